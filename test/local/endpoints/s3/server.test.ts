import { connect } from 'node:net';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startS3, type ObjectCreated } from '../../../../local/endpoints/s3/server.ts';
import type { Endpoint } from '../../../../local/loopback.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const Bucket = 'liveframe-local';

describe('startS3', () => {
  let dataFolder: string;
  let endpoint: Endpoint;
  let client: S3Client;
  let events: ObjectCreated[];

  const open = async (): Promise<void> => {
    endpoint = await startS3({ dataFolder, bucket: Bucket, onObjectCreated: (event) => events.push(event) });
    client = new S3Client({
      endpoint: endpoint.url,
      region: 'us-west-2',
      forcePathStyle: true,
      credentials: { accessKeyId: 'anyone', secretAccessKey: 'anything' },
      maxAttempts: 1,
    });
  };
  const close = async (): Promise<void> => {
    client.destroy();
    await endpoint.close();
  };
  const put = (Key: string, Body: string | Uint8Array | Readable = 'x') =>
    client.send(new PutObjectCommand({ Bucket, Key, Body }));
  const read = async (Key: string): Promise<string> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    return (await Body?.transformToString()) ?? '';
  };
  const list = async (input: object = {}) => client.send(new ListObjectsV2Command({ Bucket, ...input }));
  const keys = async (input: object = {}) => ((await list(input)).Contents ?? []).map(({ Key }) => Key);

  /** Starts an upload to the key `a` and pulls the cable. */
  const breakOff = async (headers: string, body: string): Promise<void> => {
    const socket = connect(Number(new URL(endpoint.url).port), '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    await new Promise((resolve) =>
      socket.write(`PUT /${Bucket}/a HTTP/1.1\r\nhost: localhost\r\n${headers}\r\n\r\n${body}`, resolve),
    );
    socket.destroy();
  };

  beforeEach(async () => {
    dataFolder = temporaryFolder();
    events = [];
    await open();
  });
  afterEach(() => close());

  it('gives back what was put, by any key', async () => {
    await put('incoming/señal 直播 +1.md', '你好');
    expect(await read('incoming/señal 直播 +1.md')).toBe('你好');
  });

  it('keeps objects over a restart', async () => {
    await put('runs/a', 'kept');
    await close();
    await open();
    expect(await read('runs/a')).toBe('kept');
  });

  it('takes a stream, which the SDK sends in chunks with a trailing checksum', async () => {
    const parts = ['a'.repeat(70_000), 'b'.repeat(10), 'c'.repeat(100_000)];
    const Body = Readable.from(parts.map((part) => Buffer.from(part)));
    await client.send(
      new PutObjectCommand({ Bucket, Key: 'stream', Body, ContentLength: 170_010, ContentType: 'text/plain' }),
    );
    expect(await read('stream')).toBe(parts.join(''));
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'stream' }));
    expect(head).toMatchObject({ ContentLength: 170_010, ContentType: 'text/plain' });
    expect(head.ContentEncoding).toBeUndefined();
  });

  it('reports an absent object as S3 does', async () => {
    await expect(read('nothing')).rejects.toMatchObject({ name: 'NoSuchKey', $metadata: { httpStatusCode: 404 } });
    await expect(client.send(new HeadObjectCommand({ Bucket, Key: 'nothing' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  it('reports an absent bucket as S3 does', async () => {
    const absent = client.send(new ListObjectsV2Command({ Bucket: 'no-such-bucket' }));
    await expect(absent).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });

  it('lists keys in UTF-8 order, whatever the folders', async () => {
    for (const key of ['a/b', 'a.txt', 'a0', 'a/é', 'b', 'a/z/1']) await put(key);
    expect(await keys()).toEqual(['a.txt', 'a/b', 'a/z/1', 'a/é', 'a0', 'b']);
    expect(await keys({ Prefix: 'a/' })).toEqual(['a/b', 'a/z/1', 'a/é']);
    expect(await keys({ Prefix: 'a/z' })).toEqual(['a/z/1']);
    expect(await keys({ Prefix: 'missing/folder/' })).toEqual([]);
    expect(await keys({ StartAfter: 'a/z/1' })).toEqual(['a/é', 'a0', 'b']);
  });

  it('describes each listed object', async () => {
    await put('a', 'four');
    const { Contents = [] } = await list();
    expect(Contents[0]).toMatchObject({ Key: 'a', Size: 4, ETag: '"8cbad96aced40b3838dd9f07f6ef5772"' });
    expect(Contents[0]?.LastModified).toBeInstanceOf(Date);
  });

  it('folds keys at a delimiter into common prefixes', async () => {
    for (const key of ['runs/a/1', 'runs/a/2', 'runs/b/1', 'runs/c']) await put(key);
    const { Contents, CommonPrefixes } = await list({ Prefix: 'runs/', Delimiter: '/' });
    expect(Contents?.map(({ Key }) => Key)).toEqual(['runs/c']);
    expect(CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(['runs/a/', 'runs/b/']);
  });

  it('pages through a long listing', async () => {
    for (const key of ['1', '2', '3/a', '4', '5']) await put(key);
    const pages: (string | undefined)[][] = [];
    for await (const { Contents = [] } of paginateListObjectsV2({ client, pageSize: 2 }, { Bucket })) {
      pages.push(Contents.map(({ Key }) => Key));
    }
    expect(pages).toEqual([['1', '2'], ['3/a', '4'], ['5']]);
  });

  it('tells of every object that was created, and of none that was deleted', async () => {
    await put('incoming/ü.md', 'hello');
    await client.send(
      new CopyObjectCommand({ Bucket, Key: 'incoming/copy.md', CopySource: `${Bucket}/incoming/%C3%BC.md` }),
    );
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'incoming/copy.md' }));
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      bucket: Bucket,
      key: 'incoming/ü.md',
      size: 5,
      etag: '5d41402abc4b2a76b9719d911017c592',
      reason: 'PutObject',
    });
    expect(events[1]).toMatchObject({ key: 'incoming/copy.md', reason: 'CopyObject' });
  });

  it('keeps the earlier object when an upload breaks off', async () => {
    await put('a', 'whole');
    await breakOff('content-length: 200000', 'x'.repeat(70_000));
    await breakOff('content-length: 200000\r\nx-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER', '100\r\nabc');
    expect(await read('a')).toBe('whole');
    expect(await keys()).toEqual(['a']);
  });
});

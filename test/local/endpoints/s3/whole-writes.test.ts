import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { S3Store } from '@20minutes/s3rver';
import { describe, expect, it } from '@jest/globals';
import { writeWholeObjects } from '../../../../local/endpoints/s3/whole-writes.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** s3rver's store as far as writing goes; `stopsAt` ends a write in the middle of the file with that ending. */
const storeIn = (folder: string, control: { stopsAt?: string } = {}): S3Store => {
  const getResourcePath = (bucket: string, key: string, resource: string): string => {
    mkdirSync(join(folder, bucket), { recursive: true });
    return join(folder, bucket, `${key}._S3rver_${resource}`);
  };
  const write = (path: string, content: string): void => {
    const stops = control.stopsAt !== undefined && path.endsWith(control.stopsAt);
    writeFileSync(path, stops ? content.slice(0, 1) : content);
    if (stops) throw new Error('stopped');
  };
  const store: S3Store = {
    rootDirectory: folder,
    getBucketPath: (bucket) => join(folder, bucket),
    getBucket: () => Promise.resolve({}),
    getMetadata: () => Promise.resolve({}),
    getResourcePath,
    putMetadata: async (...[bucket, key, metadata, md5]) => {
      if (md5 !== undefined) write(getResourcePath(bucket, key, 'object.md5'), md5);
      await Promise.resolve();
      write(getResourcePath(bucket, key, 'metadata.json'), JSON.stringify(metadata));
    },
    putContent: async (path, content) => {
      write(path, Buffer.isBuffer(content) ? content.toString() : await text(content));
      return [1, 'new'];
    },
  };
  writeWholeObjects(store);
  return store;
};

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

describe('whole writes', () => {
  it('leave an object, its checksum and its metadata, and nothing else', async () => {
    const folder = temporaryFolder();
    const store = storeIn(folder);
    await store.putContent(store.getResourcePath('b', 'a', 'object'), Buffer.from('bytes'));
    await store.putMetadata('b', 'a', { 'content-type': 'x' }, 'sum');
    expect(filesIn(join(folder, 'b'))).toEqual({
      'a._S3rver_object': 'bytes',
      'a._S3rver_object.md5': 'sum',
      'a._S3rver_metadata.json': '{"content-type":"x"}',
    });
  });

  it('keep the checksum when metadata is written without one', async () => {
    const folder = temporaryFolder();
    const store = storeIn(folder);
    await store.putMetadata('b', 'a', {}, 'sum');
    await store.putMetadata('b', 'a', { new: 1 });
    expect(filesIn(join(folder, 'b'))).toMatchObject({ 'a._S3rver_object.md5': 'sum' });
  });

  it.each(['metadata.json', 'object.md5'])('leave %s as it was when its writing stops midway', async (stopsAt) => {
    const folder = temporaryFolder();
    const control: { stopsAt?: string } = {};
    const store = storeIn(folder, control);
    await store.putMetadata('b', 'a', { old: 1 }, 'old');
    control.stopsAt = stopsAt;
    await expect(store.putMetadata('b', 'a', { new: 2 }, 'new')).rejects.toThrow('stopped');
    expect(filesIn(join(folder, 'b'))).toEqual({
      'a._S3rver_object.md5': 'old',
      'a._S3rver_metadata.json': '{"old":1}',
    });
  });

  it('drop the checksum of the bytes before, so that a stop between the two writes leaves no wrong one', async () => {
    const folder = temporaryFolder();
    const store = storeIn(folder);
    await store.putMetadata('b', 'a', {}, 'old');
    await store.putContent(store.getResourcePath('b', 'a', 'object'), Buffer.from('new bytes'));
    expect(filesIn(join(folder, 'b'))).toEqual({
      'a._S3rver_object': 'new bytes',
      'a._S3rver_metadata.json': '{}',
    });
  });

  it('fails without a trace when the content stops midway', async () => {
    const folder = temporaryFolder();
    const store = storeIn(folder, { stopsAt: '.part' });
    await expect(store.putContent(store.getResourcePath('b', 'a', 'object'), Buffer.from('x'))).rejects.toThrow();
    expect(filesIn(join(folder, 'b'))).toEqual({});
  });
});

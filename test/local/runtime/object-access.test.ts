import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startS3 } from '../../../local/endpoints/s3/server.ts';
import type { Endpoint } from '../../../local/loopback.ts';
import { s3ObjectAccess } from '../../../local/runtime/object-access.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('s3ObjectAccess', () => {
  let endpoint: Endpoint;
  let objects: ReturnType<typeof s3ObjectAccess>;

  beforeEach(async () => {
    endpoint = await startS3({ dataFolder: temporaryFolder(), bucket: 'liveframe-local' });
    objects = s3ObjectAccess(endpoint.url);
  });
  afterEach(async () => {
    objects.close();
    await endpoint.close();
  });

  it('gives back what was put, empty objects too', async () => {
    await objects.put('liveframe-local', 'a', Uint8Array.of(1, 2));
    await objects.put('liveframe-local', 'empty', new Uint8Array());
    expect([...(await objects.get('liveframe-local', 'a'))]).toEqual([1, 2]);
    expect([...(await objects.get('liveframe-local', 'empty'))]).toEqual([]);
  });

  it('lists in key order what lies below a prefix', async () => {
    for (const key of ['p/b', 'p.a', 'p/a', 'q']) await objects.put('liveframe-local', key, Uint8Array.of(7));
    const listed = [];
    for await (const object of objects.list('liveframe-local', 'p')) listed.push(object);
    expect(listed.map(({ Key, Size }) => [Key, Size])).toEqual([
      ['p.a', 1],
      ['p/a', 1],
      ['p/b', 1],
    ]);
  });

  it('fails with S3’s own error names', async () => {
    await expect(objects.get('liveframe-local', 'missing')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(objects.put('no-such-bucket', 'a', Uint8Array.of(1))).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
});

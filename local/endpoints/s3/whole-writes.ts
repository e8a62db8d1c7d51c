// Makes s3rver's writes whole: an object appears when all its bytes are there, as in S3, whoever reads or kills meanwhile.
import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { S3Store } from '@20minutes/s3rver';

/** Replaces the store's writer by one that writes beside the object and renames. */
export const writeWholeObjects = (store: S3Store): void => {
  const write = store.putContent.bind(store);
  store.putContent = async (path, content) => {
    const temporary = `${path}.${randomUUID()}.part`;
    try {
      // s3rver answers for a Buffer before the file is written; for a stream it waits.
      const written = await write(temporary, Buffer.isBuffer(content) ? Readable.from([content]) : content);
      await rename(temporary, path);
      return written;
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  };
};

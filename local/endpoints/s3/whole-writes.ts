// Makes s3rver's writes whole: an object appears when all its bytes are there, as in S3, whoever reads or kills meanwhile.
import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { S3Store } from '@20minutes/s3rver';

const temporaryOf = (name: string): string => `${name}.${randomUUID()}.part`;

const writeWholeContent = (store: S3Store): void => {
  const write = store.putContent.bind(store);
  store.putContent = async (path, content) => {
    const temporary = temporaryOf(path);
    try {
      // s3rver answers for a Buffer before the file is written; for a stream it waits.
      const written = await write(temporary, Buffer.isBuffer(content) ? Readable.from([content]) : content);
      // The checksum of what was there before; a missing one is made from the content.
      await rm(`${path}.md5`, { force: true });
      await rename(temporary, path);
      return written;
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  };
};

/** The two files that s3rver keeps beside an object. Half of one would make every listing with the object in it fail. */
const SIDE_FILES = ['object.md5', 'metadata.json'] as const;

const writeWholeMetadata = (store: S3Store): void => {
  const write = store.putMetadata.bind(store);
  store.putMetadata = async (...[bucket, key, metadata, md5]) => {
    const temporary = temporaryOf(key);
    const written = SIDE_FILES.filter((file) => file !== 'object.md5' || md5 !== undefined);
    const pathOf = (of: string, file: string): string => store.getResourcePath(bucket, of, file);
    try {
      await write(bucket, temporary, metadata, md5);
      for (const file of written) await rename(pathOf(temporary, file), pathOf(key, file));
    } catch (error) {
      for (const file of written) await rm(pathOf(temporary, file), { force: true });
      throw error;
    }
  };
};

/** Replaces the store's writers by ones that write beside the object and rename. */
export const writeWholeObjects = (store: S3Store): void => {
  writeWholeContent(store);
  writeWholeMetadata(store);
};

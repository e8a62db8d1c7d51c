// The object store in an S3 bucket.
import {
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { LiveframeError } from '../errors.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { s3Client } from './clients.ts';
import { storeError, translating } from './translate-error.ts';

const encoder = new TextEncoder();

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && ['NoSuchKey', 'NotFound', 'NoSuchBucket'].includes(error.name);

/** Undefined instead of an error when there is no such object. */
const orUndefined = async <Result>(action: () => Promise<Result>): Promise<Result | undefined> => {
  try {
    return await action();
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
};

/** Objects of `bucket`. Throws ObjectNotFound, and StoreUnavailable when S3 throttles or fails. */
export const objectStore = (bucket: string, client: S3Client = s3Client()): ObjectStore => {
  const about = (what: string, key: string) => (error: unknown) => storeError(error, `${what} s3://${bucket}/${key}`);
  const find = (key: string): Promise<Uint8Array | undefined> =>
    translating(about('read', key), () =>
      orUndefined(async () => {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return Body?.transformToByteArray();
      }),
    );
  return {
    find,
    get: async (key) => {
      const body = await find(key);
      if (body === undefined) throw new LiveframeError('ObjectNotFound', `There is no object s3://${bucket}/${key}.`);
      return body;
    },
    put: (key, body, contentType) =>
      translating(about('write', key), async () => {
        await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: key,
            Body: typeof body === 'string' ? encoder.encode(body) : body,
            ...(contentType === undefined ? {} : { ContentType: contentType }),
          }),
        );
      }),
    exists: (key) =>
      translating(about('look for', key), async () => {
        const head = await orUndefined(() => client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })));
        return head !== undefined;
      }),
    list: async function* (prefix) {
      try {
        for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
          for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key;
        }
      } catch (error) {
        throw about('list', prefix)(error);
      }
    },
  };
};

// Objects for the state machine's readers and writers, over the local S3 with the ordinary client.
import { GetObjectCommand, paginateListObjectsV2, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { ObjectAccess } from '../asl/objects.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../local-account.ts';

/** `close` drops the client's connections. Errors keep S3's names: NoSuchKey, NoSuchBucket. */
export const s3ObjectAccess = (url: string): ObjectAccess & { close: () => void } => {
  const client = new S3Client({
    endpoint: url,
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return {
    get: async (bucket, key) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return Body === undefined ? new Uint8Array() : Body.transformToByteArray();
    },
    put: async (bucket, key, body) => {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body }));
    },
    list: async function* (bucket, prefix) {
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
        for (const { Key = '', Size = 0, ETag = '', LastModified = new Date(0) } of Contents) {
          yield { Key, Size, ETag, LastModified };
        }
      }
    },
    close: () => {
      client.destroy();
    },
  };
};

// The S3 endpoint: s3rver behind one start function, with object events.
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import S3rver, { type S3EventRecord, type S3Middleware } from '@20minutes/s3rver';
import { listenOnLoopback, type Endpoint } from '../../loopback.ts';
import { decodeChunkedUploads } from './aws-chunked.ts';
import { listObjects } from './listing.ts';
import { writeWholeObjects } from './whole-writes.ts';

export interface ObjectCreated {
  bucket: string;
  /** As it is, not URL-encoded. */
  key: string;
  size: number;
  etag: string;
  sequencer: string;
  /** ISO 8601 */
  time: string;
  reason: 'PutObject' | 'CopyObject' | 'CompleteMultipartUpload';
}

interface S3Options {
  port?: number | undefined;
  dataFolder: string;
  bucket: string;
  onObjectCreated?: (event: ObjectCreated) => void;
}

/** s3rver knows one access key only and cannot check newer signatures: whoever reaches the loopback port is let in. */
const letEveryoneIn: S3Middleware = (context, next) => {
  delete context.headers['authorization'];
  return next();
};

const REASONS: Record<string, ObjectCreated['reason']> = {
  'ObjectCreated:Put': 'PutObject',
  'ObjectCreated:Copy': 'CopyObject',
  'ObjectCreated:Post': 'CompleteMultipartUpload',
};

const readEvent = (record: S3EventRecord): ObjectCreated | undefined => {
  const reason = REASONS[record.eventName];
  const { key, size = 0, eTag = '', sequencer } = record.s3.object;
  return reason === undefined
    ? undefined
    : { bucket: record.s3.bucket.name, key, size, etag: eTag, sequencer, time: record.eventTime, reason };
};

const createApp = async (folder: string, { bucket, onObjectCreated }: S3Options): Promise<S3rver> => {
  await mkdir(folder, { recursive: true });
  const app = new S3rver({
    silent: true,
    directory: folder,
    allowMismatchedSignatures: true,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket }],
  });
  app.middleware.unshift(letEveryoneIn, decodeChunkedUploads);
  // Before the last two, which choose the bucket by host name and route: the XML writer stands further out.
  app.middleware.splice(-2, 0, listObjects);
  writeWholeObjects(app.store);
  app.on('event', ({ Records }: { Records: S3EventRecord[] }) => {
    for (const event of Records.map(readEvent)) if (event !== undefined) onObjectCreated?.(event);
  });
  await app.configureBuckets();
  return app;
};

/**
 * Starts S3 on loopback over `<dataFolder>/s3`, with `bucket` in it. Any credentials are taken; addresses are path style.
 * Conditional writes (If-None-Match) and versions are not supported. Throws BadInput when the port is taken.
 */
export const startS3 = async (options: S3Options): Promise<Endpoint> => {
  const app = await createApp(join(options.dataFolder, 's3'), options);
  const endpoint = await listenOnLoopback(createServer(app.callback()), {
    port: options.port,
    name: 'the S3 endpoint',
  });
  return {
    url: endpoint.url,
    close: async () => {
      await endpoint.close();
      app.logger.exceptions.unhandle();
      app.logger.close();
    },
  };
};

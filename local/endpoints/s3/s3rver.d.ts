// The part of @20minutes/s3rver 5 that the S3 endpoint uses; the package brings no types.
declare module '@20minutes/s3rver' {
  import type { EventEmitter } from 'node:events';
  import type { IncomingMessage, RequestListener } from 'node:http';
  import type { Readable } from 'node:stream';

  export interface S3Context {
    req: IncomingMessage | Readable;
    method: string;
    path: string;
    query: Record<string, string | undefined>;
    headers: Record<string, string | undefined>;
    body: unknown;
    store: S3Store;
  }

  export interface S3Store {
    rootDirectory: string;
    getBucketPath: (bucket: string) => string;
    getBucket: (bucket: string) => Promise<object | null>;
    getMetadata: (bucket: string, key: string) => Promise<Record<string, string | number>>;
    getResourcePath: (bucket: string, key: string, resource: string) => string;
    putMetadata: (...put: [bucket: string, key: string, metadata: object, md5?: string]) => Promise<void>;
    putContent: (path: string, content: Readable | Buffer) => Promise<[size: number, md5: string]>;
  }

  export type S3Middleware = (context: S3Context, next: () => Promise<void>) => Promise<void>;

  export interface S3EventRecord {
    eventTime: string;
    eventName: string;
    s3: { bucket: { name: string }; object: { key: string; size?: number; eTag?: string; sequencer: string } };
  }

  class S3rver extends EventEmitter {
    constructor(options: {
      silent: boolean;
      directory: string;
      allowMismatchedSignatures: boolean;
      vhostBuckets: boolean;
      configureBuckets: { name: string }[];
    });
    middleware: S3Middleware[];
    store: S3Store;
    logger: { close: () => void; exceptions: { unhandle: () => void } };
    configureBuckets(): Promise<unknown>;
    callback(): RequestListener;
  }
  export { S3rver as default };
}

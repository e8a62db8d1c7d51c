// The port for objects, as S3 keeps them.

export interface ObjectStore {
  /** Throws ObjectNotFound. */
  get: (key: string) => Promise<Uint8Array>;
  find: (key: string) => Promise<Uint8Array | undefined>;
  put: (key: string, body: Uint8Array | string, contentType?: string) => Promise<void>;
  exists: (key: string) => Promise<boolean>;
  /** Keys below `prefix`, in UTF-8 order. */
  list: (prefix: string) => AsyncIterable<string>;
}

// The object storage that readers, writers and S3 tasks use.

export interface ListedObject {
  Key: string;
  Size: number;
  ETag: string;
  LastModified: Date | string;
}

export interface ObjectAccess {
  /** Rejects with an error whose name is NoSuchKey, NoSuchBucket or ObjectNotFound when there is none. */
  get: (bucket: string, key: string) => Promise<Uint8Array>;
  put: (bucket: string, key: string, body: Uint8Array) => Promise<void>;
  list: (bucket: string, prefix: string) => AsyncIterable<ListedObject>;
}

/** Objects in memory, for runs without a storage. */
export const memoryObjects = (): ObjectAccess & { bodies: Map<string, Uint8Array> } => {
  const bodies = new Map<string, Uint8Array>();
  return {
    bodies,
    get: (bucket, key) => {
      const body = bodies.get(`${bucket}/${key}`);
      if (body !== undefined) return Promise.resolve(body);
      return Promise.reject(Object.assign(new Error(`There is no object ${bucket}/${key}.`), { name: 'NoSuchKey' }));
    },
    put: (bucket, key, body) => {
      bodies.set(`${bucket}/${key}`, body);
      return Promise.resolve();
    },
    list: async function* (bucket, prefix) {
      await Promise.resolve();
      for (const [path, body] of [...bodies].sort(([left], [right]) => (left < right ? -1 : 1))) {
        if (!path.startsWith(`${bucket}/${prefix}`)) continue;
        const ETag = `"${body.byteLength}"`;
        yield { Key: path.slice(bucket.length + 1), Size: body.byteLength, ETag, LastModified: new Date(0) };
      }
    },
  };
};

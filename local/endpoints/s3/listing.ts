// ListObjectsV2 in key order with working continuation tokens; s3rver 5 lists in folder order and makes tokens with DES, which OpenSSL 3 lacks.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { S3Context, S3Middleware, S3Store } from '@20minutes/s3rver';

const OBJECT_SUFFIX = '._S3rver_object';
const MOST_KEYS = 1000;

interface Listing {
  prefix: string;
  delimiter: string;
  startAfter: string;
  maxKeys: number;
}

const utf8Order = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** A folder below may vanish while it is read, when its last object is deleted: then the reading starts again. */
const readFolder = async (folder: string): Promise<string[]> => {
  while (existsSync(folder)) {
    try {
      return await readdir(folder, { recursive: true });
    } catch (error) {
      if (!isAbsent(error)) throw error;
    }
  }
  return [];
};

/** All keys of the bucket that begin with `prefix`, in UTF-8 order; reads only the folder the prefix names. */
const keysBelow = async (store: S3Store, bucket: string, prefix: string): Promise<string[]> => {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  const files = await readFolder(join(store.getBucketPath(bucket), folder));
  return files
    .filter((file) => file.endsWith(OBJECT_SUFFIX))
    .map((file) => folder + file.slice(0, -OBJECT_SUFFIX.length).replaceAll('\\', '/'))
    .filter((key) => key.startsWith(prefix))
    .sort(utf8Order);
};

/** What a key shows as: itself, or the common prefix that swallows it. */
const shownAs = (key: string, { prefix, delimiter }: Listing): string => {
  const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return at < 0 ? key : key.slice(0, at + delimiter.length);
};

const pageOf = (keys: readonly string[], listing: Listing): { names: string[]; truncated: boolean } => {
  const names = [...new Set(keys.map((key) => shownAs(key, listing)))].filter(
    (name) => utf8Order(name, listing.startAfter) > 0,
  );
  return { names: names.slice(0, listing.maxKeys), truncated: names.length > listing.maxKeys };
};

const tokenOf = (name: string): string => Buffer.from(name).toString('base64url');

const readListing = (query: S3Context['query']): Listing => {
  const token = query['continuation-token'];
  return {
    prefix: query['prefix'] ?? '',
    delimiter: query['delimiter'] ?? '',
    startAfter: token === undefined ? (query['start-after'] ?? '') : Buffer.from(token, 'base64url').toString(),
    maxKeys: Math.min(MOST_KEYS, Number(query['max-keys'] ?? MOST_KEYS)),
  };
};

/** An object deleted since its name was read is left out. */
const describe = async (store: S3Store, bucket: string, key: string): Promise<object[]> => {
  try {
    const metadata = await store.getMetadata(bucket, key);
    const modified = new Date(String(metadata['last-modified'])).toISOString();
    const size = metadata['content-length'];
    return [{ Key: key, LastModified: modified, ETag: metadata['etag'], Size: size, StorageClass: 'STANDARD' }];
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
};

const listBucket = async (store: S3Store, bucket: string, listing: Listing): Promise<object> => {
  const keys = await keysBelow(store, bucket, listing.prefix);
  const { names, truncated } = pageOf(keys, listing);
  const present = new Set(keys);
  const contents = await Promise.all(
    names.filter((name) => present.has(name)).map((key) => describe(store, bucket, key)),
  );
  return {
    '@': { xmlns: 'http://s3.amazonaws.com/doc/2006-03-01/' },
    Name: bucket,
    Prefix: listing.prefix,
    KeyCount: names.length,
    MaxKeys: listing.maxKeys,
    IsTruncated: truncated,
    NextContinuationToken: truncated ? tokenOf(names.at(-1) ?? '') : undefined,
    Contents: contents.flat(),
    CommonPrefixes: names.filter((name) => !present.has(name)).map((name) => ({ Prefix: name })),
  };
};

/** Answers `GET /<bucket>?list-type=2`; everything else, and a bucket that is not there, goes on to s3rver. */
export const listObjects: S3Middleware = async (context, next) => {
  const bucket = /^\/([^/]+)\/?$/.exec(context.path)?.[1];
  const listing =
    context.method === 'GET' && context.query['list-type'] === '2' ? readListing(context.query) : undefined;
  if (bucket === undefined || listing === undefined || (await context.store.getBucket(bucket)) === null) return next();
  context.body = { ListBucketResult: await listBucket(context.store, bucket, listing) };
};

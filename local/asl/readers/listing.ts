// Reads items from an S3 listing: what is known about each object, not its body.
import type { JsonObject } from '../json.ts';
import type { ListedObject, ObjectAccess } from '../objects.ts';

const toItem = ({ Key, Size, ETag, LastModified }: ListedObject): JsonObject => ({
  Etag: ETag,
  Key,
  LastModified: Math.floor(new Date(LastModified).getTime() / 1000),
  Size,
  StorageClass: 'STANDARD',
});

/** One item an object below the prefix, at most `limit`; LastModified is in seconds since 1970. */
export const listItems = async (objects: ObjectAccess, { bucket, prefix, limit }: Listing): Promise<JsonObject[]> => {
  const items: JsonObject[] = [];
  for await (const object of objects.list(bucket, prefix)) {
    if (items.length >= limit) break;
    items.push(toItem(object));
  }
  return items;
};

interface Listing {
  bucket: string;
  prefix: string;
  limit: number;
}

// The id of a cache entry: one for each picture of an exact key, however often it is stored.
import { hashOf } from '../shared/hash.ts';

/** 64 hex digits. */
export const entryIdOf = ({ exactKey, assetKey }: { exactKey: string; assetKey: string }): string =>
  hashOf({ exactKey, assetKey });

// Reads items from a JSON object: an array, or the array that ItemsPointer points to.
import type { Json } from '../json.ts';
import { readerFailure } from './item-source.ts';

const step = (value: Json | undefined, token: string): Json | undefined => {
  const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
  return value[key];
};

/** The value a JSON Pointer (RFC 6901) points to; undefined when there is none. */
export const resolvePointer = (value: Json, pointer: string): Json | undefined => {
  let current: Json | undefined = value;
  for (const token of pointer.split('/').slice(1)) current = step(current, token);
  return current;
};

/** The items. Throws StateFailure (States.ItemReaderFailed) when there is no array. */
export const readJsonItems = (body: Uint8Array, pointer: string | undefined): Json[] => {
  let value: Json;
  try {
    value = JSON.parse(new TextDecoder().decode(body)) as Json;
  } catch (error) {
    throw readerFailure(`The object is not JSON: ${(error as Error).message}`);
  }
  const items = pointer === undefined ? value : resolvePointer(value, pointer);
  if (Array.isArray(items)) return items;
  throw readerFailure('Attempting to map over non-iterable node.');
};

// JSON and JSON Lines in the object store, checked on the way in.
import type * as z from 'zod';
import type { ObjectStore } from './ports/object-store.ts';

const decoder = new TextDecoder();

/** Reads and checks one JSON object. Throws ObjectNotFound, or zod's error when the content does not fit. */
export const getJson = async <Schema extends z.ZodType>(
  store: Pick<ObjectStore, 'get'>,
  key: string,
  schema: Schema,
): Promise<z.output<Schema>> => schema.parse(JSON.parse(decoder.decode(await store.get(key))));

/** Like getJson, but undefined when there is no such object. */
export const findJson = async <Schema extends z.ZodType>(
  store: Pick<ObjectStore, 'find'>,
  key: string,
  schema: Schema,
): Promise<z.output<Schema> | undefined> => {
  const body = await store.find(key);
  return body === undefined ? undefined : schema.parse(JSON.parse(decoder.decode(body)));
};

export const putJson = (store: Pick<ObjectStore, 'put'>, key: string, value: unknown): Promise<void> =>
  store.put(key, `${JSON.stringify(value, null, 1)}\n`, 'application/json');

/** Reads and checks every line. Throws ObjectNotFound. */
export const getJsonLines = async <Schema extends z.ZodType>(
  store: Pick<ObjectStore, 'get'>,
  key: string,
  schema: Schema,
): Promise<z.output<Schema>[]> =>
  decoder
    .decode(await store.get(key))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)));

export const putJsonLines = (store: Pick<ObjectStore, 'put'>, key: string, values: readonly unknown[]): Promise<void> =>
  store.put(key, values.map((value) => `${JSON.stringify(value)}\n`).join(''), 'application/jsonl');

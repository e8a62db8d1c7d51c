// JSON values: the type, and what Step Functions makes of a JSONata result.
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** Payloads of tasks, states and executions end at 256 KiB of UTF-8 (Step Functions quotas, 2026-11). */
export const PAYLOAD_LIMIT_BYTES = 262_144;

/** Thrown by `toJson` for functions, which have no JSON form. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFunction = (value: object): boolean =>
  typeof value === 'function' || '_jsonata_lambda' in value || '_jsonata_function' in value;

const objectToJson = (value: object): JsonObject => {
  const result: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    const json = toJson(member);
    if (json !== undefined) result[key] = json;
  }
  return result;
};

const arrayToJson = (value: readonly unknown[]): Json[] => {
  const result: Json[] = [];
  for (const member of value) {
    const json = toJson(member);
    if (json !== undefined) result.push(json);
  }
  return result;
};

/** Copies `value` into plain JSON; undefined stays undefined and is dropped inside objects and arrays. Throws NotJson. */
export function toJson(value: unknown): Json | undefined {
  if (value === null || value === undefined) return value;
  if (typeof value === 'function') throw new NotJson('A function is not JSON.');
  if (typeof value === 'object') {
    if (isFunction(value)) throw new NotJson('A function is not JSON.');
    return Array.isArray(value) ? arrayToJson(value) : objectToJson(value);
  }
  if (typeof value === 'number') return Object.is(value, -0) ? 0 : value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  throw new NotJson(`A ${typeof value} is not JSON.`);
}

/** Tells whether the JSON text is more than one payload may hold. */
export const isTooLarge = (text: string): boolean =>
  text.length > PAYLOAD_LIMIT_BYTES ||
  (text.length * 3 > PAYLOAD_LIMIT_BYTES && Buffer.byteLength(text) > PAYLOAD_LIMIT_BYTES);

/** The word JSONata errors use for a value's type. */
export const typeName = (value: Json): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

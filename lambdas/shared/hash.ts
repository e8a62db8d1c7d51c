// Content hashes and the canonical JSON they are taken over.
import { createHash } from 'node:crypto';

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const sortKeys = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** JSON with sorted keys: equal values give equal text. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sortKeys);

/** The first `length` hex digits of the hash of `value` as canonical JSON. */
export const hashOf = (value: unknown, length = 64): string => sha256(canonicalJson(value)).slice(0, length);

/** A 32-bit seed below 4,294,967,295 (the largest that every Stability model on Bedrock takes) derived from `value`. */
export const seedOf = (value: unknown): number => Number.parseInt(hashOf(value, 8), 16) % 4_294_967_295;

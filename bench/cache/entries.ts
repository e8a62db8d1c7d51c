// Entries and queries of a cache under measurement: made up from numbers, the same every time.
import type { CacheEntry } from '../../lambdas/shared/ports/vector-index.ts';

export const DIMENSION = 1024;
/** As many as the index keeps of one scope. */
export const PER_SCOPE = 1000;
export const NOW = 1_795_435_200_000;
/** Numbers between two entries' vectors and their cluster's centre, as a share of its length: cosines from 0.6 to 0.98. */
const SPREAD = 0.7;
/** Prompts of one product that differ in few words. */
const PER_CLUSTER = 20;

/** A fast generator with a seed (mulberry32, public domain). */
const numbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const unit = (values: number[]): number[] => {
  const length = Math.hypot(...values);
  return values.map((value) => Math.fround(value / length));
};

const direction = (seed: number): number[] => {
  const next = numbers(seed);
  return Array.from({ length: DIMENSION }, () => next() + next() - 1);
};

/** A point near the centre of its cluster. */
export const vectorAt = (id: number, salt = 0): number[] => {
  const centre = direction(1_000_000 + Math.floor(id / PER_CLUSTER));
  const own = direction(2_000_000 + id * 7 + salt);
  const spread = SPREAD * ((id % PER_CLUSTER) / PER_CLUSTER);
  return unit(centre.map((value, index) => value + spread * (own[index] ?? 0)));
};

export const scopeOf = (id: number): string => `scope-${Math.floor(id / PER_SCOPE)}`;

/** About 500 characters, as the prompt packs make them. */
const promptOf = (id: number): string =>
  `Professional advertising photograph of product ${Math.floor(id / PER_SCOPE)}, take ${id}. ${'Soft light falls from the left on a calm set of warm stone. '.repeat(7)}`;

export const entryAt = (id: number): CacheEntry => ({
  entryId: `entry-${String(id).padStart(7, '0')}`,
  scope: scopeOf(id),
  exactKey: String(id).padStart(64, '0'),
  prompt: promptOf(id),
  vector: vectorAt(id),
  embedderId: `bench/${DIMENSION}`,
  assetKey: `assets/${String(id).padStart(64, '0')}.jpeg`,
  runId: 'bench-0123456789ab',
  jobId: String(id).padStart(24, '0'),
  brand: 'bench@0123456789ab',
  productSku: `SKU-${Math.floor(id / PER_SCOPE)}`,
  productVersion: 'v1',
  model: 'stability-core',
  language: 'en',
  createdAt: NOW,
  expiresAt: NOW + 1_000_000_000,
  lastHit: NOW + id,
});

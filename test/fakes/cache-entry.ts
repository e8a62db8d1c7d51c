// A cache entry for tests: its id decides the picture.
import type { CacheEntry } from '../../lambdas/shared/ports/vector-index.ts';

export const cacheEntry = (entryId: string, more: Partial<CacheEntry> = {}): CacheEntry => ({
  entryId,
  scope: 'scope-1',
  exactKey: 'exact',
  prompt: 'A red lipstick',
  vector: [1, 0, 0, 0],
  embedderId: 'titan/4',
  assetKey: `assets/${entryId}.jpeg`,
  runId: 'older-0123456789ab',
  jobId: 'job',
  brand: 'house@0123456789ab',
  productSku: 'LIP',
  productVersion: 'v1',
  model: 'stability-core',
  language: 'en',
  createdAt: 0,
  expiresAt: 1000,
  lastHit: 0,
  ...more,
});

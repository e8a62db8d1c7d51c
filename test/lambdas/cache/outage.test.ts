// A run goes on, stops or waits by the share of its look-ups that failed.
import { describe, expect, it } from '@jest/globals';
import { courseAfter, lookUpsOf } from '../../../lambdas/cache/outage.ts';

describe('courseAfter', () => {
  const stop = { onCacheOutage: 'stop', outageWaits: 0 } as const;

  it('goes on when a fifth of the look-ups failed', () => {
    expect(courseAfter({ wanted: 100, failed: 20 }, stop)).toBe('go on');
  });

  it('stops when more than a fifth failed', () => {
    expect(courseAfter({ wanted: 100, failed: 21 }, stop)).toBe('stop');
  });

  it('goes on when there was nothing to look up', () => {
    expect(courseAfter({ wanted: 0, failed: 0 }, stop)).toBe('go on');
  });
});

describe('lookUpsOf', () => {
  it('leaves out jobs that no index is asked for', () => {
    const missesBy = { unknown: 3, different: 1, gone: 1, language: 10, unsearched: 5, failed: 2 };
    expect(lookUpsOf({ semanticHits: 4, misses: 22, missesBy, failedLookups: 3 })).toEqual({ wanted: 11, failed: 3 });
  });
});

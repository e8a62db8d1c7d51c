// An execution's limits follow from the run.
import { describe, expect, it } from '@jest/globals';
import { executionInputOf } from '../../../lambdas/intake/execution-input.ts';
import type { RunSpec } from '../../../lambdas/shared/domain/run.ts';

const cuesPerBatch = (options: number, channels: number, markets: number): number => {
  const packs = { channels: Array.from({ length: channels }), markets: Array.from({ length: markets }) };
  const spec = { runId: 'r', parts: 1, options, packs } as unknown as RunSpec;
  return executionInputOf({ spec, bucket: 'b', n: 1, urgency: 'normal', onCacheOutage: 'render' }).cuesPerBatch;
};

describe('the cues of one call of Publish', () => {
  it('are four in a usual run', () => {
    expect(cuesPerBatch(4, 3, 1)).toBe(4);
  });

  it('are fewer when each makes many files', () => {
    expect(cuesPerBatch(2, 6, 3)).toBe(2);
  });

  it('are one at least, however many files it makes', () => {
    expect(cuesPerBatch(8, 25, 6)).toBe(1);
  });
});

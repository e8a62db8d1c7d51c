import { describe, expect, it } from '@jest/globals';
import { cueTimes, segmentAt } from '../../../lambdas/analyze/times.ts';

const evidence = (start: number, end: number) => ({ start, end, quote: 'x'.repeat(end - start) });
const segments = [
  { from: 10, to: 20, start: 5 },
  { from: 30, to: 40, start: 9, end: 12 },
  { from: 50, to: 60, start: 20 },
];

describe('the time of a cue', () => {
  it('begins with the segment of its first evidence and ends with that of its last', () => {
    expect(cueTimes({ segments }, [evidence(12, 15), evidence(31, 35)])).toEqual({ start: 5, end: 12 });
  });

  it('ends where the next segment begins when its own has no end', () => {
    expect(cueTimes({ segments }, [evidence(12, 15)])).toEqual({ start: 5, end: 9 });
  });

  it('has no end in the last segment', () => {
    expect(cueTimes({ segments }, [evidence(52, 55)])).toEqual({ start: 20 });
  });

  it('is absent without timestamps or evidence', () => {
    expect(cueTimes({ segments: [{ from: 0, to: 9 }] }, [evidence(1, 2)])).toEqual({});
    expect(cueTimes({ segments }, [])).toEqual({});
  });

  it('belongs to no segment before the first', () => {
    expect(segmentAt({ segments }, 3)).toBeUndefined();
  });
});

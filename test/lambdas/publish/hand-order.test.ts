// What people chose comes before what was ranked.
import { describe, expect, it } from '@jest/globals';
import type { CueHandWork } from '../../../lambdas/shared/domain/hand-work.ts';
import { handWarnings, inHandOrder } from '../../../lambdas/publish/hand-order.ts';
import type { AcceptedOption } from '../../../lambdas/publish/options.ts';
import { jobOf } from './run-fixture.ts';

/** Options 2, 1 and 3, ranked in this order. */
const ranked = [2, 1, 3].map((option, index) => ({
  job: jobOf('c001', option),
  ranked: { option, rank: index + 1, score: 1 - index / 10, reason: 'Ranked.' },
})) as unknown as AcceptedOption[];
const orderOf = (hand: CueHandWork) => inHandOrder(ranked, hand).map(({ job, ranked: { rank } }) => [job.option, rank]);

describe('the order of a cue’s options', () => {
  it('is the ranking without hand work', () => {
    expect(inHandOrder(ranked, { jobs: [] })).toEqual(ranked);
  });

  it('begins with what was picked, and the ranks follow', () => {
    const hand = { jobs: [], shown: { options: [3], reason: 'Chosen by hand.' } };
    expect(orderOf(hand)).toEqual([
      [3, 1],
      [2, 2],
      [1, 3],
    ]);
    expect(inHandOrder(ranked, hand)[0]?.ranked.reason).toBe('Chosen by hand.');
  });

  it('begins with the best ranked of what was made again', () => {
    expect(orderOf({ jobs: [], shown: { options: [3, 1], reason: 'Again.' } })[0]).toEqual([1, 1]);
  });

  it('begins with the pin, whatever was made again later', () => {
    expect(orderOf({ jobs: [], pinned: 1, shown: { options: [3], reason: 'Again.' } })[0]).toEqual([1, 1]);
  });

  it('stays, with a warning, when nothing of what was made again passed', () => {
    const hand = { jobs: [], shown: { options: [8, 9], reason: 'Again.' } };
    expect(inHandOrder(ranked, hand)).toEqual(ranked);
    expect(handWarnings('c001', ranked, hand)).toEqual([
      'c001: no picture of option 8, 9 passed, so what was shown before stays.',
    ]);
  });
});

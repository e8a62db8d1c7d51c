import { describe, expect, it } from '@jest/globals';
import { reviewReasons } from '../../../../lambdas/publish/truth/review.ts';
import { handWorkOf, type HandWorkAction } from '../../../../lambdas/shared/domain/hand-work.ts';
import { needsReview } from '../../../../lambdas/shared/domain/review.ts';
import { jobOf } from '../run-fixture.ts';

const photo = { key: 'assets/x.png', sha256: 'x', width: 10, height: 10, cutOut: true };
const product = { sku: 'PAN', title: 'Red pan' };

describe('review', () => {
  it('is not asked for without a product of the sheet, nor for a cut-out', () => {
    expect(reviewReasons(undefined)).toEqual([]);
    expect(reviewReasons({ ...product, photo })).toEqual([]);
  });

  it('is asked for when the model drew a product that is for sale, with or without a photo', () => {
    expect(reviewReasons({ ...product, photo: { ...photo, cutOut: false } })[0]).toMatch(
      /drew Red pan \(PAN\) .*Compare/,
    );
    expect(reviewReasons(product)[0]).toMatch(/no photo shows what it really looks like/);
  });

  it('is pending until somebody approves', () => {
    expect(needsReview({})).toBe(false);
    expect(needsReview({ review: ['Look.'] })).toBe(true);
    expect(needsReview({ review: ['Look.'], approved: true })).toBe(false);
  });
});

describe('choosing a pick by hand', () => {
  const cueId = 'c001';
  const redo = { kind: 'redo' as const, cueId, note: 'brighter', jobs: [jobOf(cueId, 3)] };
  const log = (...actions: HandWorkAction[]) => actions.map((action, index) => ({ n: index + 2, at: 1, action }));

  it('approves that option alone, whether it is picked or pinned', () => {
    const actions = log({ kind: 'pick', cueId, option: 2 }, { kind: 'pin', cueId, option: 1 }, redo);
    expect(handWorkOf(actions, cueId).approved).toEqual([2, 1]);
    expect(handWorkOf(actions, 'c002').approved).toBeUndefined();
  });

  it('approves nothing when a picture was only made again, or the choice was taken back', () => {
    expect(handWorkOf(log(redo), cueId).approved).toBeUndefined();
    const undone = log({ kind: 'pick', cueId, option: 2 }, { kind: 'undo', cueId, undoes: 2 });
    expect(handWorkOf(undone, cueId).approved).toBeUndefined();
  });
});

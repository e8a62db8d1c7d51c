// Changing one moment of a finished run by hand, on the deployed state machine and the embedded AWS.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changedCues } from '../../cli/changed-cues.ts';
import type { HandWorkRequest } from '../../lambdas/intake/hand-work/plan-hand-work.ts';
import type { CuePublication, Manifest } from '../../lambdas/shared/domain/manifest.ts';
import { openShow, type Ended, type Show } from './show.ts';

const cueIn = (manifest: Manifest | undefined, cueId: string): CuePublication => {
  const found = manifest?.cues.find(({ cue }) => cue.cueId === cueId);
  if (found === undefined) throw new Error(`There is no ${cueId}.`);
  return found;
};

describe('hand work', () => {
  let show: Show;
  let first: Ended;
  let last: Manifest;
  const work = async (request: HandWorkRequest): Promise<Manifest> => {
    last = await show.handWork(first.runId, request);
    return last;
  };
  beforeAll(async () => {
    show = await openShow();
    first = await show.run();
    last = first.manifest!;
  }, 180_000);
  afterAll(() => show.close());

  it('makes one moment again, keeps the old pictures, and changes no other file', async () => {
    const billed = show.runtime.statement().totalMicroUsd;
    const after = await work({ kind: 'redo', cueId: 'c001', note: 'no hands, brighter', options: 1 });
    const cue = cueIn(after, 'c001');

    expect(cue.options.map(({ job }) => job.option)).toEqual([1, 2, 3]);
    expect(cue).toMatchObject({ pick: 3, pickReason: 'Made again by hand: “no hands, brighter”.' });
    expect(changedCues(first.manifest!.cues, after.cues)).toEqual(['c001']);
    expect(cueIn(after, 'c002')).toEqual(cueIn(first.manifest, 'c002'));
    expect(show.runtime.statement().totalMicroUsd).toBeGreaterThan(billed);
  }, 180_000);

  it('counts the new picture in the totals', () => {
    expect(last.totals).toMatchObject({ cues: 2, jobs: 5, accepted: 5 });
  });

  it('shows another option without paying', async () => {
    const billed = show.runtime.statement().totalMicroUsd;
    const after = await work({ kind: 'pick', cueId: 'c001', option: 2 });

    expect(cueIn(after, 'c001')).toMatchObject({ pick: 2, pickReason: 'Chosen by hand.' });
    expect(show.runtime.statement().totalMicroUsd).toBe(billed);
  }, 180_000);

  it('pins a pick', async () => {
    expect(cueIn(await work({ kind: 'pin', cueId: 'c001' }), 'c001')).toMatchObject({ pick: 2, pinned: true });
  }, 180_000);

  it('refuses to make a pinned moment again', async () => {
    await expect(work({ kind: 'redo', cueId: 'c001', note: 'darker' })).rejects.toThrow(/is pinned/u);
  });

  it('takes everything back, step by step, to the byte', async () => {
    await work({ kind: 'undo' });
    await work({ kind: 'undo' });
    const after = await work({ kind: 'undo' });

    expect(changedCues(first.manifest!.cues, after.cues)).toEqual([]);
    expect(cueIn(after, 'c001').options.map(({ job }) => job.option)).toEqual([1, 2]);
  }, 180_000);

  it('refuses a run and a moment that are not there', async () => {
    await expect(show.handWork('nothing-000000000000', { kind: 'undo' })).rejects.toThrow(/no run/u);
    await expect(work({ kind: 'pin', cueId: 'c009' })).rejects.toThrow(/no moment c009. It has c001 to c002/u);
  });
});

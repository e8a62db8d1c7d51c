// From a person's wish to an entry of the hand-work log.
import { describe, expect, it } from '@jest/globals';
import { planHandWork, type HandWorkRequest } from '../../../../lambdas/intake/hand-work/plan-hand-work.ts';
import { handWorkOf, type HandWorkAction, type HandWorkLog } from '../../../../lambdas/shared/domain/hand-work.ts';
import type { CuePublication } from '../../../../lambdas/shared/domain/manifest.ts';
import { RenderJobSchema } from '../../../../lambdas/shared/domain/render-job.ts';
import { acceptedWith, cueOf, jobOf, specOf } from '../../publish/run-fixture.ts';

const accepted = acceptedWith(new Uint8Array([1]));
const refused = { kind: 'refused' as const, stage: 'prompt', reason: 'filter', earlier: [] };
const publication: CuePublication = {
  cue: cueOf(1, 'First the red pan: it goes from hob to oven.'),
  options: [
    { job: jobOf('c001', 1), outcome: accepted, files: [] },
    { job: jobOf('c001', 2), outcome: accepted, files: [] },
    { job: jobOf('c001', 3), outcome: refused, files: [] },
  ],
  pick: 1,
  pickReason: 'Sharpest.',
  files: [],
  card: false,
  altText: '',
  warnings: [],
};
const plan = (request: HandWorkRequest, log: HandWorkLog = [], of = publication): Promise<HandWorkAction> =>
  planHandWork({ spec: specOf(), log, publicationOf: () => Promise.resolve(of) }, request);
const redo = (change: object = {}) => ({ kind: 'redo' as const, cueId: 'c001', note: 'no hands, brighter', ...change });
const logOf = (...actions: HandWorkAction[]): HandWorkLog =>
  actions.map((action, index) => ({ n: index + 2, at: 0, action }));

describe('redo', () => {
  it('makes as many new options as the run has, after the ones there are', async () => {
    const action = await plan(redo());
    expect(action.kind === 'redo' && action.jobs.map(({ option }) => option)).toEqual([4, 5, 6]);
  });

  it('keeps the pick’s seed first and puts the note into both prompts', async () => {
    const action = await plan(redo({ options: 2 }));
    if (action.kind !== 'redo') throw new Error('not a redo');
    const [first, second] = action.jobs;
    expect(first).toMatchObject({ seed: 101, redoes: jobOf('c001', 1).jobId, negativePrompt: 'hands, text' });
    expect(first?.prompt).toContain('Changed as asked: brighter');
    expect(second?.seed).not.toBe(101);
    for (const job of action.jobs) expect(RenderJobSchema.parse(job)).toEqual(job);
  });

  it('starts from the pick’s picture where the model takes one', async () => {
    const spec = specOf();
    const image = { ...spec.packs.image, fields: ['prompt', 'mode', 'image', 'strength', 'seed'] as const };
    const context = {
      spec: { ...spec, packs: { ...spec.packs, image: { ...image, fields: [...image.fields] } } },
      log: [],
      publicationOf: () => Promise.resolve(publication),
    };
    const action = await planHandWork(context, redo({ options: 1 }));
    const [job] = action.kind === 'redo' ? action.jobs : [];
    expect(job?.from).toEqual({ key: accepted.kind === 'accepted' ? accepted.asset.key : '', strength: 0.6 });
    expect(job?.cacheScope).not.toBe('scope');
  });

  it('is the same when it is planned again', async () => {
    expect(await plan(redo())).toEqual(await plan(redo()));
  });

  it('numbers on after a redo that was taken back', async () => {
    const first = await plan(redo());
    const again = await plan(redo(), logOf(first, { kind: 'undo', cueId: 'c001', undoes: 2 }));
    expect(again.kind === 'redo' && again.jobs[0]?.option).toBe(7);
  });

  it('refuses a pinned moment and says how to unpin it', async () => {
    await expect(plan(redo(), logOf({ kind: 'pin', cueId: 'c001', option: 1 }))).rejects.toThrow(/--off/u);
  });

  it.each([0, 9, 1.5])('refuses %s options', async (options) => {
    await expect(plan(redo({ options }))).rejects.toThrow(/from 1 to 8/u);
  });

  it('refuses to start from an option that is not there', async () => {
    await expect(plan(redo({ option: 12 }))).rejects.toThrow(/no option 12/u);
  });
});

describe('pick and pin', () => {
  it('take an accepted option', async () => {
    expect(await plan({ kind: 'pick', cueId: 'c001', option: 2 })).toEqual({ kind: 'pick', cueId: 'c001', option: 2 });
  });

  it('pin what is shown when no option is named', async () => {
    expect(await plan({ kind: 'pin', cueId: 'c001' })).toEqual({ kind: 'pin', cueId: 'c001', option: 1 });
  });

  it.each([
    [3, /option 3 of c001 was not accepted. Options with a picture: 1, 2/u],
    [7, /c001 has no option 7/u],
  ])('refuse option %i', async (option, message) => {
    await expect(plan({ kind: 'pick', cueId: 'c001', option })).rejects.toThrow(message);
  });

  it('refuse a moment that only has a card', async () => {
    const card = { ...publication, options: [] };
    delete card.pick;
    await expect(plan({ kind: 'pin', cueId: 'c001' }, [], card)).rejects.toThrow(/card stands in/u);
  });

  it('refuse to unpin what is not pinned', async () => {
    await expect(plan({ kind: 'unpin', cueId: 'c001' })).rejects.toThrow(/not pinned/u);
  });
});

describe('undo', () => {
  const log = logOf({ kind: 'pick', cueId: 'c001', option: 2 }, { kind: 'pin', cueId: 'c002', option: 1 });

  it('takes back what was changed last', async () => {
    expect(await plan({ kind: 'undo' }, log)).toEqual({ kind: 'undo', cueId: 'c002', undoes: 3 });
  });

  it('takes back what was changed last in one moment', async () => {
    expect(await plan({ kind: 'undo', cueId: 'c001' }, log)).toEqual({ kind: 'undo', cueId: 'c001', undoes: 2 });
  });

  it('goes one step further each time', async () => {
    const further = [...log, { n: 4, at: 0, action: { kind: 'undo' as const, cueId: 'c002', undoes: 3 } }];
    expect(await plan({ kind: 'undo' }, further)).toEqual({ kind: 'undo', cueId: 'c001', undoes: 2 });
    expect(handWorkOf(further, 'c002')).toEqual({ jobs: [] });
  });

  it('refuses when nothing is left to take back', async () => {
    await expect(plan({ kind: 'undo' })).rejects.toThrow(/nothing to undo/u);
  });
});

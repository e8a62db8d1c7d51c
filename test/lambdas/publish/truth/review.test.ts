import { describe, expect, it } from '@jest/globals';
import { approvePick, isApproved } from '../../../../lambdas/publish/truth/approve.ts';
import { reviewReasons } from '../../../../lambdas/publish/truth/review.ts';
import { CuePublicationSchema, type CuePublication } from '../../../../lambdas/shared/domain/manifest.ts';
import { needsReview } from '../../../../lambdas/shared/domain/review.ts';
import { getJson, putJson } from '../../../../lambdas/shared/json-objects.ts';
import { publicationKey } from '../../../../lambdas/shared/keys.ts';
import { memoryObjectStore } from '../../../fakes/memory-object-store.ts';
import { acceptedWith, cues, jobOf, RUN_ID, setPicture } from '../run-fixture.ts';

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

describe('approving a pick', () => {
  const clock = { now: () => 5 };
  const jobs = [1, 2].map((option) => jobOf('c001', option));
  const publication: CuePublication = {
    cue: cues[0]!,
    options: jobs.map((job) => ({ job, outcome: acceptedWith(setPicture()), files: [] })),
    pick: 2,
    pickReason: 'Best.',
    files: [],
    card: false,
    altText: 'A pan.',
    warnings: [],
    review: ['Look at it.'],
  };
  const withPublication = async (change: Partial<CuePublication> = {}) => {
    const store = memoryObjectStore();
    await putJson(store, publicationKey(RUN_ID, 'c001'), { ...publication, ...change });
    return store;
  };
  const cue = { runId: RUN_ID, cueId: 'c001' };

  it('is kept for that picture alone, and stands in the publication', async () => {
    const store = await withPublication();
    expect((await approvePick({ store, clock }, cue)).approved).toBe(true);
    expect(needsReview(await getJson(store, publicationKey(RUN_ID, 'c001'), CuePublicationSchema))).toBe(false);
    expect(await isApproved(store, { ...cue, jobId: jobs[1]!.jobId })).toBe(true);
    expect(await isApproved(store, { ...cue, jobId: jobs[0]!.jobId })).toBe(false);
  });

  it('changes nothing for a pick that needs no review', async () => {
    const plain = structuredClone(publication);
    delete plain.review;
    const store = memoryObjectStore();
    await putJson(store, publicationKey(RUN_ID, 'c001'), plain);
    expect((await approvePick({ store, clock }, cue)).approved).toBeUndefined();
    expect(store.objects.size).toBe(1);
  });

  it('refuses a cue that the run does not have, and a card', async () => {
    await expect(approvePick({ store: memoryObjectStore(), clock }, cue)).rejects.toMatchObject({ name: 'BadInput' });
    const card = structuredClone(publication);
    delete card.pick;
    const store = memoryObjectStore();
    await putJson(store, publicationKey(RUN_ID, 'c001'), { ...card, card: true });
    await expect(approvePick({ store, clock }, cue)).rejects.toThrow(/card stands in/);
  });
});

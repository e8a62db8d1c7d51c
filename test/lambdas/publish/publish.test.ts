import { beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { publishBatch } from '../../../lambdas/publish/publish.ts';
import { verifyProof } from '../../../lambdas/publish/truth/verify-proof.ts';
import { CuePublicationSchema } from '../../../lambdas/shared/domain/manifest.ts';
import { StoredProofSchema } from '../../../lambdas/shared/domain/proof.ts';
import type { Outcome } from '../../../lambdas/shared/domain/outcome.ts';
import { getJson, putJson, putJsonLines } from '../../../lambdas/shared/json-objects.ts';
import {
  analysisKey,
  handWorkKey,
  jobsKey,
  proofKey,
  publicationKey,
  renderKey,
  specKey,
} from '../../../lambdas/shared/keys.ts';
import { memoryObjectStore, type MemoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryOutcomeRecords } from '../../fakes/memory-outcome-records.ts';
import {
  acceptedWith,
  analysis,
  jobOf,
  panWithoutPhoto,
  photo,
  photoKey,
  recordOf,
  RUN_ID,
  setPicture,
  specOf,
} from './run-fixture.ts';

const jobs = [1, 2, 3].map((option) => jobOf('c001', option));
const pictures = [setPicture(0), setPicture(1)];
const failedAttempt = (passedDecode: boolean) => ({
  attempt: 1,
  seed: 7,
  renderKey: renderKey(RUN_ID, jobs[0]!.jobId, 1),
  checks: [{ check: passedDecode ? 'blur' : 'decode', passed: false, reason: 'The picture is blurred.' }],
});

describe('publishing a batch', () => {
  let store: MemoryObjectStore;
  beforeEach(async () => {
    store = memoryObjectStore();
    await store.put(photoKey, photo);
    await putJson(store, specKey(RUN_ID), specOf());
    await putJson(store, analysisKey(RUN_ID), analysis);
    await putJsonLines(store, jobsKey(RUN_ID), [...jobs, jobOf('c002', 1)]);
    for (const picture of pictures) {
      const outcome = acceptedWith(picture);
      if (outcome.kind === 'accepted') await store.put(outcome.asset.key, picture);
    }
  });

  const publish = async (outcomes: (Outcome | undefined)[]) => {
    const records = jobs.flatMap((job, index) => {
      const outcome = outcomes[index];
      return outcome === undefined ? [] : [recordOf(job, outcome)];
    });
    const counts = await publishBatch(
      { store, outcomes: memoryOutcomeRecords(records) },
      { BatchInput: { runId: RUN_ID, n: 1 }, Items: [{ cueId: 'c001', jobIds: jobs.map(({ jobId }) => jobId) }] },
    );
    return { counts, publication: await getJson(store, publicationKey(RUN_ID, 'c001'), CuePublicationSchema) };
  };

  it('writes the pick for every channel, exact in size, and each accepted option for the first', async () => {
    const { counts, publication } = await publish([acceptedWith(pictures[0]!), acceptedWith(pictures[1]!), undefined]);
    expect(counts).toEqual({ cues: 1, files: 2, cards: 0 });
    expect(publication.files.map(({ key }) => key)).toEqual([
      `runs/${RUN_ID}/picks/live-cover/01_01-05_red-pan.jpg`,
      `runs/${RUN_ID}/picks/social-square/01_01-05_red-pan.jpg`,
    ]);
    for (const file of [...publication.files, ...publication.options.flatMap(({ files }) => files)]) {
      const { width, height, format } = await sharp(store.objects.get(file.key)).metadata();
      expect([width, height, format]).toEqual([file.width, file.height, 'jpeg']);
      expect(store.objects.get(file.key)?.length).toBe(file.bytes);
    }
    expect(publication.options.map(({ rank }) => rank).sort()).toEqual([1, 2, undefined]);
    expect(publication.options.find(({ rank }) => rank === 1)?.job.option).toBe(publication.pick);
    expect(publication.card).toBe(false);
    expect(publication.altText).toMatch(/Red pan/);
  });

  it('proves the product in every file, and keeps the proof so that anybody can redo it', async () => {
    const { publication } = await publish([acceptedWith(pictures[0]!), acceptedWith(pictures[1]!), undefined]);
    const files = [...publication.files, ...publication.options.flatMap((option) => option.files)];
    expect(files).toHaveLength(4);
    for (const { key, sha256, proof } of files) {
      const name = key.slice(`runs/${RUN_ID}/`.length).replaceAll('/', '-');
      const stored = await getJson(store, proofKey(RUN_ID, 'c001', name), StoredProofSchema);
      expect(stored).toEqual({ file: key, sha256, proof });
      expect(await verifyProof(store.objects.get(key)!, proof!, photo)).toMatchObject({ passed: true });
    }
    expect(publication.review).toBeUndefined();
  });

  it('keeps the smallest thumb of the pick only, also of one that a person chose', async () => {
    const outcomes = [acceptedWith(pictures[0]!), acceptedWith(pictures[1]!), undefined];
    const { publication } = await publish(outcomes);
    const tiny = () => [...store.objects.keys()].filter((key) => key.endsWith('-tiny.jpg'));
    const thumbOf = (option: number) => `runs/${RUN_ID}/gallery/thumbs/c001-${option}-tiny.jpg`;
    expect(tiny()).toEqual([thumbOf(publication.pick!)]);
    expect((await sharp(store.objects.get(thumbOf(publication.pick!))).metadata()).width).toBe(120);
    const other = publication.pick === 1 ? 2 : 1;
    const action = { kind: 'pick' as const, cueId: 'c001', option: other };
    await putJson(store, handWorkKey(RUN_ID), [{ n: 2, at: 1, action }]);
    store.objects.delete(thumbOf(publication.pick!));
    expect((await publish(outcomes)).publication.pick).toBe(other);
    expect(tiny()).toEqual([thumbOf(other)]);
  });

  it('falls back to a card without the photo when the product can be proven nowhere', async () => {
    const [first, second] = specOf().packs.channels;
    const tight = { ...specOf().packs, channels: [first!, { ...second!, maxBytes: 45_000 }] };
    await putJson(store, specKey(RUN_ID), specOf({ packs: tight }));
    const disc = Buffer.from(
      '<svg width="300" height="400"><rect x="20" y="20" width="260" height="360" rx="30"/></svg>',
    );
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
    const noisy = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#000000', noise } })
      .ensureAlpha()
      .composite([{ input: disc, blend: 'dest-in' }])
      .png()
      .toBuffer();
    await store.put(photoKey, noisy);
    const { counts, publication } = await publish([acceptedWith(pictures[0]!), acceptedWith(pictures[1]!), undefined]);
    expect(counts.cards).toBe(1);
    expect(publication.pick).toBeUndefined();
    expect(publication.pickReason).toMatch(/No option could be proven to show the product as it is/);
    expect(publication.warnings.filter((warning) => /social-square/.test(warning)).length).toBe(2);
    expect(publication.files.every(({ proof }) => proof === undefined)).toBe(true);
  });

  it('asks for a look at pictures in which the model drew the product, until somebody chooses one by hand', async () => {
    await putJson(store, specKey(RUN_ID), specOf({ products: [panWithoutPhoto()] }));
    const outcomes = [acceptedWith(pictures[0]!), undefined, undefined];
    const { publication } = await publish(outcomes);
    expect(publication.review).toEqual([expect.stringMatching(/drew Red pan \(PAN\) from words/)]);
    await putJson(store, handWorkKey(RUN_ID), [{ n: 2, at: 1, action: { kind: 'pick', cueId: 'c001', option: 1 } }]);
    expect((await publish(outcomes)).publication.approved).toBe(true);
  });

  it('treats a job without a record as failed for now', async () => {
    const { publication } = await publish([acceptedWith(pictures[0]!), undefined, undefined]);
    expect(publication.options[1]?.outcome).toMatchObject({ kind: 'failed', error: { name: 'NoOutcome' } });
  });

  it('draws a card, labelled and not an accepted picture, when no option was accepted', async () => {
    const refused: Outcome = { kind: 'refused', stage: 'prompt', reason: 'Filter', earlier: [] };
    const { counts, publication } = await publish([refused, refused, refused]);
    expect(counts).toEqual({ cues: 1, files: 2, cards: 1 });
    expect(publication).toMatchObject({ card: true, pickReason: expect.stringMatching(/No option was accepted/) });
    expect(publication.pick).toBeUndefined();
    expect(publication.altText).toMatch(/card, no picture/);
    expect(store.objects.has(`runs/${RUN_ID}/gallery/thumbs/c001-card-pick.jpg`)).toBe(true);
  });

  it('keeps small copies of pictures that failed, unless they do not decode', async () => {
    await store.put(renderKey(RUN_ID, jobs[0]!.jobId, 1), setPicture(2));
    const rejected = (decodes: boolean): Outcome => ({ kind: 'rejected', attempts: [failedAttempt(decodes)] });
    await publish([acceptedWith(pictures[0]!, { earlier: [failedAttempt(true)] }), rejected(true), rejected(false)]);
    const failed = [...store.objects.keys()].filter((key) => key.includes('-failed-')).sort();
    expect(failed).toEqual([
      `runs/${RUN_ID}/gallery/thumbs/c001-1-failed-1-option.jpg`,
      `runs/${RUN_ID}/gallery/thumbs/c001-2-failed-1-option.jpg`,
    ]);
  });

  it('writes the same bytes again when repeated', async () => {
    await publish([acceptedWith(pictures[0]!), undefined, undefined]);
    const before = new Map(store.objects);
    await publish([acceptedWith(pictures[0]!), undefined, undefined]);
    for (const [key, bytes] of before)
      expect(Buffer.from(store.objects.get(key)!).equals(Buffer.from(bytes))).toBe(true);
  });

  it('warns when the product’s photo is gone and publishes without it', async () => {
    store.objects.delete(photoKey);
    const { publication } = await publish([acceptedWith(pictures[0]!), undefined, undefined]);
    expect(publication.warnings[0]).toMatch(/photo of PAN is gone/);
  });

  it('refuses a batch that names a job or a cue the run does not have', async () => {
    const collaborators = { store, outcomes: memoryOutcomeRecords() };
    const batch = { BatchInput: { runId: RUN_ID, n: 1 } };
    await expect(
      publishBatch(collaborators, { ...batch, Items: [{ cueId: 'c001', jobIds: ['ffff'] }] }),
    ).rejects.toThrow(/names the job ffff/);
    await expect(
      publishBatch(collaborators, { ...batch, Items: [{ cueId: 'c099', jobIds: [jobs[0]!.jobId] }] }),
    ).rejects.toThrow(/no cue c099/);
  });
});

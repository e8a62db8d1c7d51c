// A run of a brand that asks for style-transfer: drawn by the image model, restyled by the service, both booked.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { render, type RenderInput } from '../../lambdas/render/render.ts';
import { imageModel } from '../../lambdas/shared/aws/image-model.ts';
import { ledger } from '../../lambdas/shared/aws/ledger.ts';
import { objectStore } from '../../lambdas/shared/aws/object-store.ts';
import { systemClock } from '../../lambdas/shared/aws/system-clock.ts';
import { RenderedSchema, RenderInputSchema } from '../../lambdas/shared/domain/child.ts';
import { readEnvironment } from '../../lambdas/shared/env.ts';
import { LiveframeError } from '../../lambdas/shared/errors.ts';
import { imageTargets } from '../../lambdas/shared/image-card.ts';
import { step, type CreateHandler } from '../../lambdas/shared/step.ts';
import { draftKey } from '../../lambdas/shared/keys.ts';
import { openShow, PACKS, type Ended, type Show } from './show.ts';

const SCRIPT =
  '[00:20] Maya: The gooseneck kettle tilts over a glass dripper on the garden table, a thread of water drawing a slow spiral on the coffee.\n';

const HOUSE = { brand: 'house' };

/** The packs with the house brand asking for the style of another brand's sample. */
const styledPacks = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'liveframe-styled-'));
  await cp(PACKS, folder, { recursive: true });
  const guide = join(folder, 'brands/house.yaml');
  const style = "styleReference: { mode: style-transfer, image: 'style.jpg', fidelity: 0.4 }\n";
  await writeFile(guide, `${await readFile(guide, 'utf8')}\n${style}`);
  await cp('examples/brand-samples/moss/01.jpg', join(folder, 'brands/house/style.jpg'));
  return folder;
};

let crashes = false;

/** The real Render, which fails right after it kept the picture of a first step while `crashes` is set. */
const renderThatMayCrash: CreateHandler = (raw) => {
  const { BUCKET_NAME, TABLE_NAME } = readEnvironment(['BUCKET_NAME', 'TABLE_NAME'], raw);
  const store = objectStore(BUCKET_NAME);
  const put: typeof store.put = async (key, ...rest) => {
    await store.put(key, ...rest);
    if (crashes && key.includes('/drafts/')) throw new LiveframeError('StoreUnavailable', 'Gone for a moment.');
  };
  const collaborators = {
    findTarget: imageTargets(store),
    store: { ...store, put },
    ledger: ledger(TABLE_NAME),
    imageModel: imageModel(),
    clock: systemClock,
  };
  const run = (input: RenderInput) => render(collaborators, input);
  return step({ name: 'render', input: RenderInputSchema, output: RenderedSchema, run });
};

/** Distance of the mean colours of two pictures, of 255 a channel. */
const apart = async (one: Uint8Array, other: Uint8Array): Promise<number> => {
  const [a, b] = await Promise.all([one, other].map(async (picture) => (await sharp(picture).stats()).channels));
  return Math.hypot(...[0, 1, 2].map((channel) => (a?.[channel]?.mean ?? 0) - (b?.[channel]?.mean ?? 0)));
};

describe('a run of a brand that asks for style-transfer', () => {
  let show: Show;
  let packs: string;
  let first: Ended;
  beforeAll(async () => {
    [show, packs] = [await openShow({ handlers: { render: renderThatMayCrash } }), await styledPacks()];
    first = await show.run({ script: SCRIPT, overrides: HOUSE }, packs);
  }, 180_000);
  afterAll(async () => {
    await show.close();
    await rm(packs, { recursive: true, force: true });
  });

  const chargedFor = async (runId: string, purpose: string): Promise<number[]> =>
    (await show.ledgerLines(runId))
      .filter((line) => line.purpose === purpose && line.state !== 'released')
      .map(({ chargedMicroUsd }) => chargedMicroUsd);
  const billed = (purpose: string): number =>
    show.runtime.statement().calls.find((call) => call.purpose === purpose)?.count ?? 0;

  it('books a line of each step for every picture, and reports both in its cost', async () => {
    expect(first.manifest?.totals).toMatchObject({ cues: 1, jobs: 2, accepted: 2 });
    expect(await chargedFor(first.runId, 'render')).toEqual([40_000, 40_000]);
    expect(await chargedFor(first.runId, 'style-transfer')).toEqual([80_000, 80_000]);
    expect(first.manifest?.ledger.lines).toContainEqual({
      purpose: 'style-transfer',
      modelId: 'us.stability.stable-style-transfer-v1:0',
      calls: 2,
      chargedMicroUsd: 160_000,
    });
    expect(first.manifest?.totals.costMicroUsd).toBe(show.runtime.statement().totalMicroUsd);
    const outcome = first.manifest?.cues[0]?.options[0]?.outcome;
    expect(outcome).toMatchObject({ kind: 'accepted', source: 'rendered' });
  });

  it('publishes the pictures in the style of the reference, and keeps those of the first step', async () => {
    const reference = await readFile(join(packs, 'brands/house/style.jpg'));
    for (const { job, outcome } of first.manifest?.cues[0]?.options ?? []) {
      if (outcome.kind !== 'accepted') throw new Error(`The outcome is ${outcome.kind}.`);
      const draft = await show.objects.get(draftKey(first.runId, job.jobId, 1));
      const finished = await show.objects.get(outcome.asset.key);
      expect(await apart(finished, reference)).toBeLessThan(0.9 * (await apart(draft, reference)));
    }
  });

  it('is served from the cache for the same reference, and drawn anew for a brand without one', async () => {
    const again = await show.run({ script: SCRIPT, again: true, overrides: HOUSE }, packs);
    expect(again.manifest?.totals).toMatchObject({ accepted: 2, fromCache: 2 });
    expect(billed('style-transfer')).toBe(2);
    const plain = await show.run({ script: SCRIPT, overrides: HOUSE });
    expect(plain.manifest?.totals).toMatchObject({ accepted: 2, fromCache: 0 });
    expect(billed('style-transfer')).toBe(2);
  }, 180_000);

  it('sends nothing when the budget pays for the first step only', async () => {
    const before = show.runtime.statement().totalMicroUsd;
    const analysed = await show.run(
      { script: `${SCRIPT}Thank you!\n`, overrides: { ...HOUSE, prompts: 'infographic', budgetUsd: 0.1 } },
      packs,
    );
    expect(analysed.manifest?.totals).toMatchObject({ skipped: 2, accepted: 0 });
    expect(await chargedFor(analysed.runId, 'render')).toEqual([]);
    expect(show.runtime.statement().totalMicroUsd - before).toBeLessThan(40_000);
  }, 180_000);

  it('pays the first step once when Render crashes between the steps', async () => {
    crashes = true;
    const crashed = await show.run({ script: SCRIPT, overrides: { ...HOUSE, channels: ['social-square'] } }, packs);
    crashes = false;
    expect(crashed.manifest?.totals).toMatchObject({ jobs: 2, accepted: 2 });
    expect(await chargedFor(crashed.runId, 'render')).toEqual([40_000, 40_000]);
    expect(await chargedFor(crashed.runId, 'style-transfer')).toEqual([80_000, 80_000]);
    const renders = (await show.ledgerLines(crashed.runId)).filter(({ purpose }) => purpose === 'render');
    expect(renders.every(({ reservationId }) => reservationId.endsWith('#1'))).toBe(true);
  }, 180_000);
});

// A run whose product photo has a background: cut out by the stand-in, paid once, drawn as a set, published with the product.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { openShow, type Ended, type Show } from './show.ts';

const SHEET = 'sku,title,price,image\nSK-26,Cherry red skillet,59,skillet.png\n';
const SCRIPT =
  '[00:20] Maya: The cherry red skillet sits on the stove by the window, butter foaming, two eggs sliding in. It is 26 centimetres of enamelled cast iron.\n';

/** The example's cut-out on a plain studio ground. */
const photoOnGround = async (): Promise<Uint8Array> =>
  sharp(await readFile('examples/kitchen-en/photos/skillet-red.png'))
    .resize(500)
    .flatten({ background: '#e6e3de' })
    .extend({ top: 120, bottom: 120, left: 60, right: 60, background: '#e6e3de' })
    .png()
    .toBuffer();

describe('a run whose product photo has a background', () => {
  let show: Show;
  let first: Ended;
  let files: Record<string, string | Uint8Array>;
  beforeAll(async () => {
    show = await openShow();
    files = { 'products.csv': SHEET, 'skillet.png': await photoOnGround() };
    first = await show.run({ script: SCRIPT, files });
  }, 180_000);
  afterAll(() => show.close());

  const cutOuts = () => show.runtime.statement().calls.find(({ purpose }) => purpose === 'cut-out');

  it('pays one cut-out and draws only the set for it', () => {
    expect(cutOuts()).toMatchObject({ count: 1, microUsd: 70_000 });
    const job = first.manifest?.cues[0]?.options[0]?.job;
    expect(job?.productSku).toBe('SK-26');
    expect(job?.prompt).toContain('lower centre of the frame');
    expect(first.manifest?.warnings.join()).not.toContain('not cut out');
  });

  it('books it in the run’s ledger, to the micro-dollar', async () => {
    const lines = await show.ledgerLines(first.runId);
    expect(lines.find(({ purpose }) => purpose === 'cut-out')).toMatchObject({
      state: 'settled',
      chargedMicroUsd: 70_000,
    });
    const charged = lines.reduce((sum, line) => sum + line.chargedMicroUsd, 0);
    expect(charged).toBe(show.runtime.statement().totalMicroUsd);
    expect(first.manifest?.totals.costMicroUsd).toBe(charged);
  });

  it('pays nothing for the same photo in another run, whose pictures come from the cache', async () => {
    const again = await show.run({ script: SCRIPT, files, again: true });
    expect(again.runId).not.toBe(first.runId);
    expect(cutOuts()).toMatchObject({ count: 1 });
    expect(again.manifest?.totals).toMatchObject({ accepted: 2, fromCache: 2 });
  }, 180_000);

  it('cuts nothing out when it is not wanted', async () => {
    const plain = await show.run({ script: SCRIPT, files, overrides: { cutOut: 'never' } });
    expect(cutOuts()).toMatchObject({ count: 1 });
    expect(plain.manifest?.cues[0]?.options[0]?.job.prompt).not.toContain('lower centre of the frame');
  }, 180_000);
});

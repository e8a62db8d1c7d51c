import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { judgeText } from '../../../../../lambdas/qc/judge-request.ts';
import { PictureVerdictSchema } from '../../../../../lambdas/qc/schema.ts';
import { judge } from '../../../../../local/endpoints/bedrock/judge/judge.ts';
import { paint } from '../../../../../local/endpoints/bedrock/painter/paint.ts';
import { brand, jobOf } from '../../../../lambdas/publish/run-fixture.ts';

const prompt = `Professional product photograph, hero close-up. It shows a red pan on a stove. The setting is a kitchen. Colour palette: ${brand.palette.map(({ name, hex }) => `${name} ${hex}`).join(', ')}.`;
const text = judgeText({
  job: jobOf('c001', 1, { prompt, productSku: 'PAN' }),
  brand,
  facts: { evidence: 'First the red pan.', product: 'Red pan; colour: red', drawsProduct: false },
});
const draw = (fault?: 'blank' | 'blurred') =>
  paint({
    prompt,
    negativePrompt: '',
    seed: 4,
    width: 432,
    height: 768,
    format: 'jpeg',
    ...(fault === undefined ? {} : { fault }),
  });
const ask = async (image: Uint8Array, words = text) =>
  PictureVerdictSchema.parse(JSON.parse(await judge({ text: words, image })));

describe('stand-in judge', () => {
  it('accepts a storyboard and says what it measured', async () => {
    const verdict = await ask(await draw());
    expect(verdict.verdict).toBe('accept');
    expect(verdict.reasons.join(' ')).toMatch(/brand's colours.*place for the product.*does not know what it sees/s);
  });

  it('rejects a blank and a blurred picture with the reason', async () => {
    expect(await ask(await draw('blank'))).toMatchObject({
      verdict: 'reject',
      reasons: [expect.stringMatching(/empty/)],
    });
    expect(await ask(await draw('blurred'))).toMatchObject({
      verdict: 'reject',
      reasons: [expect.stringMatching(/blurred/)],
    });
  });

  it('scores colours that are not the brand’s lower', async () => {
    const own = await draw();
    const foreign = await sharp(own).modulate({ hue: 180, saturation: 3 }).toBuffer();
    expect((await ask(foreign)).scores.brandMood).toBeLessThan((await ask(own)).scores.brandMood);
  });

  it('says nothing of colours and places nobody named', async () => {
    const verdict = await ask(await draw(), 'PRODUCT PLACE: not wanted');
    expect(verdict.scores).toMatchObject({ brandMood: 7, productPlace: 10 });
    expect(verdict.reasons.join(' ')).not.toMatch(/colours|place for/);
  });

  it('says when the product’s place is busy', async () => {
    const tiles = Buffer.from(
      Array.from(
        { length: 256 * 256 * 3 },
        (_, index) => ((Math.floor(index / 9) + Math.floor(index / 2304)) % 2) * 255,
      ),
    );
    const busy = await sharp(tiles, { raw: { width: 256, height: 256, channels: 3 } })
      .png()
      .toBuffer();
    expect((await ask(busy)).reasons.join(' ')).toMatch(/place for the product is busy/);
  });

  it('gives the same answer twice', async () => {
    const image = await draw();
    expect(await judge({ text, image })).toBe(await judge({ text, image }));
  });

  it('fails for bytes that are no picture', async () => {
    await expect(judge({ text, image: new Uint8Array([1, 2, 3]) })).rejects.toThrow();
  });
});

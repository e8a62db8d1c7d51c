// The stand-in's image services, by what comes out of them and what they refuse.
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { createStandIn, type StandInOptions } from '../../../../../local/endpoints/bedrock/stand-in.ts';
import { repaint } from '../../../../../local/endpoints/bedrock/services/repaint.ts';
import { toLab, toRgb } from '../../../../../local/endpoints/bedrock/services/oklab.ts';
import {
  allCards,
  fastUpscaleCard,
  removeBackgroundCard,
  styleGuideCard,
  styleTransferCard,
  ultraCard,
} from '../../../support/model-cards.ts';
import { pictureOf } from '../../../support/pictures.ts';

const standIn = (options: Partial<StandInOptions> = {}) => {
  const account = createStandIn({
    cards: allCards,
    paint: async ({ width, height }) => Buffer.from(await pictureOf(width, height, '#8a8a8a'), 'base64'),
    analyse: () => '{}',
    judge: () => Promise.resolve('{}'),
    ...options,
  });
  const invoke = async (modelId: string, body: Record<string, unknown>): Promise<Buffer> => {
    const answer = (await account.answer({ modelId, operation: 'invoke', body })) as { images: string[] };
    return Buffer.from(answer.images[0] ?? '', 'base64');
  };
  return { ...account, invoke };
};

/** A red product with a soft shadow on a ground whose light falls off. */
const productPhoto = (ground = '#e4e0da'): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg width="300" height="300"><defs><radialGradient id="g" cx="0.4" cy="0.35" r="0.9"><stop offset="0" stop-color="#fff" stop-opacity="0.2"/><stop offset="1" stop-opacity="0.1"/></radialGradient><filter id="b" x="-50%" y="-300%" width="200%" height="700%"><feGaussianBlur stdDeviation="7"/></filter></defs><rect width="300" height="300" fill="${ground}"/><rect width="300" height="300" fill="url(#g)"/><ellipse cx="150" cy="222" rx="60" ry="8" opacity="0.3" filter="url(#b)"/><rect x="100" y="80" width="100" height="140" rx="12" fill="#c02020"/></svg>`,
    ),
  )
    .removeAlpha()
    .png()
    .toBuffer();

const alphaAt = async (picture: Buffer, x: number, y: number): Promise<number> => {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return data[(y * info.width + x) * 4 + 3] ?? -1;
};
const meanOf = async (picture: Uint8Array): Promise<number[]> =>
  (await sharp(picture).stats()).channels.slice(0, 3).map(({ mean }) => mean);

describe('remove-background', () => {
  it.each(['#e4e0da', '#ffffff', '#30383c'])(
    'keeps the product on %s and takes ground and shadow away',
    async (ground) => {
      const photo = await productPhoto(ground);
      const image = photo.toString('base64');
      const result = await standIn().invoke(removeBackgroundCard.modelId, { image, output_format: 'png' });
      for (const [x, y] of [
        [150, 150],
        [110, 100],
        [190, 210],
      ] as const)
        expect(await alphaAt(result, x, y)).toBe(255);
      for (const [x, y] of [
        [20, 20],
        [280, 280],
        [150, 40],
        [150, 250],
        [70, 150],
      ] as const)
        expect(await alphaAt(result, x, y)).toBe(0);
      const opaque = await sharp(result)
        .extract({ left: 120, top: 100, width: 60, height: 90 })
        .removeAlpha()
        .raw()
        .toBuffer();
      const original = await sharp(photo).extract({ left: 120, top: 100, width: 60, height: 90 }).raw().toBuffer();
      expect(opaque).toEqual(original);
    },
  );

  it('cuts everything away, or breaks off, when it is told to spoil', async () => {
    const image = (await productPhoto()).toString('base64');
    const spoilt = await standIn({ faults: { spoil: 1, seed: 1 } }).invoke(removeBackgroundCard.modelId, { image });
    const whole = await standIn().invoke(removeBackgroundCard.modelId, { image });
    expect(spoilt.equals(whole)).toBe(false);
  });
});

describe('fast-upscale', () => {
  it('answers with four times the sides', async () => {
    const image = await pictureOf(64, 40);
    const large = await standIn().invoke(fastUpscaleCard.modelId, { image, output_format: 'jpeg' });
    expect(await sharp(large).metadata()).toMatchObject({ format: 'jpeg', width: 256, height: 160 });
  });

  it('refuses to answer with more than 16 MiB', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const picture = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#808080', noise } })
      .png()
      .toBuffer();
    await expect(
      standIn().invoke(fastUpscaleCard.modelId, { image: picture.toString('base64'), output_format: 'png' }),
    ).rejects.toThrow(/Response payload size \d+ bytes exceeds the maximum allowed size of 16777216 bytes/u);
  });

  it.each([
    [31, 64, 'sides from 32 pixels'],
    [1540, 100, 'at most 1536 pixels a side'],
    [1100, 1000, 'at most 1048576 pixels in all'],
  ])('refuses %i×%i', async (width, height, words) => {
    const image = await pictureOf(width, height);
    await expect(standIn().invoke(fastUpscaleCard.modelId, { image })).rejects.toThrow(words);
  });
});

describe('style by reference', () => {
  it('moves a painted picture toward the colours of the reference', async () => {
    const image = await pictureOf(64, 64, '#2040c0');
    const [red = 0, , blue = 0] = await meanOf(
      await standIn().invoke(styleGuideCard.modelId, { prompt: 'x', image, fidelity: 1, output_format: 'png' }),
    );
    expect(blue - red).toBeGreaterThan(60);
  });

  it('gives a picture that is there the colours of another one, by strength', async () => {
    const [init_image, style_image] = [await pictureOf(80, 64, '#8a8a8a'), await pictureOf(64, 64, '#c02020')];
    const styled = async (style_strength: number) =>
      standIn().invoke(styleTransferCard.modelId, { init_image, style_image, style_strength });
    expect(await meanOf(await styled(0))).toEqual([138, 138, 138]);
    const [red = 0, green = 0] = await meanOf(await styled(1));
    expect(red - green).toBeGreaterThan(60);
    expect(await sharp(await styled(1)).metadata()).toMatchObject({ width: 80, height: 64 });
  });

  it('brings colours to OKLab and back', () => {
    const bytes = Uint8Array.from([0, 0, 0, 255, 255, 255, 200, 30, 90, 12, 200, 250]);
    expect(toRgb(toLab(bytes, 3))).toEqual(bytes);
  });
});

describe('image-to-image', () => {
  it('answers in the size of the picture it starts from', async () => {
    const image = await pictureOf(120, 80);
    const body = { prompt: 'x', mode: 'image-to-image', image, strength: 0.5, output_format: 'jpeg' };
    expect(await sharp(await standIn().invoke(ultraCard.modelId, body)).metadata()).toMatchObject({
      width: 120,
      height: 80,
    });
  });

  it('is the old picture at strength 0 and the new one at 1', async () => {
    const [old, fresh] = await Promise.all(
      ['#c02020', '#2040c0'].map(async (colour) => Buffer.from(await pictureOf(64, 64, colour), 'base64')),
    );
    const at = async (strength: number) =>
      meanOf(await (await repaint(old!, fresh!, { width: 64, height: 64, strength })).png().toBuffer());
    expect(await at(0)).toEqual([192, 32, 32]);
    expect(await at(1)).toEqual([32, 64, 192]);
  });
});

describe('an image service', () => {
  it('names the field it does not list in Bedrock’s words', async () => {
    const image = await pictureOf(64, 64);
    await expect(standIn().invoke(removeBackgroundCard.modelId, { image, prompt: 'x' })).rejects.toMatchObject({
      status: 400,
      message: JSON.stringify({
        detail: "Invalid field 'prompt' in request. Available fields for remove-background are: image, output_format",
      }),
    });
  });

  it.each([
    ['no picture', {}],
    ['bytes that are no picture', { image: 'AAAA' }],
  ])('refuses %s', async (_what, body) => {
    await expect(standIn().invoke(removeBackgroundCard.modelId, body)).rejects.toThrow(
      "Invalid value for field 'image'",
    );
  });

  it('counts in the quota, is billed under its purpose, and refuses when told to', async () => {
    const image = await pictureOf(64, 64);
    const { invoke, bill, faults, answer } = standIn({ quota: 2, now: () => 0 });
    const { modelId } = fastUpscaleCard;
    await invoke(modelId, { image });
    faults.set({ refuse: 1 });
    expect(await answer({ modelId, operation: 'invoke', body: { image } })).toEqual({
      finish_reasons: ['Filter reason: prompt'],
    });
    faults.set({});
    await expect(invoke(modelId, { image })).rejects.toMatchObject({ code: 'ThrottlingException' });
    expect(bill.statement().calls).toEqual([{ modelId, purpose: 'upscale', count: 2, microUsd: 60_000 }]);
  });

  it('is reached only through its inference profile', async () => {
    await expect(
      standIn().invoke('stability.stable-image-remove-background-v1:0', { image: await pictureOf(64, 64) }),
    ).rejects.toThrow('on-demand throughput isn’t supported');
  });
});

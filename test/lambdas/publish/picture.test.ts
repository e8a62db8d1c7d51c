import { describe, expect, it } from '@jest/globals';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import sharp from 'sharp';
import { wcagContrast } from 'culori';
import { CARD_LABEL, composeCard } from '../../../lambdas/publish/card.ts';
import {
  chooseScheme,
  inksOf,
  luminanceRange,
  MIN_CONTRAST,
  readableColour,
} from '../../../lambdas/publish/contrast.ts';
import { encodeFrame } from '../../../lambdas/publish/encode.ts';
import { layOut } from '../../../lambdas/publish/layout.ts';
import { cropToPlace, placeInFrame } from '../../../lambdas/publish/place.ts';
import { loadProductPhoto } from '../../../lambdas/publish/product.ts';
import { rasterOf } from '../../../lambdas/publish/raster.ts';
import { drawScrim } from '../../../lambdas/publish/scrim.ts';
import { baseOf } from '../../../lambdas/publish/staging/contact.ts';
import { fitProduct } from '../../../lambdas/publish/staging/fit-product.ts';
import { writeThumbs } from '../../../lambdas/publish/thumbs.ts';
import { checkFile } from '../../../lambdas/shared/file-check/check-file.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { composeFrame, type FrameRequest } from './compose-frame.ts';
import { brand, classic, cutOutPhoto, listing, market, portrait, setPicture, square } from './run-fixture.ts';

const words = { title: 'Red pan', sellingPoints: ['From hob to oven'], price: '$39.90', compareAt: '$59' };

const requestOf = async (bytes: Buffer, change: Partial<FrameRequest> = {}): Promise<FrameRequest> => {
  const image = await loadImage(bytes);
  const product = await loadProductPhoto(cutOutPhoto(), true);
  return {
    channel: portrait,
    overlay: classic,
    brand,
    picture: { image, raster: rasterOf(image, 64) },
    product,
    words,
    ...change,
  };
};

const withoutProduct = ({ channel, overlay, brand: look, picture, words: said }: FrameRequest): FrameRequest => ({
  channel,
  overlay,
  brand: look,
  picture,
  words: said,
});

/** Black and white stripes: the hardest ground for words. */
const stripes = (): Buffer => {
  const canvas = createCanvas(432, 768);
  const context = canvas.getContext('2d');
  for (let x = 0; x < 432; x += 12) {
    context.fillStyle = x % 24 === 0 ? '#000000' : '#FFFFFF';
    context.fillRect(x, 0, 12, 768);
  }
  return canvas.toBuffer('image/png');
};

const pixelsOf = (
  context: ReturnType<ReturnType<typeof createCanvas>['getContext']>,
  box: { x: number; y: number; width: number; height: number },
) => context.getImageData(Math.ceil(box.x), Math.ceil(box.y), Math.floor(box.width), Math.floor(box.height)).data;

describe('frame', () => {
  it('has the channel’s exact size and shows the product where the layout says', async () => {
    const { canvas } = await composeFrame(await requestOf(setPicture()));
    const { product } = layOut(
      portrait,
      { aspect: 100 / 280, at: placeInFrame(cropToPlace(432 / 768, 540 / 960), portrait) },
      classic.variants.portrait.product,
    );
    const [red, green, blue] = canvas
      .getContext('2d')
      .getImageData(product!.x + product!.width / 2, product!.y + product!.height / 2, 1, 1).data;
    expect([canvas.width, canvas.height]).toEqual([540, 960]);
    expect([red, green, blue]).toEqual([0xc0, 0x20, 0x20]);
  });

  it('casts a shadow on the ground below the product', async () => {
    const tall = { ...listing, width: 540, height: 960 };
    const plain = createCanvas(432, 768);
    plain.getContext('2d').fillStyle = '#FFFFFF';
    plain.getContext('2d').fillRect(0, 0, 432, 768);
    const bytes = plain.toBuffer('image/png');
    const { canvas } = await composeFrame(await requestOf(bytes, { channel: tall }));
    const { product } = layOut(tall, { aspect: 100 / 280, at: placeInFrame(cropToPlace(432 / 768, 540 / 960), tall) });
    const [below] = canvas
      .getContext('2d')
      .getImageData(product!.x + product!.width / 2, product!.y + product!.height + 4, 1, 1).data;
    expect(below).toBeLessThan(215);
  });

  it('draws no text where the channel allows none', async () => {
    const request = await requestOf(setPicture(), { channel: listing });
    const without = withoutProduct(request);
    const { canvas: withWords } = await composeFrame({ ...without, channel: { ...listing, textAllowed: true } });
    const silent = (await composeFrame(without)).canvas.toBuffer('image/png');
    const otherWords = (await composeFrame({ ...without, words: { title: 'Something else' } })).canvas.toBuffer(
      'image/png',
    );
    expect(silent.equals(withWords.toBuffer('image/png'))).toBe(false);
    expect(silent.equals(otherWords)).toBe(true);
  });

  it('draws the disclosure again when the crop cuts it off, and leaves the painter’s own alone', async () => {
    const disclosure = 'STORYBOARD · drawn locally, no AI model called';
    const corner = async (channel: typeof square, words?: string) => {
      const request = withoutProduct(
        await requestOf(setPicture(), {
          channel: { ...channel, textAllowed: false },
        }),
      );
      const { canvas } = await composeFrame({ ...request, ...(words === undefined ? {} : { disclosure: words }) });
      return Buffer.from(canvas.getContext('2d').getImageData(0, canvas.height - 30, 300, 30).data);
    };
    expect((await corner(square, disclosure)).equals(await corner(square))).toBe(false);
    expect((await corner(portrait, disclosure)).equals(await corner(portrait))).toBe(true);
  });

  it('frames a photo that is no cut-out as a print', async () => {
    const request = await requestOf(setPicture(), { product: await loadProductPhoto(setPicture(1), false) });
    const { product } = layOut(portrait, { aspect: 432 / 768 }, classic.variants.portrait.product);
    const [red, green, blue] = (await composeFrame(request)).canvas
      .getContext('2d')
      .getImageData(product!.x + 3, product!.y + product!.height / 2, 1, 1).data;
    expect([red, green, blue]).toEqual([255, 255, 255]);
  });
});

describe('contrast', () => {
  it('reaches 4.5:1 on the pixels behind the words, on stripes of black and white too', () => {
    for (const bytes of ['stripes', '#777777', '#000000', '#FFFFFF']) {
      const canvas = createCanvas(320, 320);
      const context = canvas.getContext('2d');
      for (let x = 0; x < 320; x += 8) {
        context.fillStyle = bytes === 'stripes' ? (x % 16 === 0 ? '#000000' : '#FFFFFF') : bytes;
        context.fillRect(x, 0, 8, 320);
      }
      const box = { x: 60, y: 100, width: 200, height: 120 };
      const scheme = chooseScheme(luminanceRange(pixelsOf(context, box)), brand);
      drawScrim(context, box, scheme);
      const after = luminanceRange(pixelsOf(context, box));
      const ink = scheme.ink;
      const worst = after.map((luminance) => {
        const [light, dark] = [Math.max(luminance, luminanceOf(ink)), Math.min(luminance, luminanceOf(ink))];
        return (light + 0.05) / (dark + 0.05);
      });
      expect(Math.min(...worst)).toBeGreaterThanOrEqual(MIN_CONTRAST);
    }
  });

  it('draws no scrim on a calm ground and keeps the far corner of a busy one untouched', async () => {
    const canvas = createCanvas(320, 640);
    const context = canvas.getContext('2d');
    context.fillStyle = '#808080';
    context.fillRect(0, 0, 320, 640);
    drawScrim(context, { x: 20, y: 500, width: 200, height: 100 }, { ink: '#fff', scrim: '#000000', alpha: 0.8 });
    expect(context.getImageData(2, 2, 1, 1).data[0]).toBe(128);
    expect(context.getImageData(100, 550, 1, 1).data[0]).toBeLessThan(40);
    expect(chooseScheme([1, 1] as const, brand).alpha).toBe(0);
    await Promise.resolve();
  });

  it('takes black and white when the brand’s own colours do not contrast', () => {
    const pale = {
      palette: ['#EEEEEE', '#DDDDDD', '#CCCCCC'].map((hex) => ({ role: 'accent' as const, name: hex, hex })),
    };
    expect(inksOf(pale)).toEqual({ dark: '#111111', light: '#FFFFFF' });
    expect(wcagContrast(inksOf(brand).dark, inksOf(brand).light)).toBeGreaterThan(9);
  });

  it('uses the brand’s accent for the price only where it is readable', () => {
    const white = [1, 1] as const;
    const scheme = chooseScheme(white, brand);
    const strong = { palette: [{ role: 'accent' as const, name: 'deep', hex: '#880000' }] };
    expect(readableColour(strong, ['accent'], { scheme, range: white })).toBe('#880000');
    expect(
      readableColour({ palette: [{ role: 'accent', name: 'pale', hex: '#FFEEEE' }] }, ['accent'], {
        scheme,
        range: white,
      }),
    ).toBe(scheme.ink);
  });

  it('fails for a scrim that is no colour', () => {
    const context = createCanvas(10, 10).getContext('2d');
    expect(() =>
      drawScrim(context, { x: 0, y: 0, width: 5, height: 5 }, { ink: '#fff', scrim: 'nothing', alpha: 1 }),
    ).toThrow(/not a colour/);
  });
});

const luminanceOf = (hex: string): number => {
  const white = wcagContrast('#000000', hex);
  return white * 0.05 - 0.05;
};

describe('product photo', () => {
  it('is measured without its transparent margins and knows its base', async () => {
    const photo = await loadProductPhoto(cutOutPhoto(), true);
    expect(photo.content).toEqual({ x: 100, y: 80, width: 100, height: 280 });
    const { from, to } = baseOf((await fitProduct(photo, { x: 0, y: 0, width: 100, height: 280 })).reference);
    expect(from).toBeLessThan(0.3);
    expect(to).toBeGreaterThan(0.7);
  });

  it('is taken whole when nothing in it is visible', async () => {
    const photo = await loadProductPhoto(createCanvas(50, 60).toBuffer('image/png'), true);
    expect(photo.content).toEqual({ x: 0, y: 0, width: 50, height: 60 });
    expect(baseOf(photo.pixels)).toEqual({ from: 0, to: 1 });
  });
});

describe('card', () => {
  it('is drawn at the channel’s size with and without photo and text', async () => {
    const product = await loadProductPhoto(cutOutPhoto(), true);
    const full = (await composeCard({ channel: portrait, overlay: classic, brand, product, words })).canvas;
    const bare = (await composeCard({ channel: listing, overlay: classic, brand, words })).canvas;
    expect([full.width, full.height, bare.width, bare.height]).toEqual([540, 960, 540, 540]);
    expect(CARD_LABEL).toMatch(/No picture passed — card/);
  });

  it('stands out from a brand without roles', async () => {
    const plain = { ...brand, palette: brand.palette.map((colour) => ({ ...colour, role: 'accent' as const })) };
    expect(
      (await composeCard({ channel: square, overlay: classic, brand: plain, words: { title: 'Pan' } })).canvas.width,
    ).toBe(540);
  });
});

describe('encoding', () => {
  const noise = () => {
    const canvas = createCanvas(256, 256);
    const context = canvas.getContext('2d');
    const pixels = context.createImageData(256, 256);
    let state = 1;
    for (let index = 0; index < pixels.data.length; index++) {
      state = (state * 48_271) % 2_147_483_647;
      pixels.data[index] = index % 4 === 3 ? 255 : state % 256;
    }
    context.putImageData(pixels, 0, 0);
    return canvas;
  };

  it('lowers the quality until the file is small enough', async () => {
    const best = await encodeFrame(noise(), { ...square, maxBytes: 10_000_000 });
    const small = await encodeFrame(noise(), { ...square, maxBytes: Math.floor(best.length * 0.6) });
    expect(small.length).toBeLessThanOrEqual(best.length * 0.6);
    expect((await sharp(small).metadata()).format).toBe('jpeg');
  });

  it('reduces the colours of a PNG that is too large', async () => {
    const format = { ...square.rules.format, palette: true };
    const png = { ...square, format: 'png' as const, rules: { ...square.rules, format } };
    const whole = await encodeFrame(noise(), png);
    expect((await sharp(whole).metadata()).hasAlpha).toBe(false);
    const reduced = await encodeFrame(noise(), { ...png, maxBytes: Math.floor(whole.length * 0.6) });
    expect(whole.length).toBeGreaterThan(reduced.length);
    expect((await sharp(reduced).metadata()).format).toBe('png');
  });

  it('gives its smallest file for a limit that no quality meets: the check of the file refuses it', async () => {
    const least = await encodeFrame(noise(), { ...square, maxBytes: 100 });
    const best = await encodeFrame(noise(), { ...square, maxBytes: 10_000_000 });
    expect(least.length).toBeLessThan(best.length);
    expect(await checkFile(least, { ...square, maxBytes: 100 }, market)).toContainEqual(
      expect.objectContaining({
        rule: 'bytes',
        allowed: 'at most 100 bytes',
        change: expect.stringMatching(/maxBytes/),
      }),
    );
  });

  it('keeps the colours of letters whole, and halves their resolution only without detail', async () => {
    const subsampling = async (detail: boolean): Promise<string | undefined> =>
      (await sharp(await encodeFrame(noise(), { ...square, maxBytes: 10_000_000 }, { detail })).metadata())
        .chromaSubsampling;
    expect(await subsampling(true)).toBe('4:4:4');
    expect(await subsampling(false)).toBe('4:2:0');
  });
});

describe('thumbs', () => {
  it('are JPEGs of the given widths and never enlarged', async () => {
    const store = memoryObjectStore();
    await writeThumbs(store, await loadImage(stripes()), {
      runId: 'r',
      cueId: 'c001',
      which: '2',
      sizes: ['tiny', 'pick'],
    });
    const sizes = await Promise.all(
      [...store.objects].sort().map(async ([key, bytes]) => [key, (await sharp(bytes).metadata()).width]),
    );
    expect(sizes).toEqual([
      ['runs/r/gallery/thumbs/c001-2-pick.jpg', 432],
      ['runs/r/gallery/thumbs/c001-2-tiny.jpg', 120],
    ]);
  });
});

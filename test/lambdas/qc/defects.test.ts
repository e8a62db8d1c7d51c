// Every defect on a picture made here, at two strengths: which check finds it.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { inspectPicture } from '../../../lambdas/qc/inspect.ts';
import { blockersOf, flagsOf } from '../../../lambdas/shared/domain/outcome.ts';
import { changed, jpegOf, pngOf, randomNumbers, scenery, type Raw } from './pictures.ts';

const { floor, max, min, round } = Math;

const SIZE = { width: 480, height: 640 };
const EXPECTED = { aspect: 0.75, siblings: [] } as const;
let picture: Raw;

beforeAll(async () => {
  picture = await scenery(SIZE);
});

const blockers = async (bytes: Uint8Array): Promise<string[]> =>
  blockersOf((await inspectPicture(bytes, EXPECTED)).checks).map(({ check }) => check);

const flags = async (bytes: Uint8Array): Promise<string[]> =>
  flagsOf((await inspectPicture(bytes, EXPECTED)).checks).map(({ check }) => check);

const posterised = (levels: number): Raw =>
  changed(picture, (value) => (round((value / 255) * (levels - 1)) / (levels - 1)) * 255);

const barred = (share: number, tone: number): Raw =>
  changed(picture, (value, { y }) => {
    const bar = share * SIZE.height;
    return y < bar || y >= SIZE.height - bar ? tone : value;
  });

/** The picture once in each of `count` × `count` tiles. */
const repeated = async (count: number): Promise<Buffer> => {
  const [width, height] = [SIZE.width / count, SIZE.height / count];
  const tile = await sharp(picture.data, { raw: picture.info }).resize(width, height).png().toBuffer();
  const places = Array.from({ length: count * count }, (_, index) => ({
    input: tile,
    left: (index % count) * width,
    top: floor(index / count) * height,
  }));
  return sharp({ create: { ...SIZE, channels: 3, background: '#000' } })
    .composite(places)
    .jpeg({ quality: 92 })
    .toBuffer();
};

/** Tiles whose content does not meet: each shifted sideways and graded. */
const seamed = (count: number): Raw =>
  changed(picture, (_value, { x, y, channel }) => {
    const [column, row] = [floor((x * count) / SIZE.width), floor((y * count) / SIZE.height)];
    const from = max(0, min(SIZE.width - 1, x + (((column * 7 + row * 5) % 9) - 4) * 3));
    const value = picture.data[(y * SIZE.width + from) * 3 + channel] ?? 0;
    return value * (0.8 + 0.1 * ((column + 2 * row) % 5));
  });

/** The picture as a camera sees it that moves by 15 pixels. */
const smeared = (direction: 'across' | 'down'): Promise<Buffer> => {
  const isOnLine = (index: number): boolean => (direction === 'across' ? floor(index / 15) === 7 : index % 15 === 7);
  const kernel = Array.from({ length: 15 * 15 }, (_, index) => (isOnLine(index) ? 1 : 0));
  return sharp(picture.data, { raw: picture.info }).convolve({ width: 15, height: 15, kernel }).jpeg().toBuffer();
};

const lettered = async (words: string): Promise<Buffer> => {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d');
  context.font = '600 34px sans-serif';
  context.fillStyle = '#ffffff';
  context.fillText(words, 40, 90);
  return sharp(picture.data, { raw: picture.info })
    .composite([{ input: canvas.toBuffer('image/png') }])
    .jpeg({ quality: 92 })
    .toBuffer();
};

describe('a good picture', () => {
  it('passes as it is, darker, brighter, grey, compressed and small', async () => {
    const versions = [
      await jpegOf(picture),
      await pngOf(picture),
      await jpegOf(picture, 60),
      await jpegOf(changed(picture, (value) => value * 0.8)),
      await jpegOf(changed(picture, (value) => value * 1.12)),
      await sharp(picture.data, { raw: picture.info }).greyscale().jpeg().toBuffer(),
    ];
    expect(await Promise.all(versions.map(blockers))).toEqual(versions.map(() => []));
    expect(await flags(versions[0]!)).toEqual([]);
  });
});

describe('a spoilt picture', () => {
  it.each([4, 8, 16])('fails with %d levels a channel', async (levels) => {
    expect(await blockers(await pngOf(posterised(levels)))).toContain('posterisation');
  });

  it('is flagged for gradients that are stairs', async () => {
    expect(await flags(await pngOf(posterised(16)))).toContain('banding');
  });

  it.each([3, 5])('fails when it was compressed to quality %d, also in another file', async (quality) => {
    const jpeg = await jpegOf(picture, quality);
    expect(await blockers(jpeg)).toContain('compression');
    expect(await blockers(await sharp(jpeg).png().toBuffer())).toContain('compression');
  });

  it.each([
    [12, 70],
    [3, 45],
  ])('fails with stripes %d pixels wide', async (width, darker) => {
    const down = changed(picture, (value, { y }) => value - (floor(y / width) % 2) * darker);
    const across = changed(picture, (value, { x }) => value - (floor(x / width) % 2) * darker);
    expect(await blockers(await jpegOf(down))).toContain('stripes');
    expect(await blockers(await jpegOf(across))).toContain('stripes');
  });

  it('passes with stripes in a part of it, as planks are, and with the faint lines of a scan', async () => {
    const planks = changed(picture, (value, { y }) => (y > SIZE.height / 2 ? value - (floor(y / 12) % 2) * 70 : value));
    const scanned = changed(picture, (value, { y }) => value - (y % 3 === 0 ? 5 : 0));
    expect(await blockers(await jpegOf(planks))).not.toContain('stripes');
    expect(await blockers(await jpegOf(scanned))).not.toContain('stripes');
  });

  it.each([2, 4])('fails as %d × %d copies of one tile, and as tiles that do not meet', async (count) => {
    expect(await blockers(await repeated(count))).toContain('tiles');
    expect(await blockers(await jpegOf(seamed(count)))).toContain('tiles');
  });

  it.each([
    [0.12, 0],
    [0.05, 200],
  ])('fails with bars of %d of its height', async (share, tone) => {
    expect(await blockers(await jpegOf(barred(share, tone)))).toContain('borders');
  });

  it('is flagged for white bars above and below, which a cropped product on white has, too', async () => {
    const bytes = await jpegOf(barred(0.1, 255));
    expect(await blockers(bytes)).toEqual([]);
    expect(await flags(bytes)).toContain('borders');
  });

  it.each([0.25, 0.5])('fails when %d of it is missing at any side', async (share) => {
    const half = (keep: (place: { x: number; y: number }) => boolean, tone: number): Promise<Buffer> =>
      jpegOf(changed(picture, (value, place) => (keep(place) ? value : tone)));
    const files = [
      await half(({ y }) => y < SIZE.height * (1 - share), 128),
      await half(({ y }) => y >= SIZE.height * share, 128),
      await half(({ x }) => x < SIZE.width * (1 - share), 0),
    ];
    for (const file of files) expect(await blockers(file)).toContain('complete');
  });

  it('fails with noise and with lone dots', async () => {
    const random = randomNumbers(3);
    const noisy = changed(picture, (value) => value + (random() + random() + random() - 1.5) * 100);
    const dotted = changed(picture, (value, { x, y }) => ((x * 7919 + y * 104_729) % 41 === 0 ? (x % 2) * 255 : value));
    expect(await blockers(await jpegOf(noisy))).toContain('noise');
    expect(await blockers(await jpegOf(dotted, 95))).toContain('noise');
  });

  it('passes with lone dots in a part of it, as leaves and glitter are', async () => {
    const leaves = changed(picture, (value, { x, y }) =>
      y > SIZE.height * 0.6 && (x * 7919 + y * 104_729) % 41 === 0 ? (x % 2) * 255 : value,
    );
    expect(await blockers(await jpegOf(leaves, 95))).not.toContain('noise');
  });

  it.each(['across', 'down'] as const)('fails when it is smeared %s', async (direction) => {
    expect(await blockers(await smeared(direction))).toContain('blur');
  });

  it.each([2, 5])('fails when it is blurred by %d pixels', async (sigma) => {
    expect(await blockers(await sharp(picture.data, { raw: picture.info }).blur(sigma).jpeg().toBuffer())).toContain(
      'blur',
    );
  });

  it.each([4, 6])('fails with %d levels a channel that were saved as JPEG', async (levels) => {
    expect(await blockers(await jpegOf(posterised(levels), 85))).toContain('posterisation');
  });

  it('fails when light lifts its shadows and clips it', async () => {
    expect(await blockers(await jpegOf(changed(picture, (value) => value * 2.2 + 70)))).toContain('exposure');
  });

  it('is flagged for letters, unless they are a disclosure', async () => {
    const bytes = await lettered('LIMITED EDITION');
    expect(await flags(bytes)).toContain('text');
    const disclosure = { left: 0, top: 0, right: 1, bottom: 0.2 };
    expect(flagsOf((await inspectPicture(bytes, { ...EXPECTED, disclosure })).checks)).toEqual([]);
  });
});

describe('checks that do not block', () => {
  it('note what apps would cover', async () => {
    const area = { name: 'Live cover', aspect: 0.75, top: 0.1, right: 0.1, bottom: 0.45, left: 0.1 };
    const { passed, checks } = await inspectPicture(await jpegOf(picture), { ...EXPECTED, safeAreas: [area] });
    expect(passed).toBe(true);
    expect(checks.find(({ check }) => check === 'safe-area')).toMatchObject({
      passed: false,
      severity: 'note',
      reason: expect.stringMatching(/Live cover/),
    });
  });

  it('flag a picture of another cue, which does not block', async () => {
    const bytes = await jpegOf(picture);
    const { facts } = await inspectPicture(bytes, EXPECTED);
    const others = [{ cueId: 'c002', option: 3, hash: facts!.hash }];
    const { passed, checks } = await inspectPicture(bytes, { ...EXPECTED, others });
    expect(passed).toBe(true);
    expect(flagsOf(checks)).toEqual([
      expect.objectContaining({ check: 'repeated', reason: expect.stringMatching(/option 3 of cue c002/) }),
    ]);
  });

  it('run what a run adds, on the same pixels', async () => {
    const more = ({ width }: { width: number }) => [
      { check: 'style', passed: false, severity: 'block' as const, reason: String(width) },
    ];
    const { passed, checks } = await inspectPicture(await jpegOf(picture), { ...EXPECTED, more });
    expect(passed).toBe(false);
    expect(checks.at(-1)).toMatchObject({ check: 'style', reason: '480' });
  });
});

// Files whose bytes were changed on the way: what decoders do not notice.
import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { checkDamage } from '../../../lambdas/qc/checks/damage.ts';
import { faultInCodedData } from '../../../lambdas/qc/jpeg/coded-data.ts';
import { qualityOf } from '../../../lambdas/qc/jpeg/quality.ts';
import { inspectPicture } from '../../../lambdas/qc/inspect.ts';
import { scenery } from './pictures.ts';

const SIZE = { width: 480, height: 640 };
let raw: Awaited<ReturnType<typeof scenery>>;
let jpeg: Buffer;

beforeAll(async () => {
  raw = await scenery(SIZE);
  jpeg = await sharp(raw.data, { raw: raw.info }).jpeg({ quality: 90 }).toBuffer();
});

/** Bytes `from`, `from` + 97, … changed, as a bad line does; markers stay what they are. */
const damaged = (bytes: Buffer, from: number, count: number): Buffer => {
  const copy = Buffer.from(bytes);
  for (let index = 0; index < count; index++) {
    const at = from + index * 97;
    copy[at] = ((copy[at] ?? 0) ^ 0x55) & 0x7f;
  }
  return copy;
};

describe('the damage check', () => {
  it('follows whole files to their end: colour subsampling, greyscale, restart marks, progressive', async () => {
    const image = () => sharp(raw.data, { raw: raw.info });
    const files = [
      jpeg,
      await image().jpeg({ quality: 60, chromaSubsampling: '4:4:4' }).toBuffer(),
      await image().jpeg({ quality: 30, chromaSubsampling: '4:2:0', optimiseCoding: false }).toBuffer(),
      await image().greyscale().toColourspace('b-w').jpeg().toBuffer(),
      await image().jpeg({ progressive: true }).toBuffer(),
      await image().jpeg({ mozjpeg: true, progressive: false }).toBuffer(),
      await image().resize(131, 77).jpeg().toBuffer(),
    ];
    expect(files.map((file) => faultInCodedData(file))).toEqual(files.map(() => undefined));
  });

  it('passes bytes of other formats, and never throws for what is in them', async () => {
    expect(checkDamage(await sharp(raw.data, { raw: raw.info }).png().toBuffer()).passed).toBe(true);
    expect(checkDamage(new Uint8Array()).passed).toBe(true);
    expect(checkDamage(Uint8Array.of(255, 216, 255, 219, 0, 9, 1)).passed).toBe(true);
    for (let end = 2; end < 700; end += 13) expect(() => faultInCodedData(jpeg.subarray(0, end))).not.toThrow();
  });

  it.each([0.3, 0.5, 0.8])('fails a file with changed bytes from %d of its length on', (share) => {
    expect(checkDamage(damaged(jpeg, Math.floor(jpeg.length * share), 12))).toMatchObject({
      passed: false,
      severity: 'block',
      reason: expect.stringMatching(/^The file is damaged: its data has /),
    });
  });

  it('fails a file that ends early, and one with bytes that belong to nothing', () => {
    const end = Buffer.from([255, 217]);
    expect(faultInCodedData(Buffer.concat([jpeg.subarray(0, jpeg.length * 0.7), end]))).toBeDefined();
    const padded = Buffer.concat([jpeg.subarray(0, -2), Buffer.alloc(40, 0x2a), end]);
    expect(faultInCodedData(padded)).toMatch(/bytes that belong to nothing/);
  });

  it('blocks in the list of checks where decoding alone does not notice', async () => {
    const { checks, passed } = await inspectPicture(damaged(jpeg, Math.floor(jpeg.length * 0.5), 12), {
      aspect: SIZE.width / SIZE.height,
      siblings: [],
    });
    expect(passed).toBe(false);
    expect(checks.filter((check) => !check.passed && ['decode', 'damage'].includes(check.check))).not.toEqual([]);
  });
});

describe('the quality a JPEG was saved with', () => {
  it.each([90, 75, 50, 20])('is read from its table: %d', async (quality) => {
    const file = await sharp(raw.data, { raw: raw.info }).jpeg({ quality }).toBuffer();
    expect(Math.abs((qualityOf(file) ?? 0) - quality)).toBeLessThanOrEqual(2);
  });

  it('is unknown for other files', () => {
    expect(qualityOf(new Uint8Array(100))).toBeUndefined();
  });
});

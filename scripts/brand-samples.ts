// Makes examples/brand-samples: sample pictures of six brands, small, with what is known about them. `node scripts/brand-samples.ts [brand…]`
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadImage, type Image } from '@napi-rs/canvas';
import sharp from 'sharp';
import { loadPacks } from '../lambdas/shared/packs/load-packs.ts';
import { SAMPLE_BRANDS, type SampleBrand } from './brand-samples/brands.ts';
import { composeSample, SAMPLE_SIZE } from './brand-samples/compose.ts';
import { drawStoryboard, STORYBOARD_BRANDS, type StoryboardBrand } from './brand-samples/storyboards.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'examples/brand-samples');

interface Sample {
  file: string;
  bytes: Buffer;
  /** Why the sample does not belong; absent for the brand's own pictures. */
  outlier?: string;
}

const OWN = 52;
const QUALITY = 58;
const STORYBOARD_SIZE = 320;

const fileOf = (index: number): string => `${String(index + 1).padStart(2, '0')}.jpg`;

const small = (picture: Uint8Array, size: number): Promise<Buffer> =>
  sharp(picture).resize(size, size, { fit: 'inside' }).jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer();

const photographed = async (brand: SampleBrand): Promise<Sample[]> => {
  const productsOf = (from: SampleBrand): Promise<Image[]> =>
    Promise.all(from.products.map((name) => loadImage(join(ROOT, 'examples', `${name}.png`))));
  const draw = async (from: SampleBrand, seed: number): Promise<Buffer> =>
    small(await composeSample({ brand: from, products: await productsOf(from), seed }).encode('png'), SAMPLE_SIZE);
  const samples: Sample[] = [];
  for (let index = 0; index < OWN; index += 1)
    samples.push({ file: fileOf(index), bytes: await draw(brand, index + 1) });
  for (const other of SAMPLE_BRANDS.filter(({ id }) => id !== brand.id)) {
    const outlier = `drawn in the palette and light of ${other.id}`;
    samples.push({ file: fileOf(samples.length), bytes: await draw(other, 900 + samples.length), outlier });
  }
  return samples;
};

const drawnBoards = async (brand: StoryboardBrand): Promise<Sample[]> => {
  const packs = loadPacks(join(ROOT, 'packs'));
  const draw = async (index: number, guide: string): Promise<Buffer> =>
    small(await drawStoryboard(brand, index, { packs, guide }), STORYBOARD_SIZE);
  const samples: Sample[] = [];
  for (let index = 0; index < OWN; index += 1)
    samples.push({ file: fileOf(index), bytes: await draw(index, brand.id) });
  for (const other of STORYBOARD_BRANDS.filter(({ id }) => id !== brand.id)) {
    const outlier = `drawn in the palette of ${other.id}`;
    samples.push({ file: fileOf(samples.length), bytes: await draw(samples.length, other.id), outlier });
  }
  return samples;
};

const write = (id: string, kind: string, known: { palette?: SampleBrand['palette']; samples: Sample[] }): void => {
  rmSync(join(FOLDER, id), { recursive: true, force: true });
  mkdirSync(join(FOLDER, id), { recursive: true });
  for (const { file, bytes } of known.samples) writeFileSync(join(FOLDER, id, file), bytes);
  const palette = known.palette?.map(({ role, name, hex }) => ({ role, name, hex }));
  const outliers = Object.fromEntries(
    known.samples.filter(({ outlier }) => outlier !== undefined).map(({ file, outlier }) => [file, outlier]),
  );
  const facts = { brand: id, kind, ...(palette === undefined ? {} : { palette }), outliers };
  writeFileSync(join(FOLDER, `${id}.json`), `${JSON.stringify(facts, null, 2)}\n`);
  const kilobytes = known.samples.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1024;
  console.error(`${id}: ${known.samples.length} samples, ${Math.round(kilobytes)} kB`);
};

const wanted = process.argv.slice(2);
const isWanted = ({ id }: { id: string }): boolean => wanted.length === 0 || wanted.includes(id);
for (const brand of SAMPLE_BRANDS.filter(isWanted))
  write(brand.id, 'photographed', { palette: brand.palette, samples: await photographed(brand) });
for (const brand of STORYBOARD_BRANDS.filter(isWanted))
  write(brand.id, 'storyboard', { samples: await drawnBoards(brand) });

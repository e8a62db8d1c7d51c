// Loads a brand's own logo and typefaces, which intake has put into the bucket.
import { loadImage } from '@napi-rs/canvas';
import type { PackSnapshot } from '../shared/domain/packs.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { typefaceOf, type FontFile, type Typeface } from './fonts.ts';
import { logoOf, type Logo } from './overlay/logo.ts';

export interface LoadedBrandFiles {
  typeface: Typeface;
  logo?: Logo;
}

/** By content: a warm Lambda reads each once. */
const known = new Map<string, Uint8Array>();

const load = async (
  store: Pick<ObjectStore, 'find'>,
  key: string,
  warnings: string[],
): Promise<Uint8Array | undefined> => {
  const before = known.get(key);
  if (before !== undefined) return before;
  const bytes = await store.find(key);
  if (bytes === undefined)
    warnings.push(`The brand's file ${key} is gone from the store: pictures are published without it.`);
  else known.set(key, bytes);
  return bytes;
};

const loadFonts = async (
  store: Pick<ObjectStore, 'find'>,
  fonts: NonNullable<PackSnapshot['brandFiles']>['fonts'],
  warnings: string[],
): Promise<FontFile[]> => {
  const files: FontFile[] = [];
  for (const { key, sha256, weight } of fonts) {
    const bytes = await load(store, key, warnings);
    if (bytes !== undefined) files.push({ sha256, weight, bytes });
  }
  return files;
};

/** A file that is gone is a warning; the shipped typeface then stands in. */
export const loadBrandFiles = async (
  store: Pick<ObjectStore, 'find'>,
  { brand, brandFiles }: Pick<PackSnapshot, 'brand' | 'brandFiles'>,
  warnings: string[],
): Promise<LoadedBrandFiles> => {
  const typeface = typefaceOf(await loadFonts(store, brandFiles?.fonts ?? [], warnings));
  const logo = brandFiles?.logo;
  const bytes = logo === undefined ? undefined : await load(store, logo.key, warnings);
  if (logo === undefined || bytes === undefined) return { typeface };
  const image = await loadImage(Buffer.from(bytes));
  const { minWidth = 0, clearSpace = 0, background = 'any' } = brand.logo ?? {};
  const how = { name: brand.name, transparent: logo.transparent, minWidth, clearSpace, background };
  return { typeface, logo: logoOf(image, how) };
};

// Draws the product photos of the examples: node scripts/draw-product-photos.ts [part of a file name …] [--draft].
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { photos as blender } from './product-photos/blender.ts';
import { photos as chefKnife } from './product-photos/chef-knife.ts';
import { photos as cream } from './product-photos/cream.ts';
import { photos as cushion } from './product-photos/cushion.ts';
import { photos as denimJacket } from './product-photos/denim-jacket.ts';
import { photos as dress } from './product-photos/dress.ts';
import { photos as earrings } from './product-photos/earrings.ts';
import { photos as kettle } from './product-photos/kettle.ts';
import { photos as leatherBag } from './product-photos/leather-bag.ts';
import { photos as lipstick } from './product-photos/lipstick.ts';
import { photos as serum } from './product-photos/serum.ts';
import { photos as skillet } from './product-photos/skillet.ts';
import { photos as sneakers } from './product-photos/sneakers.ts';
import { photos as spatulaSet } from './product-photos/spatula-set.ts';
import { photos as strawHat } from './product-photos/straw-hat.ts';
import { photos as sunscreen } from './product-photos/sunscreen.ts';
import { developPng } from './product-photos/studio/develop.ts';
import type { Photo } from './product-photos/studio/photo.ts';

const PHOTOS: readonly Photo[] = [
  ...blender,
  ...chefKnife,
  ...cream,
  ...cushion,
  ...denimJacket,
  ...dress,
  ...earrings,
  ...kettle,
  ...leatherBag,
  ...lipstick,
  ...serum,
  ...skillet,
  ...sneakers,
  ...spatulaSet,
  ...strawHat,
  ...sunscreen,
];
/** Length of a draft's longer side in pixels: seconds instead of a minute, for looking while drawing. */
const DRAFT = 520;
const ROOT = resolve(import.meta.dirname, '..');

async function make(photo: Photo, draft: boolean): Promise<void> {
  const began = performance.now();
  const { png, step } = developPng(photo.draw(draft ? DRAFT : photo.longer));
  const path = resolve(ROOT, draft ? photo.file.replace(/^.*\//, 'build/photo-drafts/') : photo.file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, png);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${photo.file}  ${Math.round(png.length / 1024)} KB, colour step ${step}, ${seconds} s`);
}

const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith('--'));
for (const photo of PHOTOS) {
  if (wanted.length > 0 && !wanted.some((word) => photo.file.includes(word))) continue;
  await make(photo, words.includes('--draft'));
}

// Where a product's photo is: stated by path or address, lying in the sheet, or in a file named after its SKU.
import { posix } from 'node:path';
import type { PHOTO_WAYS } from '../../shared/domain/understood.ts';
import type { SheetRow } from '../read-sheet.ts';

export interface FoundPhoto {
  how: (typeof PHOTO_WAYS)[number];
  /** Path, address, file name, or place in the sheet. */
  from: string;
}

export const isAddress = (image: string): boolean => /^https?:\/\//iu.test(image);

const PICTURE = /\.(?:png|jpe?g|webp|avif|heic|heif|tiff?)$/iu;

/** What a person takes for the same name: `AB 1/2` and `ab-1_2.JPG`. */
const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

/** `sku-1`, `sku_main`, `sku (2)`: the further pictures of a product are told apart like this. */
const MAIN = /^(?:1|01|main|front|主图|白底|principal)$/u;

const rank = (file: string, wanted: string): number => {
  const name = foldName(posix.basename(file).replace(PICTURE, ''));
  if (name === wanted) return /\.png$/iu.test(file) ? 0 : 1;
  return name.startsWith(`${wanted}-`) && MAIN.test(name.slice(wanted.length + 1)) ? 2 : Infinity;
};

const bestFile = (files: readonly string[], wanted: string): string | undefined => {
  if (wanted === '') return undefined;
  const ranked = files
    .filter((file) => PICTURE.test(file))
    .map((file) => ({ file, rank: rank(file, wanted) }))
    .filter((each) => each.rank < Infinity)
    .sort((a, b) => a.rank - b.rank || (a.file < b.file ? -1 : 1));
  return ranked[0]?.file;
};

/** Folders in which files named after SKUs are looked for, beside a sheet. */
export const PHOTO_FOLDERS = ['', 'photos', 'images', '图片', '主图', 'fotos', 'imagenes'] as const;

/**
 * Where the photo of `row` is, or undefined. What the sheet states comes first, then a picture lying in its row, then a file named after the
 * SKU (or another SKU of the same look), then one named after the title. `files` are those in the folders.
 */
export const findPhoto = (row: SheetRow, files: readonly string[]): FoundPhoto | undefined => {
  if (row.image !== undefined) return { how: isAddress(row.image) ? 'url' : 'path', from: row.image };
  if (row.picture !== undefined) return { how: 'in the sheet', from: row.where };
  for (const name of [row.sku, ...(row.aliases ?? []), row.title]) {
    const file = bestFile(files, foldName(name));
    if (file !== undefined) return { how: 'file name', from: file };
  }
  return undefined;
};

// Products with their photos and versions, from the rows of a sheet.
import { posix } from 'node:path';
import pLimit from 'p-limit';
import type { Product } from '../shared/domain/product.ts';
import { badInput } from '../shared/errors.ts';
import { hashOf } from '../shared/hash.ts';
import { assetKey } from '../shared/keys.ts';
import { visualAttributes } from '../shared/visual-attributes.ts';
import { localPrices } from './local-columns.ts';
import { normalisePhoto, type NormalPhoto } from './normalise-photo.ts';
import { readSheet, type Sheet, type SheetRow } from './read-sheet.ts';

/** The photo at a path as the sheet states it, or undefined when there is none. */
export type ReadPhoto = (path: string) => Promise<Uint8Array | undefined>;

export interface Products {
  products: Product[];
  /** Photos to store, one per content, by object key. */
  photos: Map<string, Uint8Array>;
  /** SHA-256 of each photo file by its path in the sheet. */
  photoHashes: Record<string, string>;
  warnings: string[];
}

/** Photos are decoded a few at a time: each takes up to 200 MB while it is open. */
const PHOTOS_AT_ONCE = 2;

const readPhotos = async (
  rows: readonly SheetRow[],
  name: string,
  readPhoto: ReadPhoto,
): Promise<Map<string, NormalPhoto>> => {
  const limit = pLimit(PHOTOS_AT_ONCE);
  const first = new Map<string, SheetRow>();
  for (const row of rows) if (row.image !== undefined && !first.has(row.image)) first.set(row.image, row);
  const read = async (image: string, { where, sku }: SheetRow): Promise<[string, NormalPhoto]> => {
    const label = `${name}, ${where} (${sku}), column image: the photo "${image}"`;
    const bytes = await readPhoto(image);
    if (bytes === undefined) {
      throw badInput(
        `${label} does not exist. Put it there (paths count from the product sheet), correct the path, or leave the cell empty.`,
      );
    }
    return [image, await normalisePhoto(bytes, label)];
  };
  return new Map(await Promise.all([...first].map(([image, row]) => limit(() => read(image, row)))));
};

export interface Currencies {
  /** Of prices without one. */
  currency: string;
  /** Of a market named in a column (`price:es-MX`); default: `currency`. */
  currencyOf?: (market: string) => string;
}

const priceOf = (amount: number | undefined, currency: string): Product['price'] =>
  amount === undefined ? undefined : { amount, currency };

const productOf = (
  row: SheetRow,
  photo: NormalPhoto | undefined,
  { currency: defaultCurrency, currencyOf = () => defaultCurrency }: Currencies,
): Product => {
  const currency = row.currency ?? defaultCurrency;
  const prices = localPrices(row.prices, currencyOf);
  const [price, compareAt] = [priceOf(row.price, currency), priceOf(row.compareAt, currency)];
  const seen = visualAttributes(row.attributes);
  const offered = Object.fromEntries(Object.entries(row.attributes).filter(([name]) => !Object.hasOwn(seen, name)));
  return {
    sku: row.sku,
    title: row.title,
    ...(row.titles === undefined ? {} : { titles: row.titles }),
    ...(row.localSellingPoints === undefined ? {} : { localSellingPoints: row.localSellingPoints }),
    ...(prices === undefined ? {} : { prices }),
    ...(price === undefined ? {} : { price }),
    ...(compareAt === undefined ? {} : { compareAt }),
    ...(photo === undefined
      ? {}
      : {
          photo: {
            key: assetKey(photo.sha256, 'png'),
            sha256: photo.sha256,
            width: photo.width,
            height: photo.height,
            cutOut: photo.cutOut,
          },
        }),
    attributes: row.attributes,
    visualVersion: hashOf({ attributes: seen, photo: photo?.sourceSha256 ?? null }, 12),
    commercialVersion: hashOf(
      { title: row.title, titles: row.titles, price, compareAt, prices, attributes: offered },
      12,
    ),
  };
};

const priceWarnings = (rows: readonly SheetRow[], name: string): string[] =>
  rows
    .filter(({ price, compareAt }) => price !== undefined && compareAt !== undefined && compareAt < price)
    .map(({ where, sku }) => `${name}, ${where} (${sku}): compareAt is below price, so no discount is shown.`);

/**
 * Builds the products of a sheet; prices without a currency are in `currency`. Nothing is stored.
 * Throws BadInput that names the row when a photo is missing or cannot be used.
 */
export const buildProducts = async (
  { rows, warnings }: Sheet,
  { name, readPhoto, ...currencies }: { name: string; readPhoto: ReadPhoto } & Currencies,
): Promise<Products> => {
  const photos = await readPhotos(rows, name, readPhoto);
  return {
    products: rows.map((row) =>
      productOf(row, row.image === undefined ? undefined : photos.get(row.image), currencies),
    ),
    photos: new Map([...photos.values()].map((photo) => [assetKey(photo.sha256, 'png'), photo.png])),
    photoHashes: Object.fromEntries([...photos].map(([image, photo]) => [image, photo.sourceSha256])),
    warnings: [...warnings, ...priceWarnings(rows, name)],
  };
};

/** Reads a sheet and its photos. `readPhoto` gets the paths as the sheet states them. Throws BadInput. */
export const readProducts = (
  { bytes, name }: { bytes: Uint8Array; name: string },
  { readPhoto, ...currencies }: { readPhoto: ReadPhoto } & Currencies,
): Promise<Products> => buildProducts(readSheet(bytes, name), { name, readPhoto, ...currencies });

/** Where a photo lies: paths count from the folder of the sheet; both kinds of slashes are understood. */
export const photoPath = (sheetName: string, image: string): string => {
  const forward = image.replaceAll('\\', '/');
  return posix.isAbsolute(forward) ? forward : posix.join(posix.dirname(sheetName), forward);
};

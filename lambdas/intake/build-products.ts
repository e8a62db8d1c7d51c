// Products with their photos and versions, from the rows of a sheet.
import { posix } from 'node:path';
import pLimit from 'p-limit';
import type { Product } from '../shared/domain/product.ts';
import { badInput, isLiveframeError } from '../shared/errors.ts';
import { hashOf } from '../shared/hash.ts';
import { assetKey } from '../shared/keys.ts';
import { visualAttributes } from '../shared/visual-attributes.ts';
import type { Understood } from '../shared/domain/understood.ts';
import { localPrices } from './local-columns.ts';
import { normalisePhoto, type NormalPhoto } from './normalise-photo.ts';
import { findPhoto, type FoundPhoto } from './photos/find-photo.ts';
import type { Sheet, SheetRow } from './read-sheet.ts';

/** The photo at a path as the sheet states it, or undefined when there is none. */
export type ReadPhoto = (path: string) => Promise<Uint8Array | undefined>;

/** Where photos come from. */
export interface PhotoSource {
  readPhoto: ReadPhoto;
  /** Files in the folders that are searched for photos named after SKUs, and how such a file is read. */
  found?: { files: readonly string[]; read: ReadPhoto };
  /** Fetches a photo from an address; absent where nothing is fetched. Throws BadInput. */
  fetchPhoto?: ((address: string) => Promise<Uint8Array>) | undefined;
}

export interface Products {
  products: Product[];
  /** Photos to store, one per content, by object key. */
  photos: Map<string, Uint8Array>;
  /** SHA-256 of each photo file by its path in the sheet. */
  photoHashes: Record<string, string>;
  warnings: string[];
  /** How each product's photo was found. */
  ways: Understood['photos'];
}

/** Photos are decoded a few at a time: each takes up to 200 MB while it is open. */
const PHOTOS_AT_ONCE = 2;

/** Addresses are asked for all together: the time is spent waiting. */
const FETCHES_AT_ONCE = 8;

interface RowPhoto extends FoundPhoto {
  row: SheetRow;
}

const labelOf = ({ how, from, row }: RowPhoto, name: string): string => {
  const start = `${name}, ${row.where} (${row.sku})`;
  if (how === 'in the sheet') return `${start}: the picture in the row`;
  return how === 'file name' ? `${start}: the photo "${from}"` : `${start}, column image: the photo "${from}"`;
};

const fetched = async (photo: RowPhoto, label: string, { fetchPhoto }: PhotoSource): Promise<Uint8Array> => {
  if (fetchPhoto === undefined) throw badInput(`${label} is an address; here photos are read from files only.`);
  try {
    return await fetchPhoto(photo.from);
  } catch (error) {
    if (!isLiveframeError(error, 'BadInput')) throw error;
    throw badInput(`${label}: ${error.message}`, { cause: error });
  }
};

const bytesOf = async (photo: RowPhoto, label: string, source: PhotoSource): Promise<Uint8Array> => {
  if (photo.how === 'url') return fetched(photo, label, source);
  if (photo.how === 'in the sheet') return photo.row.picture ?? new Uint8Array();
  const bytes = await (photo.how === 'path' ? source.readPhoto(photo.from) : source.found?.read(photo.from));
  if (bytes !== undefined) return bytes;
  throw badInput(
    `${label} does not exist. Put it there (paths count from the product sheet), correct the path, or leave the cell empty.`,
  );
};

/** The same path or address is read once, whichever rows state it. */
const keyOf = ({ how, from }: FoundPhoto): string => (how === 'in the sheet' ? `sheet ${from}` : from);

const readPhotos = async (
  photos: readonly RowPhoto[],
  name: string,
  source: PhotoSource,
): Promise<Map<string, NormalPhoto>> => {
  const [fetching, decoding] = [pLimit(FETCHES_AT_ONCE), pLimit(PHOTOS_AT_ONCE)];
  const first = new Map<string, RowPhoto>();
  for (const photo of photos) if (!first.has(keyOf(photo))) first.set(keyOf(photo), photo);
  const read = async (key: string, photo: RowPhoto): Promise<[string, NormalPhoto]> => {
    const label = labelOf(photo, name);
    const bytes = photo.how === 'url' ? await fetching(() => bytesOf(photo, label, source)) : undefined;
    return decoding(async () => [key, await normalisePhoto(bytes ?? (await bytesOf(photo, label, source)), label)]);
  };
  return new Map(await Promise.all([...first].map(([key, photo]) => read(key, photo))));
};

const photoNotes = (photos: readonly RowPhoto[], read: ReadonlyMap<string, NormalPhoto>, name: string): string[] => [
  ...new Set(
    photos.flatMap((photo) => (read.get(keyOf(photo))?.notes ?? []).map((note) => `${labelOf(photo, name)} ${note}`)),
  ),
];
export interface Currencies {
  /** Of prices without one. */
  currency: string;
  /** Of a market named in a column (`price:es-MX`); default: `currency`. */
  marketCurrency?: ((market: string) => string | undefined) | undefined;
}

const priceOf = (amount: number | undefined, currency: string): Product['price'] =>
  amount === undefined ? undefined : { amount, currency };

/** Currencies that people write with a bare `$` (Unicode CLDR, narrow symbols). */
const DOLLARS = new Set(['USD', 'MXN', 'CAD', 'AUD', 'NZD', 'HKD', 'TWD', 'SGD', 'ARS', 'CLP', 'COP', 'UYU', 'DOP']);

const currencyOf = ({ currency, dollarSign }: SheetRow, fallback: string): string =>
  currency ?? (dollarSign === true && !DOLLARS.has(fallback) ? 'USD' : fallback);

/** What a sheet says of a product for a language or a market; what it does not say is absent. */
const localOf = (
  { titles, sellingPoints, localSellingPoints, prices }: SheetRow,
  { currency, marketCurrency }: Currencies,
): Pick<Product, 'titles' | 'sellingPoints' | 'localSellingPoints' | 'prices'> => {
  const local = localPrices(prices, (market) => marketCurrency?.(market) ?? currency);
  return {
    ...(titles === undefined ? {} : { titles }),
    ...(sellingPoints === undefined ? {} : { sellingPoints }),
    ...(localSellingPoints === undefined ? {} : { localSellingPoints }),
    ...(local === undefined ? {} : { prices: local }),
  };
};

const photoOf = ({ sha256, width, height, cutOut }: NormalPhoto): NonNullable<Product['photo']> => ({
  key: assetKey(sha256, 'png'),
  sha256,
  width,
  height,
  cutOut,
});

const productOf = (row: SheetRow, photo: NormalPhoto | undefined, currencies: Currencies): Product => {
  const { sku, title, attributes } = row;
  const currency = currencyOf(row, currencies.currency);
  const [price, compareAt] = [priceOf(row.price, currency), priceOf(row.compareAt, currency)];
  const seen = visualAttributes(attributes);
  const offered = Object.fromEntries(Object.entries(attributes).filter(([name]) => !Object.hasOwn(seen, name)));
  const local = localOf(row, currencies);
  return {
    sku,
    title,
    ...local,
    ...(price === undefined ? {} : { price }),
    ...(compareAt === undefined ? {} : { compareAt }),
    ...(photo === undefined ? {} : { photo: photoOf(photo) }),
    attributes,
    visualVersion: hashOf({ attributes: seen, photo: photo?.sourceSha256 ?? null }, 12),
    commercialVersion: hashOf({ title, price, compareAt, attributes: offered, ...local }, 12),
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
  { rows, warnings }: Pick<Sheet, 'rows' | 'warnings'>,
  { name, currency, marketCurrency, ...source }: PhotoSource & { name: string } & Currencies,
): Promise<Products> => {
  const found = rows.flatMap((row): RowPhoto[] => {
    const photo = findPhoto(row, source.found?.files ?? []);
    return photo === undefined ? [] : [{ ...photo, row }];
  });
  const photos = await readPhotos(found, name, source);
  const byRow = new Map(found.map((photo) => [photo.row, photos.get(keyOf(photo))]));
  return {
    products: rows.map((row) => productOf(row, byRow.get(row), { currency, marketCurrency })),
    photos: new Map([...photos.values()].map((photo) => [assetKey(photo.sha256, 'png'), photo.png])),
    photoHashes: Object.fromEntries([...photos].map(([key, photo]) => [key, photo.sourceSha256])),
    warnings: [...warnings, ...priceWarnings(rows, name), ...photoNotes(found, photos, name)],
    ways: found.map(({ row, how, from }) => ({ sku: row.sku, how, from })),
  };
};

/** Where a photo lies: paths count from the folder of the sheet; both kinds of slashes are understood. */
export const photoPath = (sheetName: string, image: string): string => {
  const forward = image.replaceAll('\\', '/');
  return posix.isAbsolute(forward) ? forward : posix.join(posix.dirname(sheetName), forward);
};

// Everything a person brought, read and put together: script, products, photos, and what was understood of them.
import { posix } from 'node:path';
import type { Market } from '../shared/domain/packs.ts';
import type { Script } from '../shared/domain/script.ts';
import type { Understood } from '../shared/domain/understood.ts';
import { badInput } from '../shared/errors.ts';
import { buildProducts, photoPath, type PhotoSource, type Products } from './build-products.ts';
import type { InputSource } from './input-source.ts';
import { unmentioned } from './mentioned-products.ts';
import { PHOTO_FOLDERS } from './photos/find-photo.ts';
import { readScriptFile, type ScriptFile } from './read-script-file.ts';
import { readSheet, type Sheet } from './read-sheet.ts';
import { appendProducts, scriptBytesOf, writeScript } from './write-script.ts';

export interface NamedFile {
  name: string;
  bytes: Uint8Array;
}

export interface GivenFiles {
  script?: NamedFile;
  sheet?: NamedFile;
}

export interface UnderstandOptions {
  source: InputSource;
  /** The folder that holds photos named after SKUs; default: those beside the sheet. */
  photosFolder?: string | undefined;
  fetchPhoto?: PhotoSource['fetchPhoto'];
  /** Gives products that the script never mentions a moment of their own. */
  coverAll: boolean;
  /** The market, once the language of the script and the sheet's currencies are known. */
  /** The currency of a market that a column names; the run's own for one that is not known. */
  marketCurrency?: ((market: string) => string | undefined) | undefined;
  marketOf: (script: { language?: string | undefined; text: string }, currencies: readonly string[]) => Market;
}

export interface UnderstoodFiles {
  script: Script;
  /** As it was given, or as it was written from the sheet. */
  scriptBytes: Uint8Array;
  products: Products;
  market: Market;
  understood: Understood;
}

const NO_PRODUCTS: Products = { products: [], photos: new Map(), photoHashes: {}, warnings: [], ways: [] };
const NO_ROWS: Understood['products'] = { bySku: 0, byTitle: 0, withoutProduct: 0, notInSheet: [], notInScript: [] };

/** Searched only where something is missing: listing a large folder takes time. */
const filesFor = async (
  sheet: Sheet,
  sheetName: string,
  { source, photosFolder }: UnderstandOptions,
): Promise<string[]> => {
  const { list } = source;
  if (list === undefined || sheet.rows.every(({ image, picture }) => image !== undefined || picture !== undefined))
    return [];
  const beside = posix.dirname(sheetName.replaceAll('\\', '/'));
  const folders =
    photosFolder === undefined ? PHOTO_FOLDERS.map((folder) => posix.join(beside, folder)) : [photosFolder];
  return (await Promise.all(folders.map((folder) => list(folder)))).flat();
};

const productsOf = async (
  sheet: Sheet | undefined,
  file: NamedFile | undefined,
  { market, options }: { market: Market; options: UnderstandOptions },
): Promise<Products> => {
  if (sheet === undefined || file === undefined) return NO_PRODUCTS;
  const read = options.source.read;
  return buildProducts(sheet, {
    name: file.name,
    currency: market.currency,
    marketCurrency: options.marketCurrency,
    readPhoto: (image) => read(photoPath(file.name, image)),
    found: { files: await filesFor(sheet, file.name, options), read },
    fetchPhoto: options.fetchPhoto,
  });
};

const readGivenScript = async (
  file: NamedFile | undefined,
  sheet: Sheet | undefined,
): Promise<ScriptFile | undefined> =>
  file === undefined ? undefined : readScriptFile({ ...file, products: sheet?.rows ?? [] });

const wordsOfSheet = (sheet: Sheet | undefined): string =>
  (sheet?.rows ?? []).map(({ title, attributes }) => `${title} ${Object.values(attributes).join(' ')}`).join('\n');

const currenciesOf = (sheet: Sheet | undefined): string[] =>
  (sheet?.rows ?? []).flatMap(({ currency }) => (currency === undefined ? [] : [currency]));

const understoodOf = (
  {
    given,
    sheet,
    products,
    script,
  }: { given: ScriptFile | undefined; sheet: Sheet | undefined; products: Products; script: Script },
  notInScript: readonly string[],
): Understood => ({
  script: {
    how: given === undefined ? 'written' : given.table === undefined ? 'given' : 'table',
    segments: script.segments.length,
  },
  tables: [given?.table, sheet?.table].filter((table) => table !== undefined),
  products: { ...NO_ROWS, ...given?.products, notInScript: [...notInScript] },
  photos: products.ways,
  withoutPhoto: products.products.filter(({ photo }) => photo === undefined).map(({ sku }) => sku),
});

/** The script with moments for products it does not mention, when all are to be covered, and the skus that stay unmentioned. */
const coverProducts = (
  {
    given,
    sheet,
    products,
    market,
  }: { given: ScriptFile | undefined; sheet: Sheet | undefined; products: Products; market: Market },
  coverAll: boolean,
): { script: Script; notInScript: string[] } => {
  if (given === undefined) return { script: writeScript(products.products, market.locale), notInScript: [] };
  const missing = unmentioned(given.script, sheet?.rows ?? []);
  if (!coverAll) return { script: given.script, notInScript: missing };
  const extra = products.products.filter(({ sku }) => missing.includes(sku));
  return { script: appendProducts(given.script, extra, market.locale), notInScript: [] };
};

/**
 * Reads the files of a run. Without a script one is written from the product sheet. Throws BadInput: one clear message for the first thing
 * that is wrong, also when there is neither script nor sheet.
 */
export const understandFiles = async (files: GivenFiles, options: UnderstandOptions): Promise<UnderstoodFiles> => {
  if (files.script === undefined && files.sheet === undefined)
    throw badInput('There is neither a script nor a product sheet. Name a script, or a sheet with --products.');
  const sheet = files.sheet === undefined ? undefined : await readSheet(files.sheet.bytes, files.sheet.name);
  const given = await readGivenScript(files.script, sheet);
  const market = options.marketOf(given?.script ?? { text: wordsOfSheet(sheet) }, currenciesOf(sheet));
  const products = await productsOf(sheet, files.sheet, { market, options });
  const { script, notInScript } = coverProducts({ given, sheet, products, market }, options.coverAll);
  return {
    script,
    scriptBytes: files.script?.bytes ?? scriptBytesOf(script),
    products,
    market,
    understood: understoodOf({ given, sheet, products, script }, notInScript),
  };
};

// Columns of a product sheet for one language, market or currency: title_en, selling_points:es-MX, price_MXN, compareAt (es-MX).
import type { SheetRow } from './product-sheet/sheet-row.ts';

type LocalField = 'title' | 'sellingPoints' | 'price' | 'compareAt';

export interface LocalColumn {
  field: LocalField;
  /** `en`, `es-MX` or, for prices, a currency: `MXN`. */
  key: string;
}

/** `price_min` is an attribute, `price_MXN` a price. */
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

const FIELDS: Readonly<Record<string, LocalField>> = {
  title: 'title',
  sellingpoint: 'sellingPoints',
  sellingpoints: 'sellingPoints',
  price: 'price',
  compareat: 'compareAt',
};
const COLUMN =
  /^\s*(title|selling[ _-]?points?|price|compare[ _-]?at)\s*[_:(. -]\s*([a-z]{2}(?:[_-][a-z]{2})?|[a-z]{3})\s*\)?\s*$/iu;

const tagOf = (key: string): string => {
  const [language = '', region] = key.split(/[_-]/u);
  return region === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${region.toUpperCase()}`;
};

/** What a column's name says, or undefined when it is no such column. Only prices take a currency. */
export const localColumn = (name: string): LocalColumn | undefined => {
  const [, word = '', key = ''] = COLUMN.exec(name) ?? [];
  const field = FIELDS[word.toLowerCase().replaceAll(/[\s_-]/gu, '')];
  if (field === undefined) return undefined;
  const isCurrency = /^[a-z]{3}$/iu.test(key);
  const isPrice = field === 'price' || field === 'compareAt';
  if (isCurrency) return isPrice && CURRENCIES.has(key.toUpperCase()) ? { field, key: key.toUpperCase() } : undefined;
  return { field, key: tagOf(key) };
};

interface LocalFields {
  titles?: Record<string, string>;
  localSellingPoints?: Record<string, string[]>;
  prices?: Record<string, { price?: unknown; compareAt?: unknown }>;
}

const asNumber = (cell: string): unknown => (/^\d+(?:\.\d+)?$/u.test(cell) ? Number(cell) : cell);

const listOf = (cell: string): string[] =>
  cell
    .split(/[;；|\n]/u)
    .map((point) => point.trim())
    .filter((point) => point !== '');

/** The local fields of one record's cells; empty cells count as absent. */
export const localFields = (cells: Readonly<Record<string, string>>): LocalFields => {
  const fields: LocalFields = {};
  for (const [name, cell] of Object.entries(cells)) {
    const column = localColumn(name);
    if (column === undefined || cell.trim() === '') continue;
    const { field, key } = column;
    if (field === 'title') fields.titles = { ...fields.titles, [key]: cell.trim() };
    else if (field === 'sellingPoints')
      fields.localSellingPoints = { ...fields.localSellingPoints, [key]: listOf(cell) };
    else fields.prices = { ...fields.prices, [key]: { ...fields.prices?.[key], [field]: asNumber(cell) } };
  }
  return fields;
};

const textsOf = (attributes: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** A row whose attributes named like local columns became what they mean. */
export const withLocalFields = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const attributes = textsOf(fields['attributes']);
  const local = Object.keys(attributes).filter((name) => localColumn(name) !== undefined);
  if (local.length === 0) return fields;
  const rest = Object.entries(fields['attributes'] ?? {}).filter(([name]) => !local.includes(name));
  const { titles, ...others } = localFields(Object.fromEntries(local.map((name) => [name, attributes[name] ?? ''])));
  return {
    ...fields,
    ...others,
    ...(titles === undefined ? {} : { titles: { ...titles, ...(fields['titles'] as object | undefined) } }),
    attributes: Object.fromEntries(rest),
  };
};

type Prices = NonNullable<SheetRow['prices']>;
type ProductPrices = Record<
  string,
  { price: { amount: number; currency: string }; compareAt?: { amount: number; currency: string } }
>;

/** Prices with their currency: the key where it is one, else that of the market `key` names; `currencyOf` decides for markets it does not know. */
export const localPrices = (
  prices: Prices | undefined,
  currencyOf: (market: string) => string,
): ProductPrices | undefined => {
  const priced = Object.entries(prices ?? {}).map(([key, { price, compareAt }]) => {
    const currency = /^[A-Z]{3}$/u.test(key) ? key : currencyOf(key);
    const former = compareAt === undefined ? {} : { compareAt: { amount: compareAt, currency } };
    return [key, { price: { amount: price, currency }, ...former }] as const;
  });
  return priced.length === 0 ? undefined : Object.fromEntries(priced);
};

// Finds the product of the sheet that a running order's cell names: by SKU, by title in any language, or by the nearest title.
import type { SheetRow } from '../read-sheet.ts';

export type KnownProduct = Pick<SheetRow, 'sku' | 'title'> & Partial<Pick<SheetRow, 'titles' | 'aliases'>>;

export interface ProductMatch {
  sku: string;
  by: 'sku' | 'title';
  /** Further products the cell names. */
  others: string[];
}

/** Share of equal pairs of letters from which a title counts as meant, if no other comes near. */
const NEAR = 0.6;
const CLEAR_OF_THE_NEXT = 0.12;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_pair, index) => text.slice(index, index + 2));

/** Dice's coefficient over pairs of letters, 0 to 1. */
const likeness = (a: string, b: string): number => {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  const left = [...second];
  let same = 0;
  for (const pair of first) {
    const at = left.indexOf(pair);
    if (at === -1) continue;
    left.splice(at, 1);
    same += 1;
  }
  return first.length + second.length === 0 ? 0 : (2 * same) / (first.length + second.length);
};

interface Known {
  sku: string;
  skus: ReadonlySet<string>;
  titles: readonly string[];
}

const knownOf = ({ sku, title, titles = {}, aliases = [] }: KnownProduct): Known => ({
  sku,
  skus: new Set([sku, ...aliases].map(fold)),
  titles: [...new Set([title, ...Object.values(titles)].map(fold))].filter((one) => one.length > 1),
});

const only = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);

const nearest = (known: readonly Known[], text: string): Known | undefined => {
  const scored = known
    .map((product) => ({ product, score: Math.max(0, ...product.titles.map((title) => likeness(title, text))) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined || best.score < NEAR) return undefined;
  return best.score - (second?.score ?? 0) >= CLEAR_OF_THE_NEXT ? best.product : undefined;
};

/** A title in the cell wins over a part of one; the longest of several that contain one another. */
const byTitle = (known: readonly Known[], text: string): Known | undefined => {
  const exact = known.find(({ titles }) => titles.includes(text));
  if (exact !== undefined) return exact;
  const inside = known
    .flatMap((product) => product.titles.filter((title) => text.includes(title)).map((title) => ({ product, title })))
    .sort((a, b) => b.title.length - a.title.length);
  if (inside[0] !== undefined) return inside[0].product;
  const part = text.length < 2 ? [] : known.filter(({ titles }) => titles.some((title) => title.includes(text)));
  return only(part) ?? nearest(known, text);
};

const PIECES = /[\n/／、,，;；|+＋&]+/u;

/** Makes the matcher of a sheet. It is told the SKU cell and the product cell of a row; undefined when neither names a product. */
export const productMatcher = (
  products: readonly KnownProduct[],
): ((cells: { sku: string; product: string }) => ProductMatch | undefined) => {
  const known = products.map(knownOf);
  const skuIn = (text: string): Known | undefined => known.find(({ skus }) => skus.has(fold(text)));
  const skusIn = (text: string): string[] => [
    ...new Set(text.split(PIECES).flatMap((piece) => skuIn(piece)?.sku ?? [])),
  ];
  const titled = (text: string): Known | undefined => (fold(text) === '' ? undefined : byTitle(known, fold(text)));
  return ({ sku, product }) => {
    const whole = skuIn(sku)?.sku ?? (product === '' ? undefined : skuIn(product)?.sku);
    const [first, ...others] = whole === undefined ? skusIn(`${sku}\n${product}`) : [whole];
    if (first !== undefined) return { sku: first, by: 'sku', others };
    const pieces = product.split(PIECES).filter((piece) => piece.trim() !== '');
    const found = titled(product);
    if (found !== undefined && pieces.length < 2) return { sku: found.sku, by: 'title', others: [] };
    const named = [...new Set(pieces.flatMap((piece) => titled(piece)?.sku ?? []))];
    const [title = found?.sku, ...more] = named;
    return title === undefined ? undefined : { sku: title, by: 'title', others: more };
  };
};

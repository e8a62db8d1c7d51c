// Which products of the sheet a script never speaks of.
import type { Script } from '../shared/domain/script.ts';
import type { SheetRow } from './read-sheet.ts';

type Named = Pick<SheetRow, 'sku' | 'title' | 'titles' | 'aliases'>;

const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Words of a Latin title, and neighbouring pairs of Chinese characters: numbers and sizes tell nothing. */
const gramsOf = (title: string): Set<string> => {
  const text = fold(title);
  const words = text.match(/(?<![\p{L}\p{N}])(?!\p{Script=Han})\p{L}{4,}(?![\p{L}\p{N}])/gu) ?? [];
  const runs = text.match(/\p{Script=Han}{2,}/gu) ?? [];
  return new Set([
    ...words,
    ...runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_pair, at) => run.slice(at, at + 2))),
  ]);
};

/** Share of what is special about a title that a script must say for the product to count as spoken of. */
const SAID = 0.4;

const isNamed = (text: string, { sku, aliases = [] }: Named): boolean =>
  [sku, ...aliases].some((one) => fold(one).length > 2 && text.includes(fold(one)));

/** Skus of the products that no segment names by its product, and whose sku and title the script's words do not say. */
export const unmentioned = (script: Script, products: readonly Named[]): string[] => {
  const stated = new Set(script.segments.flatMap(({ productId }) => (productId === undefined ? [] : [productId])));
  const text = fold(script.text);
  const grams = products.map(({ title, titles = {} }) => [title, ...Object.values(titles)].map(gramsOf));
  const counts = new Map<string, number>();
  for (const product of grams)
    for (const gram of new Set(product.flatMap((title) => [...title]))) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const isSaid = (title: ReadonlySet<string>): boolean => {
    const special = [...title].filter((gram) => counts.get(gram) === 1);
    const telling = special.length > 0 ? special : [...title];
    return telling.length > 0 && telling.filter((gram) => text.includes(gram)).length >= telling.length * SAID;
  };
  return products
    .filter(
      (product, index) => !stated.has(product.sku) && !isNamed(text, product) && !(grams[index] ?? []).some(isSaid),
    )
    .map(({ sku }) => sku);
};

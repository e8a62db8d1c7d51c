// Which product words of a text name its product, and which only things that stand around it.
import type { Hit } from './find-terms.ts';
import type { Category } from './lexicon/category.ts';

/** Categories that are sold and worn together. */
const FAMILIES: readonly (readonly Category[])[] = [
  ['top', 'bottom', 'dress', 'underwear', 'shoes', 'bag', 'accessory'],
  ['jewellery'],
  ['skincare', 'makeup', 'haircare', 'health'],
  ['cookware', 'tableware', 'appliance', 'catering'],
  ['food', 'drink'],
  ['home', 'furniture', 'bedding'],
  ['cleaning'],
];

const familyOf = (category: Category): readonly Category[] =>
  FAMILIES.find((family) => family.includes(category)) ?? [category];

/** Whether two kinds of product are sold or worn together. */
export const sameFamily = (a: Category | undefined, b: Category | undefined): boolean =>
  a !== undefined && b !== undefined && familyOf(a).includes(b);

/** The first product word weighs as much as three later ones: hosts and titles name the product first. */
const FIRST = 3;

/** The family most product words belong to. */
const mainFamily = (products: readonly Hit[]): readonly Category[] => {
  const weights = new Map<string, { family: readonly Category[]; weight: number }>();
  products.forEach(({ category = 'other' }, index) => {
    const family = familyOf(category);
    const name = family.join();
    weights.set(name, { family, weight: (weights.get(name)?.weight ?? 0) + (index === 0 ? FIRST : 1) });
  });
  const [best] = [...weights.values()].sort((a, b) => b.weight - a.weight);
  return best?.family ?? [];
};

/** `hits` without product words of other families than the main one, or than `sold`, the category of the sheet's product. */
export const mainKinds = (hits: readonly Hit[], sold?: Category): Hit[] => {
  const family = sold === undefined ? mainFamily(hits.filter(({ topic }) => topic === 'product')) : familyOf(sold);
  return hits.filter(
    ({ topic, category }) => topic !== 'product' || category === undefined || family.includes(category),
  );
};

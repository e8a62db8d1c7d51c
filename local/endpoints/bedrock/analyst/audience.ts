// Who the show speaks to, as a short English phrase.
import type { Hit } from './find-terms.ts';
import { type Category, usualScene } from './lexicon/category.ts';

/** From the people named most, and the kinds of products shown. */
export const audienceOf = (hits: readonly Hit[], categories: readonly Category[]): string => {
  const genders = hits.filter(({ topic }) => topic === 'gender').map(({ english }) => english);
  const named = ['women', 'men', 'children'].filter((gender) => genders.includes(gender));
  const shown = [...new Set(categories.filter((category) => category !== 'other'))].slice(0, 2);
  const phrases = shown.map((category) => usualScene(category).audience);
  const [only] = named;
  const whom = named.length === 1 && only !== undefined ? [`mostly ${only}`] : [];
  const all = [...phrases, ...whom];
  return all.length === 0 ? usualScene('other').audience : all.join('; ');
};

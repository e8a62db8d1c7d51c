// Finds which product of the sheet a text speaks of: by the words of its title, and its colour among look-alikes.
import { chineseWords } from './chinese-words.ts';
import type { Hit } from './find-terms.ts';
import type { Language } from './lexicon/topics.ts';
import type { SheetProduct } from './read-request.ts';
import { sheetLanguage, sheetTerms } from './read-sheet.ts';
import { isStopword } from './stopwords.ts';
import { foldWord, tokensOf } from './tokens.ts';

/** The sku of the product that `text` speaks of, or undefined. */
export type SheetMatcher = (text: string, hits: readonly Hit[]) => string | undefined;

interface Profile {
  sku: string;
  words: ReadonlySet<string>;
  /** English names of its colours, in all languages the same. */
  colours: ReadonlySet<string>;
  /** English names of what kinds of product it is. */
  kinds: ReadonlySet<string>;
}

/** What a text has to reach: one word that no other product has, or a kind with its colour. */
const THRESHOLD = 0.9;
const COLOUR_WEIGHT = 0.8;
const WRONG_COLOUR = 1.2;
const TIE = 0.05;

const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:es|s)$/u, '').replace(/[ao]$/u, '') : word);

const wordsOf = (text: string): string[] => [
  ...tokensOf(text)
    .filter(({ folded }) => folded.length > 2 && !isStopword(folded) && !/^\d/u.test(folded))
    .map(({ folded }) => stem(folded)),
  ...chineseWords(text)
    .filter(({ text: word }) => /^\p{Script=Han}{2,}$/u.test(word))
    .map(({ text: word }) => word),
];

const namesOf = (hits: readonly Hit[], topic: Hit['topic']): string[] =>
  hits.filter((hit) => hit.topic === topic).map(({ english }) => english);

const profileOf = (product: SheetProduct, main: Language): Profile => {
  const { sku, title, attributes } = product;
  const language = sheetLanguage(product, main);
  const colours = namesOf(sheetTerms([title, ...Object.values(attributes)], language), 'colour');
  const kinds = namesOf(sheetTerms([title, attributes['form'] ?? ''], language), 'product');
  return { sku, words: new Set(wordsOf(title)), colours: new Set(colours), kinds: new Set(kinds) };
};

/** What fewer products have weighs more: 1 for a word of one product, 1/n for a word of n. */
const weightsOf = (
  profiles: readonly Profile[],
  pick: (profile: Profile) => ReadonlySet<string>,
): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const profile of profiles) for (const word of pick(profile)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, 1 / count]));
};

/** `red` says `cherry red`, and the reverse. */
const sameColour = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);

const colourScore = (profile: Profile, said: readonly string[]): number => {
  if (said.length === 0 || profile.colours.size === 0) return 0;
  return said.some((colour) => [...profile.colours].some((own) => sameColour(own, colour))) ? COLOUR_WEIGHT : 0;
};

const areSiblings = (a: Profile, b: Profile): boolean => a !== b && [...a.kinds].some((kind) => b.kinds.has(kind));

/** Colour tells apart products of one kind, and nothing else: a grey day is no grey kettle. */
const siblingScore = (profile: Profile, named: readonly Profile[], colours: readonly string[]): number => {
  const siblings = named.filter((other) => areSiblings(profile, other));
  if (siblings.length === 0) return 0;
  const own = colourScore(profile, colours);
  const rival = siblings.some((sibling) => colourScore(sibling, colours) > 0);
  return own === 0 && rival ? -WRONG_COLOUR : own;
};

/** Makes the matcher of a product sheet; the sheet is read once. `main` is the script's language, for titles without a telling word. */
export const sheetMatcher = (products: readonly SheetProduct[], main: Language): SheetMatcher => {
  const profiles = products.map((product) => profileOf(product, main));
  const weights = weightsOf(profiles, ({ words }) => words);
  // A word that all titles share is the brand: it tells nothing.
  if (profiles.length > 1)
    for (const [word, weight] of weights) if (weight === 1 / profiles.length) weights.set(word, 0);
  const kindWeights = weightsOf(profiles, ({ kinds }) => kinds);
  const nameScore = (profile: Profile, text: string, kinds: readonly string[]): number => {
    const said = new Set(wordsOf(text));
    const byWords = [...profile.words].reduce((sum, word) => sum + (said.has(word) ? (weights.get(word) ?? 0) : 0), 0);
    const byKind = kinds.reduce(
      (best, kind) => Math.max(best, profile.kinds.has(kind) ? (kindWeights.get(kind) ?? 0) : 0),
      0,
    );
    const bySku = foldWord(text).includes(foldWord(profile.sku)) ? 2 : 0;
    return byWords + byKind + bySku;
  };
  return (text, hits) => {
    const kinds = [...new Set(namesOf(hits, 'product'))];
    const colours = namesOf(hits, 'colour');
    const named = profiles
      .map((profile) => ({ profile, name: nameScore(profile, text, kinds) }))
      .filter(({ name }) => name > 0);
    const [best, second] = named
      .map(({ profile, name }) => ({
        sku: profile.sku,
        score:
          name +
          siblingScore(
            profile,
            named.map((other) => other.profile),
            colours,
          ),
      }))
      .sort((a, b) => b.score - a.score);
    if (best === undefined || best.score < THRESHOLD) return undefined;
    // Look-alikes that the sentence does not tell apart: what was shown before goes on.
    return second !== undefined && best.score - second.score < TIE ? undefined : best.sku;
  };
};

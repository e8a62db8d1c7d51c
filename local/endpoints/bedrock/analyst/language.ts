// Tells Chinese, English and Spanish apart, sentence by sentence.
import type { Language } from './lexicon/topics.ts';
import { tokensOf } from './tokens.ts';

const HAN = /\p{Script=Han}/gu;
const SPANISH_MARKS = /[¿¡ñáéíóúü]/giu;
const SPANISH_WORDS = new Set(
  'el la los las un una unos unas de del al y o que en con por para sin es son esta este esto se su sus lo le les muy mas pero como cuando donde desde hasta entre sobre hay tiene ser fue nos os te tu mi ya no si color tipo ideal perfecta perfecto diseno hola'.split(
    ' ',
  ),
);
const ENGLISH_WORDS = new Set(
  'the a an of to and or in on with for from by is are was be it its this that these those you your we our i my he she they at as not no but so if then there here have has had will can do does what when where who up out into over all one more just'.split(
    ' ',
  ),
);

const latinLanguage = (text: string, fallback: Language): Language => {
  const words = tokensOf(text).map(({ folded }) => folded);
  const spanish = words.filter((word) => SPANISH_WORDS.has(word)).length + (text.match(SPANISH_MARKS)?.length ?? 0);
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  if (spanish === english) return fallback;
  return spanish > english ? 'es' : 'en';
};

/** The language of one sentence; `fallback` decides where a line has no telling word (a title, a model name). */
export const languageOf = (text: string, fallback: Language = 'en'): Language => {
  const han = text.match(HAN)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (han > 0 && han * 4 >= latin) return 'zh';
  return latinLanguage(text, fallback === 'zh' ? 'en' : fallback);
};

/** Each language with its share of the characters, the largest first. */
export const languageShares = (
  sentences: readonly { text: string; language: Language }[],
): { language: Language; share: number }[] => {
  const lengths = new Map<Language, number>();
  for (const { text, language } of sentences) lengths.set(language, (lengths.get(language) ?? 0) + text.length);
  const total = Math.max(
    1,
    [...lengths.values()].reduce((sum, length) => sum + length, 0),
  );
  return [...lengths]
    .map(([language, length]) => ({ language, share: Number((length / total).toFixed(3)) }))
    .sort((a, b) => b.share - a.share);
};

// Lexicon words in a product's title and attributes, in whichever language the sheet is written.
import { findTerms, type Hit } from './find-terms.ts';
import { languageOf } from './language.ts';
import { ATTRIBUTE_NAMES, type Language } from './lexicon/topics.ts';
import type { SheetProduct } from './read-request.ts';

const factsIn = (values: readonly string[], language: Language): number =>
  values.flatMap((value) => findTerms(value, language)).filter(({ topic }) => topic in ATTRIBUTE_NAMES).length;

/**
 * The language a product is written in: titles have few telling words, so it is the one that more of its words belong to, and `main`,
 * the script's, when that does not tell either.
 */
export const sheetLanguage = ({ title, attributes }: SheetProduct, main: Language): Language => {
  const values = [title, ...Object.values(attributes)];
  const first = languageOf(values.join(' '), main);
  if (first === 'zh') return first;
  const other = first === 'en' ? 'es' : 'en';
  return factsIn(values, other) > factsIn(values, first) ? other : first;
};

/** The lexicon words of `values`, which stand in a sheet written in `language`. */
export const sheetTerms = (values: readonly string[], language: Language): Hit[] =>
  values.flatMap((value) => findTerms(value, languageOf(value) === 'zh' ? 'zh' : language));

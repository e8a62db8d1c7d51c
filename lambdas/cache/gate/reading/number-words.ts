// Number words of English and Spanish by value: twenty-five, treinta y cinco.
import { MORE_NUMBERS, NUMBER_WORDS, TENS } from '../lexicon/number-table.ts';

type LatinLanguage = 'en' | 'es';

const valuesOf = (list: string, value: (index: number) => number): [string, number][] =>
  list
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word, index) => [word, value(index)]);

const tableOf = (language: LatinLanguage) => ({
  small: new Map([...valuesOf(NUMBER_WORDS[language], (index) => index), ...Object.entries(MORE_NUMBERS)]),
  tens: new Map(valuesOf(TENS[language], (index) => (index + 2) * 10)),
});
const tables = { en: tableOf('en'), es: tableOf('es') };

export interface NumberFound {
  value: number;
  /** Words it takes. */
  length: number;
}

/** Spanish puts `y` between tens and units, English nothing. */
const unitAfter = (language: LatinLanguage, words: readonly string[], index: number): NumberFound | undefined => {
  const skipped = language === 'es' ? 2 : 1;
  if (language === 'es' && words[index + 1] !== 'y') return undefined;
  const value = tables[language].small.get(words[index + skipped] ?? '') ?? 0;
  return value >= 1 && value < 10 ? { value, length: skipped } : undefined;
};

/** The number that begins at `index`; `uno` is an article here. */
export const numberAt = (language: LatinLanguage, words: readonly string[], index: number): NumberFound | undefined => {
  const { small, tens } = tables[language];
  const word = words[index] ?? '';
  const ten = tens.get(word);
  if (ten !== undefined) {
    const unit = unitAfter(language, words, index);
    return { value: ten + (unit?.value ?? 0), length: 1 + (unit?.length ?? 0) };
  }
  const value = small.get(word);
  return value === undefined || word === 'uno' ? undefined : { value, length: 1 };
};

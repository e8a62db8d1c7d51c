// Number words of English and Spanish by value: twenty-five, seven hundred, treinta y cinco, dos mil.
import { HUNDREDS, MORE_NUMBERS, NUMBER_WORDS, ONES_IN_SPANISH, POWERS, TENS } from '../lexicon/number-table.ts';

type LatinLanguage = 'en' | 'es';

const valuesOf = (list: string, value: (index: number) => number): [string, number][] =>
  list
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word, index) => [word, value(index)]);

const tableOf = (language: LatinLanguage) => ({
  small: new Map([...valuesOf(NUMBER_WORDS[language], (index) => index), ...Object.entries(MORE_NUMBERS[language])]),
  tens: new Map(valuesOf(TENS[language], (index) => (index + 2) * 10)),
  hundreds: new Map(valuesOf(HUNDREDS[language], (index) => (index + 1) * 100)),
  powers: new Map(Object.entries(POWERS[language])),
});
const tables = { en: tableOf('en'), es: tableOf('es') };

export interface NumberFound {
  value: number;
  /** Words it takes. */
  length: number;
}

type Words = readonly string[];

const smallAt = (language: LatinLanguage, word: string): number | undefined =>
  tables[language].small.get(word) ?? (language === 'es' && ONES_IN_SPANISH.includes(word) ? 1 : undefined);

/** Spanish puts `y` between tens and units, English nothing. */
const unitAfter = (language: LatinLanguage, words: Words, index: number): NumberFound | undefined => {
  const skipped = language === 'es' ? 2 : 1;
  if (language === 'es' && words[index + 1] !== 'y') return undefined;
  const value = smallAt(language, words[index + skipped] ?? '') ?? 0;
  return value >= 1 && value < 10 ? { value, length: skipped } : undefined;
};

/** Below a hundred. `uno` alone is an article here. */
const belowHundred = (language: LatinLanguage, words: Words, index: number): NumberFound | undefined => {
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

/** English may say `and` after the hundreds. */
const restAfter = (language: LatinLanguage, words: Words, index: number): NumberFound | undefined => {
  const skipped = language === 'en' && words[index] === 'and' ? 1 : 0;
  const rest = belowHundred(language, words, index + skipped);
  return rest === undefined || rest.value < 1 ? undefined : { value: rest.value, length: rest.length + skipped };
};

/** Below a thousand: `seven hundred and six`, `doscientos seis`. */
const belowThousand = (language: LatinLanguage, words: Words, index: number): NumberFound | undefined => {
  const first = belowHundred(language, words, index);
  const hundreds = tables[language].hundreds.get(words[index + (language === 'en' ? (first?.length ?? 0) : 0)] ?? '');
  if (hundreds === undefined) return first;
  const start = (language === 'en' ? (first?.length ?? 0) : 0) + 1;
  const value = language === 'en' ? (first?.value ?? 1) * hundreds : hundreds;
  const rest = restAfter(language, words, index + start);
  return { value: value + (rest?.value ?? 0), length: start + (rest?.length ?? 0) };
};

/** The number that begins at `index`. */
export const numberAt = (language: LatinLanguage, words: Words, index: number): NumberFound | undefined => {
  let found: NumberFound | undefined;
  for (;;) {
    const at = index + (found?.length ?? 0);
    const part = found === undefined || found.value >= 1000 ? belowThousand(language, words, at) : undefined;
    const power = tables[language].powers.get(words[at + (part?.length ?? 0)] ?? '');
    if (part === undefined && (power === undefined || found !== undefined)) return found;
    const length = (found?.length ?? 0) + (part?.length ?? 0) + (power === undefined ? 0 : 1);
    found = { value: (found?.value ?? 0) + (part?.value ?? 1) * (power ?? 1), length };
    if (power === undefined) return found;
  }
};

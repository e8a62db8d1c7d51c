// Number words of English and Spanish by value: twenty-five, seven hundred, treinta y cinco, dos mil.
import {
  HUNDREDS_IN_SPANISH,
  MORE_NUMBERS,
  NUMBER_WORDS,
  ONES_IN_SPANISH,
  POWERS,
  TENS,
} from '../lexicon/number-table.ts';
import { unaccented } from '../lexicon/spanish-forms.ts';

type LatinLanguage = 'en' | 'es';

const valuesOf = (list: string, value: (index: number) => number): [string, number][] =>
  list
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word, index) => [word, value(index)]);

const tableOf = (language: LatinLanguage) => ({
  small: new Map(
    [...valuesOf(NUMBER_WORDS[language], (index) => index), ...Object.entries(MORE_NUMBERS[language])].flatMap(
      ([word, value]): [string, number][] => [
        [word, value],
        [unaccented(word), value],
      ],
    ),
  ),
  tens: new Map(valuesOf(TENS[language], (index) => (index + 2) * 10)),
  powers: new Map(Object.entries(POWERS[language])),
});
const tables = { en: tableOf('en'), es: tableOf('es') };
const hundredsInSpanish = new Map(valuesOf(HUNDREDS_IN_SPANISH, (index) => (index + 1) * 100));

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

const after = (found: NumberFound | undefined): number => found?.length ?? 0;

/** Spanish says the hundreds in one word. */
const spanishBelowThousand = (words: Words, index: number): NumberFound | undefined => {
  const hundreds = hundredsInSpanish.get(words[index] ?? '');
  if (hundreds === undefined) return belowHundred('es', words, index);
  const rest = restAfter('es', words, index + 1);
  return { value: hundreds + (rest?.value ?? 0), length: 1 + after(rest) };
};

/** `seven hundred and six`. */
const englishBelowThousand = (words: Words, index: number): NumberFound | undefined => {
  const first = belowHundred('en', words, index);
  const start = after(first) + 1;
  if (words[index + start - 1] !== 'hundred') return first;
  const rest = restAfter('en', words, index + start);
  return { value: (first?.value ?? 1) * 100 + (rest?.value ?? 0), length: start + after(rest) };
};

const belowThousand = (language: LatinLanguage, words: Words, index: number): NumberFound | undefined =>
  language === 'en' ? englishBelowThousand(words, index) : spanishBelowThousand(words, index);

/** Some hundreds with a power: `two thousand`, `mil`; without one it ends the number. */
const stepAt = (
  language: LatinLanguage,
  words: Words,
  index: number,
): (NumberFound & { ends: boolean }) | undefined => {
  const part = belowThousand(language, words, index);
  const power = tables[language].powers.get(words[index + after(part)] ?? '');
  if (part === undefined && power === undefined) return undefined;
  const length = after(part) + (power === undefined ? 0 : 1);
  return { value: (part?.value ?? 1) * (power ?? 1), length, ends: (power ?? 1) < 1000 };
};

/** The number that begins at `index`. */
export const numberAt = (language: LatinLanguage, words: Words, index: number): NumberFound | undefined => {
  let found: NumberFound | undefined;
  for (;;) {
    const step = stepAt(language, words, index + after(found));
    if (step === undefined) return found;
    found = { value: (found?.value ?? 0) + step.value, length: after(found) + step.length };
    if (step.ends) return found;
  }
};

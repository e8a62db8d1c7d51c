// Reads English and Spanish words: the longest phrase of the lexicon first, then base forms.
import { baseForms, isPlural, isPluralOnly } from '../lexicon/english-forms.ts';
import { longest, meaningsOf, type Meaning } from '../lexicon/lexicon.ts';
import { infinitives, singulars, withoutAccents } from '../lexicon/spanish-forms.ts';
import { american } from '../lexicon/spelling.ts';
import type { FactKind, Language } from '../word.ts';
import { addAmount } from './add-amount.ts';
import { addBetween, addWord, isBetween, isNounNext, type Draft } from './draft.ts';
import { readInContext } from './in-context.ts';
import { numberAt } from './number-words.ts';
import { isUnit } from './units.ts';

export type LatinLanguage = Exclude<Language, 'zh'>;

const isOwnWord = (meaning: Pick<Meaning, 'kind'>): boolean => !isBetween(meaning);
/** A bent form may have these meanings; a preposition or a negation is never bent. */
const isBendable = ({ kind }: Meaning): boolean => isOwnWord({ kind }) && kind !== 'negation' && kind !== 'position';

/** Of words that stand next in a sentence; `noun`: where a noun is due. */
interface Place {
  language: LatinLanguage;
  noun: boolean;
}

const formsOf = ({ language, noun }: Place, word: string): readonly string[] =>
  language === 'en' ? baseForms(word, noun) : [word, ...singulars(word)];

/** After a preposition a word in -ing is a thing: `a salad with dressing`. */
const isNounByForm = ({ links }: Draft, word: string): boolean => links.length > 0 && word.endsWith('ing');

const bentMeanings = (place: Place, words: readonly string[]): Meaning[] => {
  const start = words
    .slice(0, -1)
    .map((word) => `${word} `)
    .join('');
  const ends = formsOf(place, words.at(-1) ?? '').slice(1);
  const firsts =
    words.length > 1
      ? formsOf(place, words[0] ?? '')
          .slice(1)
          .map((first) => [first, ...words.slice(1)].join(' '))
      : [];
  return [...ends.map((end) => start + end), ...firsts]
    .flatMap((form) => meaningsOf(place.language, form))
    .filter(isBendable);
};

interface Phrase {
  words: readonly string[];
  meanings: readonly Meaning[];
}

/** The longest phrase at `index` that the lexicon knows as it is or bent; undefined for a word it does not know. */
const phraseAt = (place: Place, words: readonly string[], index: number): Phrase | undefined => {
  const { language } = place;
  for (let length = Math.min(longest[language], words.length - index); length > 0; length -= 1) {
    const part = words.slice(index, index + length);
    const exact = meaningsOf(language, part.join(' '));
    const bent = exact.length > 0 && !isBendable(exact[0] as Meaning) ? [] : bentMeanings(place, part);
    if (exact.length + bent.length > 0) return { words: part, meanings: [...exact, ...bent] };
  }
  return undefined;
};

const addMeaning = (draft: Draft, { language, noun }: Place, { words, meanings }: Phrase): void => {
  const [first] = meanings;
  if (first === undefined || addBetween(draft, first)) return;
  const kind = first.kind as FactKind;
  const last = words.at(-1) ?? '';
  const plain = kind === 'content' && words.length === 1 ? formsOf({ language, noun }, last) : [];
  addWord(draft, {
    text: words.join(' '),
    ids: [...new Set([...meanings.map(({ id }) => id), ...(language === 'en' ? plain : [])])],
    kind,
    language,
    describes: meanings.some(({ describes }) => describes),
    act: meanings.some(({ act }) => act) && !noun,
    plural: language === 'en' && isPlural(last),
  });
};

const isUnknownVerb = (language: LatinLanguage, word: string): boolean =>
  language === 'en' ? /...(?:ing|ed)$/u.test(word) : /...(?:ando|iendo|yendo)$/u.test(word);

const addUnknown = (draft: Draft, { language, noun }: Place, word: string): void => {
  const isEnglish = language === 'en';
  const spanish = [
    ...(isEnglish && isPluralOnly(word) ? [] : singulars(word)),
    ...(isEnglish ? [] : [...infinitives(word), withoutAccents(word)]),
  ];
  addWord(draft, {
    text: word,
    ids: [...new Set([...formsOf({ language, noun }, word), ...spanish])],
    kind: 'content',
    language,
    act: isUnknownVerb(language, word) && !noun,
    plural: language === 'en' && isPlural(word),
  });
};

const ONE_OF = new Set(['a', 'an', 'un', 'una']);

/** `a litre of milk`: one of the unit. Gives the words passed. */
const addOneUnit = (
  draft: Draft,
  language: LatinLanguage,
  [article = '', unit = '', of = '']: readonly string[],
): number => {
  if (!ONE_OF.has(article) || !isUnit(unit) || !['of', 'de'].includes(of)) return 0;
  addAmount(draft, { text: article, value: '1', currency: '', unit, language });
  return 2;
};

/** Takes in the number at the start of `words` with its unit; gives how many words that were, 0 where there is none. */
const addNumber = (draft: Draft, language: LatinLanguage, words: readonly string[]): number => {
  const number = numberAt(language, words, 0);
  if (number === undefined) return addOneUnit(draft, language, words);
  const next = words[number.length];
  const unit = next !== undefined && isUnit(next) ? next : undefined;
  addAmount(draft, { text: words[0] ?? '', value: String(number.value), currency: '', unit, language });
  return number.length + (unit === undefined ? 0 : 1);
};

/** Reads `written` (lower case) into `draft`. */
export const readLatin = (draft: Draft, language: LatinLanguage, written: readonly string[]): void => {
  const words = language === 'en' ? written.map(american) : written;
  let index = 0;
  while (index < words.length) {
    if (readInContext(draft, { language, words: words.slice(index, index + 2) })) {
      index += 1;
      continue;
    }
    const numbers = addNumber(draft, language, words.slice(index));
    const place = { language, noun: isNounNext(draft) || isNounByForm(draft, words[index] ?? '') };
    const phrase = numbers > 0 ? undefined : phraseAt(place, words, index);
    if (phrase !== undefined) addMeaning(draft, place, phrase);
    else if (numbers === 0) addUnknown(draft, place, words[index] ?? '');
    index += phrase?.words.length ?? Math.max(numbers, 1);
  }
};

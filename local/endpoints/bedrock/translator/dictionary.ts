// The analyst's lexicons as a dictionary: what a term means, and what the meaning is called in another language.
import { englishForms, spanishForms } from '../analyst/inflect.ts';
import type { Entry } from '../analyst/lexicon/entry.ts';
import { type Language, LEXICONS, type Lexicon, type Topic } from '../analyst/lexicon/topics.ts';
import { tokensOf } from '../analyst/tokens.ts';
import { PLACES } from './settings.ts';

export interface Sense {
  topic: Topic;
  entry: Entry;
}

/** Scene words point to a picture loosely; only places have words of their own here. */
const TRANSLATED: readonly Topic[] = ['product', 'colour', 'material', 'pattern', 'style', 'feature', 'flavour'];
/** Rows whose first words do not mean the same in the three languages. */
const MISALIGNED = new Set(
  'flattering|fresh taste|healthy|safe|fast|texture|oil control|forest|girlish|receptacle|car accessory|knob|clear'.split(
    '|',
  ),
);
/** Rows gather words that are found alike (washing machine: dryer, dishwasher); only colours list true synonyms. */
const SYNONYMS: readonly Topic[] = ['colour'];

const TABLES: readonly Lexicon[] = [
  ...LEXICONS.filter(({ topic }) => TRANSLATED.includes(topic)),
  { topic: 'setting', entries: PLACES, adjectives: false },
];

/** Forms in which a term is looked up: Chinese as it is, Latin words folded and inflected. */
const formsOf = (language: Language, term: string, adjectives: boolean): string[] => {
  if (language === 'zh') return [term.toLowerCase()];
  const words = tokensOf(term).map(({ folded }) => folded);
  return language === 'en' ? englishForms(words) : spanishForms(words, adjectives);
};

const termsOf = ({ words }: Entry, language: Language, topic: Topic): readonly string[] =>
  SYNONYMS.includes(topic) ? words[language] : words[language].slice(0, 1);

const build = (language: Language): Map<string, Sense[]> => {
  const dictionary = new Map<string, Sense[]>();
  for (const { topic, entries, adjectives } of TABLES) {
    for (const entry of entries.filter(({ english }) => !MISALIGNED.has(english))) {
      for (const form of termsOf(entry, language, topic).flatMap((term) => formsOf(language, term, adjectives))) {
        dictionary.set(form, [...(dictionary.get(form) ?? []), { topic, entry }]);
      }
    }
  }
  return dictionary;
};

const dictionaries = new Map<Language, Map<string, Sense[]>>();

/** Every sense of a form in a language, in the lexicons' order. */
export const sensesOf = (language: Language, form: string): readonly Sense[] => {
  const dictionary = dictionaries.get(language) ?? build(language);
  dictionaries.set(language, dictionary);
  return dictionary.get(form) ?? [];
};

/** What the meaning is called in `target`; undefined where the lexicon has no word for it. */
export const termIn = ({ entry }: Sense, target: Language): string | undefined =>
  target === 'en' ? entry.english : entry.words[target][0];

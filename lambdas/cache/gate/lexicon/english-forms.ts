// Base forms of English words: WordNet's exceptions and rules by wink-lemmatizer, plain rules for words it does not know.
import lemmatize from 'wink-lemmatizer';

/** `texting` → text, texte, and `running` → run: what may be left when an ending is cut off. */
const cutBack = (word: string): string[] => {
  const stem = /^(?<stem>[a-z]*[aeiouy][a-z]+?)(?:ing|ed)$/u.exec(word)?.groups?.['stem'];
  if (stem === undefined || stem.length < 3) return [];
  const single = /(?<letter>[bdfgklmnprt])\k<letter>$/u.test(stem) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...single];
};

const withoutS = (word: string): string[] => (/[a-z]{3,}[^su\W]s$/u.test(word) ? [word.slice(0, -1)] : []);

/** Everything that `word`, in lower case, may be a form of, itself first; the noun is the second where it differs. */
export const baseForms = (word: string): string[] => [
  ...new Set([word, lemmatize.noun(word), lemmatize.verb(word), ...withoutS(word), ...cutBack(word)]),
];

/** A noun in the plural by its form. */
export const isPlural = (word: string): boolean => word !== lemmatize.noun(word) || withoutS(word).length > 0;

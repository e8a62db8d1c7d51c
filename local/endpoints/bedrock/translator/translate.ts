// The stand-in's translator: says in another language what the analyst's lexicons fully know, and nothing of the rest.
import type { Language } from '../analyst/lexicon/topics.ts';
import { compose } from './compose.ts';
import { readPhrase } from './read-phrase.ts';
import { readTexts, type Text } from './read-texts.ts';

const LANGUAGES: readonly string[] = ['zh', 'en', 'es'] satisfies Language[];
const isLanguage = (language: string): language is Language => LANGUAGES.includes(language);

const translated = ({ language, text, most }: Text, target: string): string | null => {
  if (!isLanguage(language) || !isLanguage(target)) return null;
  const pieces = readPhrase(text, language);
  const said = pieces === undefined ? undefined : compose(pieces, target);
  return said === undefined || said.length > most ? null : said;
};

/** The answer's JSON text for one request of the schema market_words. */
export const translate = ({ user }: { user: string }): string => {
  const { target, texts } = readTexts(user);
  return JSON.stringify({ translations: texts.map((text) => ({ id: text.id, text: translated(text, target) })) });
};

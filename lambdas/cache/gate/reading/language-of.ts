// Tells English and Spanish words of a prompt apart by the words they share with the lexicon.
import { meaningsOf } from '../lexicon/lexicon.ts';
import { singulars } from '../lexicon/spanish-forms.ts';
import { numberAt } from './number-words.ts';

const SPANISH_LETTERS = /[áéíóúñü¿¡]/u;

const weightOf = (language: 'en' | 'es', word: string): number => {
  if (numberAt(language, [word], 0) !== undefined) return 1;
  const [first] = meaningsOf(language, word);
  if (first !== undefined) return first.kind === 'content' ? 1 : 2;
  return language === 'es' && singulars(word).some((form) => meaningsOf('es', form).length > 0) ? 1 : 0;
};

/** Function words count twice; English where nothing tells. */
export const languageOf = (words: readonly string[]): 'en' | 'es' => {
  let balance = 0;
  for (const word of words) {
    balance += weightOf('es', word) - weightOf('en', word) + (SPANISH_LETTERS.test(word) ? 1 : 0);
  }
  return balance > 0 ? 'es' : 'en';
};

// Words whose meaning hangs on what stands around them: `his` after a man, `nada` after a swimmer, `corta` before an onion.
import { BEING_IDS, FEMALE_IDS, MALE_IDS } from '../lexicon/beings.ts';
import { hasMeaning, type Language, type Word } from '../word.ts';
import { addWord, type Draft } from './draft.ts';

interface Here {
  language: Language;
  /** From the word in question on. */
  words: readonly string[];
}

const has = (words: readonly Word[], ids: ReadonlySet<string>): boolean => words.some((word) => hasMeaning(word, ids));

/** `a man and his dog`: whose it is was said, unless there are men and women. */
const readOwner = (draft: Draft, { language, words: [word, next] }: Here): boolean => {
  if (language !== 'en' || next === undefined || (word !== 'his' && word !== 'her')) return false;
  const [own, other] = word === 'his' ? [MALE_IDS, FEMALE_IDS] : [FEMALE_IDS, MALE_IDS];
  if (!has(draft.words, own) || has(draft.words, other)) return false;
  draft.article = true;
  return true;
};

/** Spanish verbs that are another word elsewhere: nothing, short. */
const VERBS: Readonly<Record<string, string>> = { nada: 'swim', corta: 'cut' };
const BEFORE_OBJECT = new Set('un una unos unas el la los las su sus dos tres algo'.split(' '));

/** Whoever stands right before `nada` swims; `corta` is a verb where an object follows. */
const readSpanishVerb = (draft: Draft, { language, words: [word = '', next = ''] }: Here): boolean => {
  const [id, previous] = [VERBS[word], draft.words.at(-1)];
  if (language !== 'es' || id === undefined || previous === undefined || !hasMeaning(previous, BEING_IDS)) return false;
  if (previous.kind !== 'content' || draft.links.length > 0 || (word === 'corta' && !BEFORE_OBJECT.has(next)))
    return false;
  addWord(draft, { text: word, ids: [id], kind: 'content', language, act: true });
  return true;
};

/** Whether the first of `words` was read by its surroundings. */
export const readInContext = (draft: Draft, here: Here): boolean =>
  readOwner(draft, here) || readSpanishVerb(draft, here);

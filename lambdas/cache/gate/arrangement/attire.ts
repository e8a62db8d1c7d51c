// What people wear, said in one way: `a girl wearing a red coat` = `a girl in a red coat`, `sin camisa` = `no lleva camisa`.
import { PERSON_IDS } from '../lexicon/beings.ts';
import { WORN } from '../lexicon/garments.ts';
import { hasMeaning, isAttribute, isNoun, type Sentence, type Word } from '../word.ts';

/** The link that stands for all of them. */
export const WEARING = 'wearing';
/** How a language says it with a preposition alone; `with a hat` may be in the hand. */
const BY_LINK: Readonly<Record<Word['language'], string>> = { en: 'in', es: 'with', zh: '' };

const isBeforeNoun = (word: Word): boolean => word.kind === 'number' || word.describes || isAttribute(word);

/** Something to wear begins at `index`: its noun, or in English what describes it. */
const isGarmentAt = (sentence: Sentence, index: number): boolean =>
  hasMeaning(
    sentence.slice(index).find((word) => !isBeforeNoun(word)),
    WORN,
  );

const WEAR = new Set(['wear']);
/** `llevar` is to carry, but clothes are worn. */
const WEAR_OR_CARRY = new Set(['wear', 'carry']);

const isWearing = (word: Word): boolean => word.act && hasMeaning(word, word.language === 'es' ? WEAR_OR_CARRY : WEAR);

const worn = (word: Word, { join }: Pick<Word['before'], 'join'>): Word => ({
  ...word,
  before: { ...word.before, links: [WEARING], join },
});

/** `in a coat` after a person, `without a coat` after anybody. */
const saysWorn = (sentence: Sentence, index: number): boolean => {
  const [word, previous] = [sentence[index], sentence[index - 1]];
  if (word === undefined || previous === undefined) return false;
  if (previous.kind === 'negation') return word.before.links.length === 0;
  const owner = sentence.slice(0, index).findLast(isNoun);
  return word.before.links.join(' ') === BY_LINK[word.language] && hasMeaning(owner, PERSON_IDS);
};

/** Chinese has verbs for it only. */
export const wearing = (sentence: Sentence): Word[] => {
  const words: Word[] = [];
  for (let index = 0; index < sentence.length; index += 1) {
    const [word, next] = [sentence[index], sentence[index + 1]];
    if (word === undefined || word.language === 'zh') words.push(...(word === undefined ? [] : [word]));
    else if (
      next !== undefined &&
      isWearing(word) &&
      next.before.links.length === 0 &&
      isGarmentAt(sentence, index + 1)
    ) {
      words.push(worn(next, word.before));
      index += 1;
    } else words.push(saysWorn(sentence, index) && isGarmentAt(sentence, index) ? worn(word, word.before) : word);
  }
  return words;
};

// Cuts a sentence into clauses that stand for themselves, so that their order does not count while their insides do.
import { BEING_IDS } from '../lexicon/beings.ts';
import { WORN } from '../lexicon/garments.ts';
import { hasMeaning, isAttribute, isNoun, type Sentence, type Word } from '../word.ts';

export interface Block {
  words: Word[];
  /** What joined it to the one before. */
  join: Word['before']['join'];
}

/** A clause that begins with a verb, a preposition, a side or a negation leans on the one before it. */
const leans = ({ act, kind, before }: Word): boolean =>
  act || kind === 'position' || kind === 'negation' || before.links.length > 0;

const withoutJoin = (word: Word): Word => ({ ...word, before: { ...word.before, join: '' } });

export const blocksOf = (sentence: Sentence): Block[] => {
  const blocks: Block[] = [];
  for (const [index, word] of sentence.entries()) {
    const last = blocks.at(-1);
    const next = sentence[index + 1];
    const describes =
      next !== undefined && next.kind === word.kind && word.kind !== 'content' && next.before.join === 'and';
    if (last === undefined || (word.before.join !== '' && !leans(word) && !describes))
      blocks.push({ words: [withoutJoin(word)], join: word.before.join });
    else last.words.push(word);
  }
  return blocks;
};

const isClause = ({ words }: Block): boolean =>
  words.some(
    ({ act, kind, before, after }) =>
      act || kind === 'position' || before.links.some((link) => link !== 'of') || after.length > 0,
  );

const isOwner = ({ words }: Block): boolean => hasMeaning(words.find(isNoun), BEING_IDS);

const isOwnable = ({ words }: Block): boolean => words.some((word) => isAttribute(word) || hasMeaning(word, WORN));

/** In `a girl, a red dress, a boy, a blue shirt` each owns what follows. */
const haveOwners = (blocks: readonly Block[]): boolean =>
  blocks.filter(isOwner).length > 1 && blocks.some((block) => !isOwner(block) && isOwnable(block));

/**
 * Whether the blocks may change places: they are all plain things, all whole clauses, or parted by commas alone. In
 * `a cat and a dog on a sofa` the sofa may belong to both.
 */
export const mayMove = (blocks: readonly Block[]): boolean => {
  if (haveOwners(blocks)) return false;
  const clauses = blocks.filter(isClause).length;
  return clauses === 0 || clauses === blocks.length || blocks.slice(1).every(({ join }) => join === 'comma');
};

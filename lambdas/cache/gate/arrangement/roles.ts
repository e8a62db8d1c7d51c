// Says who does what to whom in one way: the active voice, and the side that is named first in the lexicon.
import { hasMeaning, isNoun, NO_GAP, type Sentence, type Word } from '../word.ts';

const OPPOSITES: Readonly<Record<string, string>> = {
  'right-of': 'left-of',
  below: 'above',
  behind: 'in-front',
};

const swapAround = (sentence: Sentence, index: number, middle: Word): Word[] => {
  const [left, right] = [sentence.slice(0, index), sentence.slice(index + 1)];
  const [firstLeft, firstRight] = [left[0], right[0]];
  if (firstLeft === undefined || firstRight === undefined) return [...sentence];
  return [
    { ...firstRight, before: firstLeft.before },
    ...right.slice(1),
    middle,
    { ...firstLeft, before: firstRight.before },
    ...left.slice(1),
  ];
};

/** `A is right of B` = `B is left of A`, where nothing else is said of the two. */
export const sameSide = (sentence: Sentence): Word[] => {
  const index = sentence.findIndex(({ kind }) => kind === 'position');
  const middle = sentence[index];
  const opposite = middle?.ids.map((id) => OPPOSITES[id]).find((id) => id !== undefined);
  const others = sentence.filter((_word, at) => at !== index);
  const alone = others.every(
    ({ act, kind, before, after }) =>
      !act &&
      kind !== 'position' &&
      kind !== 'negation' &&
      before.links.length === 0 &&
      before.join === '' &&
      after.length === 0,
  );
  if (middle === undefined || opposite === undefined || !alone || middle.language === 'zh') return [...sentence];
  return swapAround(sentence, index, { ...middle, ids: [opposite] });
};

const hasBy = ({ before }: Word, language: Word['language']): boolean =>
  language === 'en' && before.links.length === 1 && before.links[0] === 'by';

const isPlain = ({ act, before, after }: Word): boolean =>
  !act && before.links.length === 0 && before.join === '' && after.length === 0;

/** Nothing, or one place: it belongs to the whole sentence. */
const saysWhere = ([first, ...others]: readonly Word[]): boolean =>
  first === undefined || (['in', 'on', 'at'].includes(first.before.links.join(' ')) && others.every(isPlain));

/** `a dog chased by a cat` = `a cat chases a dog`: one verb, one `by`, nothing else that could take either. */
export const activeVoice = (sentence: Sentence): Word[] => {
  const index = sentence.findIndex(({ act }) => act);
  const [verb, agent] = [sentence[index], sentence[index + 1]];
  if (verb === undefined || agent === undefined || !hasBy(agent, verb.language) || !/(?:ed|en|t|n)$/u.test(verb.text))
    return [...sentence];
  const end = index + 2 + sentence.slice(index + 1).findIndex(isNoun);
  const plain = sentence.slice(0, index).every(isPlain) && sentence.slice(index + 2, end).every(isPlain);
  if (!plain || end < index + 2 || !saysWhere(sentence.slice(end))) return [...sentence];
  if (verb.before.join !== '' || verb.before.links.length > 0) return [...sentence];
  const bare = sentence.map((word, at) =>
    at === index + 1 ? { ...word, before: { ...word.before, links: [] } } : word,
  );
  return [...swapAround(bare.slice(0, end), index, verb), ...bare.slice(end)];
};

/** Verbs that say how somebody or something is there: by the kerb is near it, not thanks to it. */
const POSTURES: ReadonlySet<string> = new Set(
  'sit stand lie park wait sleep pose lean walk run hang put float'.split(' '),
);

const isThere = (word: Word): boolean =>
  word.act ? hasMeaning(word, POSTURES) : word.kind === 'content' && !word.describes;

/** `parked by the kerb` = `parked next to the kerb`. */
export const byIsNear = (sentence: Sentence): Word[] =>
  sentence.flatMap((word, index) => {
    const previous = sentence[index - 1];
    if (previous === undefined || !hasBy(word, 'en') || word.language !== 'en' || !isThere(previous)) return [word];
    const near = { ...word, text: 'by', ids: ['near'], kind: 'position' as const, describes: false, count: undefined };
    return [
      { ...near, act: false, before: NO_GAP, after: [] },
      { ...word, before: { ...word.before, links: [] } },
    ];
  });

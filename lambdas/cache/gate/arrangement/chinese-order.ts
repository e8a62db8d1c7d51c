// Brings Chinese clauses into the order thing – verb – thing – place, where the same is said in another.
import { hasMeaning, isAttribute, type Sentence, type Word } from '../word.ts';

const PLACE_LINKS = ['on', 'in'];
/** Verbs that say where a thing is: 大理石上放着口红. */
const PLACEMENTS: ReadonlySet<string> = new Set(['put', 'hang', 'sit', 'stand', 'lie', 'park', 'float']);

const linkedBy = (word: Word | undefined, link: string): boolean => word?.before.links.includes(link) ?? false;

const withLinks = (word: Word, change: (links: readonly string[]) => readonly string[]): Word => ({
  ...word,
  before: { ...word.before, links: change(word.before.links) },
});

const without =
  (...gone: string[]) =>
  (links: readonly string[]): string[] =>
    links.filter((link) => !gone.includes(link));

/** `words` with the preposition that follows them, which the next word carried. */
const closedBy = (words: readonly Word[], next: Word | undefined): Word[] => {
  const last = words.at(-1);
  const links = next?.before.links.filter((link) => link !== 'of' && link !== 'at') ?? [];
  return last === undefined ? [] : [...words.slice(0, -1), { ...last, after: [...last.after, ...links] }];
};

/** A number, or a quality or attribute, that stands before its noun. */
const describes = (word: Word): boolean => word.kind === 'number' || isAttribute(word) || word.describes;

/** Where the relative clause ends: the first 的 after something that is no attribute. */
const headAfter = (sentence: Sentence, start: number): number =>
  sentence.findIndex((word, index) => {
    const previous = sentence[index - 1];
    return index > start && linkedBy(word, 'of') && previous !== undefined && !describes(previous);
  });

/** Where the clause begins, past a number; undefined when the sentence does not begin with one. */
const relativeStart = (sentence: Sentence): number | undefined => {
  const start = sentence.findIndex((word) => word.kind !== 'number');
  const first = sentence[start];
  const begins = first?.language === 'zh' && (first.act || linkedBy(first, 'at'));
  return begins && start <= 1 ? start : undefined;
};

/** The last word of the noun phrase at `head`, when the lexicon knows where it ends. */
const nounAt = (sentence: Sentence, head: number): number | undefined => {
  const end = sentence.findIndex((word, index) => index >= head && !describes(word));
  const [noun, next] = [sentence[end], sentence[end + 1]];
  const goesOn = next?.known === false && next.before.join === '' && next.before.links.length === 0;
  return noun?.known === true && !noun.act && !goesOn ? end : undefined;
};

/** 穿着红裙的女孩 → 女孩穿着红裙: who comes first, then what the clause says of them. */
export const relativeLast = (sentence: Sentence): Word[] => {
  const start = relativeStart(sentence);
  const head = start === undefined ? -1 : headAfter(sentence, start);
  const end = head < 0 ? undefined : nounAt(sentence, head);
  const headWord = sentence[head];
  if (end === undefined || headWord === undefined) return [...sentence];
  return [
    ...sentence.slice(0, start),
    withLinks(headWord, () => []),
    ...sentence.slice(head + 1, end + 1),
    ...closedBy(sentence.slice(start, head), headWord),
    ...sentence.slice(end + 1),
  ];
};

/** A被B追 → B追A, and A把B扔 → A扔B. */
export const activeChinese = (sentence: Sentence): Word[] => {
  const mark = sentence.findIndex((word) => linkedBy(word, 'agent') || linkedBy(word, 'object'));
  const verb = sentence.findIndex(({ act }, index) => index > mark && act);
  const [marked, action] = [sentence[mark], sentence[verb]];
  if (mark < 1 || marked === undefined || action === undefined || verb !== sentence.length - 1) return [...sentence];
  const first = sentence.slice(0, mark);
  if (first.some(({ act, before }, index) => act || (index > 0 && before.join !== ''))) return [...sentence];
  const second = [withLinks(marked, without('agent', 'object')), ...sentence.slice(mark + 1, verb)];
  return linkedBy(marked, 'agent') ? [...second, action, ...first] : [...first, action, ...second];
};

/** Where a place that the sentence begins with ends: the word that carries its 里 or 上 and is no verb. */
const placeEnd = (sentence: Sentence): number =>
  sentence.findIndex((word, index) => index > 0 && PLACE_LINKS.some((link) => linkedBy(word, link)));

const isBare = ({ act, kind, before, after }: Word): boolean =>
  !act &&
  kind !== 'position' &&
  kind !== 'negation' &&
  after.length === 0 &&
  before.links.every((link) => link === 'at');

/** 公园里，两个男孩在踢球 → 两个男孩在公园里踢球. */
export const placeBeforeVerb = (sentence: Sentence): Word[] => {
  const end = placeEnd(sentence);
  const verb = sentence.findIndex(({ act }, index) => index > end && act);
  const [first, head, action] = [sentence[0], sentence[end], sentence[verb]];
  if (first?.language !== 'zh' || end < 1 || head === undefined || action === undefined) return [...sentence];
  const [place, who] = [sentence.slice(0, end), sentence.slice(end, verb)];
  const links = head.before.links.filter((link) => link !== 'at');
  const plain = !head.act && links.length === 1 && [...place, ...who.slice(1)].every(isBare);
  if (!plain || who.slice(1).some(({ before }) => before.join !== '') || action.before.join !== '')
    return [...sentence];
  const at = place.map((word, index) => (index === 0 ? withLinks(word, () => ['at']) : word));
  const start = { ...head, before: { ...head.before, links: [], join: '' as const } };
  return [start, ...who.slice(1), ...at, withLinks(action, (own) => [...own, ...links]), ...sentence.slice(verb + 1)];
};

/** 在街上行驶 → 行驶在街上, where the verb ends the clause. */
export const placeAfterVerb = (sentence: Sentence): Word[] => {
  const place = sentence.findIndex((word) => linkedBy(word, 'at') && !word.act);
  const verb = sentence.findIndex(({ act }, index) => index > place && act);
  const action = sentence[verb];
  if (place < 0 || action?.language !== 'zh' || verb !== sentence.length - 1) return [...sentence];
  if (sentence.slice(place, verb).every(describes)) return [...sentence];
  const where = closedBy(sentence.slice(place, verb), action);
  return [...sentence.slice(0, place), withLinks(action, without(...PLACE_LINKS, 'at')), ...where];
};

/** 桌上放着口红 → 口红放在桌上. */
export const thingFirst = (sentence: Sentence): Word[] => {
  const verb = sentence.findIndex(({ act }) => act);
  const action = sentence[verb];
  if (verb < 1 || action?.language !== 'zh' || verb === sentence.length - 1) return [...sentence];
  const places = hasMeaning(action, PLACEMENTS) && PLACE_LINKS.some((link) => linkedBy(action, link));
  const [thing, ...rest] = sentence.slice(verb + 1);
  if (!places || thing === undefined || rest.some(({ act }) => act)) return [...sentence];
  const where = closedBy(sentence.slice(0, verb), action).map((word) => withLinks(word, without('at')));
  return [thing, ...rest, withLinks(action, without(...PLACE_LINKS)), ...where];
};

// Whether two runs of words say the same in the same order: word for word, and what stands between them.
import { hasMeaning, isAttribute, countsAgree, means, type Gap, type Word } from '../word.ts';

/** Prepositions that place something without a side; on such grounds a picture does not tell them apart. */
const PLACES: ReadonlySet<string> = new Set(['on', 'in', 'through', 'at']);
const GROUNDS: ReadonlySet<string> = new Set(
  (
    'snow grass sand street road track field beach yard park park-ground pavement rails path stairs hill sea air rain city forest ' +
    'kitchen swing pool ground wind sunset sunrise pitch court lake river mountain slope highway'
  ).split(' '),
);
/** Verbs whose object may come with a preposition or without: to ride (on) a horse. */
const LOOSE_VERBS: ReadonlySet<string> = new Set(
  'ride play play-music run walk climb jump drive swim surf skate ski dance type throw wear wear-on-head'.split(' '),
);

const isGround = (word: Word | undefined): boolean => hasMeaning(word, GROUNDS);
/** Where `down` says which way; on the level it is `along`. */
const SLOPES: ReadonlySet<string> = new Set(['stairs', 'hill', 'mountain', 'slope', 'ladder']);

const isLevel = (word: Word | undefined): boolean =>
  word?.ids.some((id) => GROUNDS.has(id) && !SLOPES.has(id)) ?? false;
const isLoose = (word: Word | undefined): boolean => hasMeaning(word, LOOSE_VERBS);

interface Around {
  previous: Word | undefined;
  next: Word | undefined;
}

/** The little words of Chinese that only frame a place or an attribute. */
const FRAMES: ReadonlySet<string> = new Set(['of', 'at']);

const sided = (links: readonly string[], { next, previous }: Around): string[] => {
  const chinese = (next ?? previous)?.language === 'zh';
  const along = links.map((link) => (link === 'down' && isLevel(next) ? 'through' : link));
  return along.filter((link) => link !== 'of' && !(chinese && FRAMES.has(link))).sort();
};

/** `a trick with cards`, `a trick of cards`. */
const isOfAndWith = (a: readonly string[], b: readonly string[]): boolean =>
  [a.join(' '), b.join(' ')].sort().join() === 'of,with';

const linksAgree = (a: readonly string[], b: readonly string[], { previous, next }: Around): boolean => {
  const around = { previous, next };
  const [linksOfA, linksOfB] = [sided(a, around), sided(b, around)];
  if (linksOfA.join(' ') === linksOfB.join(' ') || isOfAndWith(a, b)) return true;
  if (![...linksOfA, ...linksOfB].every((link) => PLACES.has(link))) return false;
  const bothPlace = linksOfA.length > 0 && linksOfB.length > 0;
  if (bothPlace) return isGround(previous) || isGround(next);
  return isLoose(previous) || (next ?? previous)?.language === 'zh';
};

const joinsAgree = (a: Gap, b: Gap, { previous, next }: Around): boolean => {
  if ((a.join === 'and') === (b.join === 'and') || a.join === 'comma' || b.join === 'comma') return true;
  return previous !== undefined && next !== undefined && previous.kind === next.kind && isAttribute(next);
};

const lastLinksAgree = (a: readonly Word[], b: readonly Word[]): boolean => {
  const previous = a.at(-1);
  return linksAgree(previous?.after ?? [], b.at(-1)?.after ?? [], { previous, next: undefined });
};

/** Whether the words agree pairwise and nothing between them differs. */
export const sameSequence = (wanted: readonly Word[], candidate: readonly Word[]): boolean =>
  wanted.length === candidate.length &&
  wanted.every((word, index) => {
    const other = candidate[index];
    if (other === undefined || !means(word, other) || !countsAgree(word, other)) return false;
    const around = { previous: wanted[index - 1], next: word };
    return linksAgree(word.before.links, other.before.links, around) && joinsAgree(word.before, other.before, around);
  }) &&
  lastLinksAgree(wanted, candidate);

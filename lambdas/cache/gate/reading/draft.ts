// Collects the words of a sentence while it is read, with what stands between them.
import type { Meaning, MeaningKind } from '../lexicon/lexicon.ts';
import { isAttribute, NO_GAP, type FactKind, type Gap, type Language, type Word } from '../word.ts';

export interface Draft {
  words: Word[];
  links: string[];
  join: Gap['join'];
  article: boolean;
  is: boolean;
  count: Word['count'];
}

export const newDraft = (): Draft => ({ words: [], ...NO_GAP, links: [], count: undefined });

interface NewWord {
  text: string;
  ids: readonly string[];
  kind: FactKind;
  language: Language;
  act?: boolean;
  plural?: boolean;
  known?: boolean;
  describes?: boolean;
}

/** `a dog`, but `dogs` where the noun says so. */
const countOf = ({ count }: Draft, plural: boolean): Word['count'] =>
  plural && (count === undefined || count === 'article') ? 'plural' : count;

export const addWord = (draft: Draft, word: NewWord): void => {
  const { plural = false, act = false, known = true, describes = false, text, ids, kind, language } = word;
  const named = kind === 'content' && !act;
  const before = { links: [...new Set(draft.links)], join: draft.join, article: draft.article, is: draft.is };
  const count = named ? countOf(draft, plural) : undefined;
  draft.words.push({ text, ids, kind, language, act, known, describes, count, before, after: [] });
  Object.assign(draft, { ...NO_GAP, links: [], ...(named ? { count: undefined } : {}) });
};

/** How one word between others changes the draft. */
const BETWEEN: Partial<Record<MeaningKind, (draft: Draft, id: string) => void>> = {
  skip: () => undefined,
  copula: (draft) => {
    draft.is = true;
  },
  link: (draft, id) => {
    draft.links.push(id);
  },
  join: (draft) => {
    draft.join = 'and';
  },
  clause: (draft) => {
    if (draft.words.length > 0 && draft.join === '') draft.join = 'comma';
  },
  determiner: (draft) => {
    draft.article = true;
  },
  one: (draft) => Object.assign(draft, { article: true, count: 'one' }),
  article: (draft) => Object.assign(draft, { article: true, count: 'article' }),
  group: (draft) => Object.assign(draft, { article: true, count: 'many' }),
};

/** Takes in a word that has its meaning between others. Gives false for one that is a word of its own. */
export const addBetween = (draft: Draft, { kind, id }: Pick<Meaning, 'kind' | 'id'>): boolean => {
  const take = BETWEEN[kind];
  take?.(draft, id);
  return take !== undefined;
};

export const isBetween = ({ kind }: Pick<Meaning, 'kind'>): boolean => BETWEEN[kind] !== undefined;

/** `man with a beard`: what it describes came before it. */
const isSaidOf = (owner: Word | undefined, { before }: Word): boolean =>
  owner?.kind === 'content' &&
  !owner.describes &&
  !owner.act &&
  before.links.length === 0 &&
  before.join === '' &&
  !before.article;

/** After an article or an attribute a word is a noun, whatever else it may be: `a wooden watch`. */
export const isNounNext = ({ article, links, join, words }: Draft): boolean => {
  const [owner, previous] = [words.at(-2), words.at(-1)];
  const follows = previous !== undefined && links.length === 0 && join === '';
  if (article || !follows) return article;
  if (!previous.describes && !isAttribute(previous)) return false;
  // Spanish attributes follow their noun, English ones only as `with a beard` does.
  return !isSaidOf(owner, previous) || (previous.language !== 'es' && isAttribute(previous));
};

/** The finished sentence; what is left over hangs on its last word. */
export const finish = ({ words, links }: Draft): Word[] => {
  const last = words.at(-1);
  if (last === undefined || links.length === 0) return words;
  return [...words.slice(0, -1), { ...last, after: links }];
};

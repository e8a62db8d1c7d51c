// Collects the words of a sentence while it is read, with what stands between them.
import type { Meaning } from '../lexicon/lexicon.ts';
import type { FactKind, Gap, Language, Word } from '../word.ts';

export interface Draft {
  words: Word[];
  links: string[];
  join: Gap['join'];
  article: boolean;
  count: Word['count'];
}

export const newDraft = (): Draft => ({ words: [], links: [], join: '', article: false, count: undefined });

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

const ATTRIBUTES: ReadonlySet<FactKind> = new Set(['colour', 'material', 'pattern', 'shape', 'size']);

export const isAttribute = ({ kind }: Pick<Word, 'kind'>): boolean => ATTRIBUTES.has(kind);

export const addWord = (
  draft: Draft,
  { text, ids, kind, language, act = false, plural = false, known = true, describes = false }: NewWord,
): void => {
  const named = kind === 'content' && !act;
  const counted = named ? (draft.count ?? (plural ? 'many' : undefined)) : undefined;
  draft.words.push({
    text,
    ids,
    kind,
    language,
    act,
    known,
    describes,
    count: counted,
    before: { links: [...new Set(draft.links)], join: draft.join, article: draft.article },
    after: [],
  });
  Object.assign(draft, { links: [], join: '', article: false, ...(named ? { count: undefined } : {}) });
};

/** A skipped word that ties the next one to what stands before it, as 的 does. */
export const BINDS = 'binds';

/** Takes in a word that has its meaning between others. Gives false for one that is a word of its own. */
export const addBetween = (draft: Draft, { kind, id }: Meaning): boolean => {
  if (kind === 'skip') draft.article ||= id !== BINDS;
  else if (kind === 'link') draft.links.push(id);
  else if (kind === 'join') draft.join = 'and';
  else if (kind === 'one') draft.count = 'one';
  else if (kind === 'group') draft.count = 'many';
  else return false;
  if (kind === 'one' || kind === 'group') draft.article = true;
  return true;
};

/** The finished sentence; what is left over hangs on its last word. */
export const finish = ({ words, links }: Draft): Word[] => {
  const last = words.at(-1);
  if (last === undefined || links.length === 0) return words;
  return [...words.slice(0, -1), { ...last, after: links }];
};

// A prompt as the gate reads it: words with their meanings, and what stands between them.

export const FACT_KINDS = [
  'colour',
  'material',
  'pattern',
  'shape',
  'size',
  'number',
  'negation',
  'text',
  'position',
  'product',
  'style',
  'content',
  'roles',
] as const;
/** What a fact is about. `text`: what is to be written; `content`: any other word; `roles`: who does what to whom. */
export type FactKind = (typeof FACT_KINDS)[number];

export type Language = 'en' | 'es' | 'zh';

/** How many there are without a number: `one dog`, `a dog`, `dogs`, `some dogs`. */
export type Count = 'one' | 'article' | 'plural' | 'many';

/** Between two words: prepositions that name no side, and what joins them. */
export interface Gap {
  /** Meanings of the prepositions, e.g. `in`. */
  links: readonly string[];
  join: '' | 'comma' | 'and';
  /** An article or another word without a meaning of its own begins a new phrase here. */
  article: boolean;
  /** A form of to be stands here: what follows is said of what came before. */
  is: boolean;
}

export interface Word {
  /** As written, for people. */
  text: string;
  /** Every meaning or base form it may have; two words are the same when one is shared. */
  ids: readonly string[];
  kind: FactKind;
  language: Language;
  /** It may be a verb. */
  act: boolean;
  /** The lexicon knows it; of unknown Chinese each character is a word. */
  known: boolean;
  /** It is a quality that stands with a noun. */
  describes: boolean;
  before: Gap;
  /** Prepositions after the last word of a clause, as in Chinese. */
  after: readonly string[];
  count: Count | undefined;
}

/** The words of one sentence, in order. */
export type Sentence = readonly Word[];

/** Nothing stands before the word. */
export const NO_GAP: Gap = { links: [], join: '', article: false, is: false };

const ATTRIBUTES: ReadonlySet<FactKind> = new Set(['colour', 'material', 'pattern', 'shape', 'size']);

export const isAttribute = ({ kind }: Pick<Word, 'kind'>): boolean => ATTRIBUTES.has(kind);

/** It names a thing or a being. */
export const isNoun = ({ kind, act, describes }: Word): boolean => kind === 'content' && !act && !describes;

/** One of the word's meanings is among `ids`; no word has none. */
export const hasMeaning = (word: Word | undefined, ids: ReadonlySet<string>): boolean =>
  word?.ids.some((id) => ids.has(id)) ?? false;

/** A wish for something general is met by something particular, never the other way round. */
const COVERS: Readonly<Record<string, readonly string[]>> = {
  person: ['man', 'woman', 'male', 'female', 'boy', 'girl', 'child', 'teenager', 'young-people'],
  child: ['boy', 'girl'],
  female: ['woman', 'girl'],
  male: ['man', 'boy'],
  'young-people': ['teenager'],
  picture: ['photo'],
  telephone: ['mobile'],
};

/** Whether a picture of `candidate` shows what `wanted` asks for; the count is compared by the caller. */
export const means = (wanted: Word, candidate: Word): boolean =>
  wanted.ids.some(
    (id) => candidate.ids.includes(id) || (COVERS[id]?.some((one) => candidate.ids.includes(one)) ?? false),
  );

/** `a dog` may be `dogs`, but one dog is not some dogs. */
const CONFLICTS: Readonly<Record<Count, readonly Count[]>> = {
  one: ['plural', 'many'],
  article: ['many'],
  plural: ['one'],
  many: ['one', 'article'],
};

export const countsAgree = (a: Word, b: Word): boolean =>
  a.count === undefined || b.count === undefined || !CONFLICTS[a.count].includes(b.count);

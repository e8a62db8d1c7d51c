// Finds the meanings of a word or phrase in one language; built once from the tables beside it.
import type { FactKind, Language } from '../word.ts';
import { COLOURS } from '../facts/colours.ts';
import { MATERIALS } from '../facts/materials.ts';
import { NEGATIONS } from '../facts/negations.ts';
import { PATTERNS } from '../facts/patterns.ts';
import { LINKS, POSITIONS } from '../facts/positions.ts';
import { SHAPES, SIZES } from '../facts/shapes-and-sizes.ts';
import { STYLES } from '../facts/styles.ts';
import { CLAUSES, COPULAS, DETERMINERS, JOINS, SKIPPED } from './function-words.ts';
import { ARTICLES, GROUP, ONE } from './number-table.ts';
import { adjectiveForms, verbForms } from './spanish-forms.ts';
import { ANIMALS, PEOPLE } from './beings.ts';
import { COMPOUNDS } from './chinese-compounds.ts';
import { ACTIONS } from './actions.ts';
import { FOODS } from './foods.ts';
import { GARMENTS } from './garments.ts';
import { QUALITIES } from './qualities.ts';
import { american } from './spelling.ts';
import { THINGS } from './things.ts';

export type MeaningKind =
  FactKind | 'link' | 'join' | 'skip' | 'copula' | 'clause' | 'determiner' | 'one' | 'article' | 'group';

export interface Meaning {
  id: string;
  kind: MeaningKind;
  /** It is a verb. */
  act: boolean;
  /** It is said of a noun, as a quality is. */
  describes: boolean;
}

type Forms = Map<string, Meaning[]>;

const LANGUAGES = ['en', 'es', 'zh'] as const;
const lexica: Record<Language, Forms> = { en: new Map(), es: new Map(), zh: new Map() };

/** The most words (Chinese: characters) of an entry, by language. */
export const longest: Record<Language, number> = { en: 1, es: 1, zh: 1 };

const spaced = (form: string): string => form.replaceAll(/[_-]/gu, ' ').trim();

const keyOf = (language: Language, form: string): string => {
  if (language === 'zh') return form;
  return language === 'en' ? spaced(form).split(' ').map(american).join(' ') : spaced(form);
};

const enter = (language: Language, form: string, meaning: Meaning): void => {
  const key = keyOf(language, form);
  const known = lexica[language].get(key);
  if (known === undefined) lexica[language].set(key, [meaning]);
  else if (known[0]?.kind === meaning.kind || (meaning.kind === 'content' && known[0]?.kind === 'content'))
    known.push(meaning);
  const length = language === 'zh' ? key.length : key.split(' ').length;
  longest[language] = Math.max(longest[language], length);
};

const wordsOf = (list: string): string[] => list.split(/\s+/u).filter((word) => word !== '');

const enterList = (lists: Readonly<Record<Language, string>>, meaning: Meaning): void => {
  for (const language of LANGUAGES) {
    for (const form of wordsOf(lists[language])) enter(language, form, meaning);
  }
};

type Bend = (form: string) => readonly string[];

const enterTable = (
  table: string,
  kind: MeaningKind,
  { act, bend, describes = false }: { act: boolean; bend: Bend; describes?: boolean },
): void => {
  for (const line of table.split('\n').filter((one) => one.includes('='))) {
    const [id = '', forms = ''] = line.split(' = ');
    const [en = '', es = '', zh = ''] = forms.split('/');
    const meaning = { id: id.trim(), kind, act, describes };
    enterList({ en, zh, es: wordsOf(es).flatMap(bend).join(' ') }, meaning);
  }
};

const asItIs: Bend = (form) => [form];
const plain = { act: false, bend: asItIs };
const adjectives = { act: false, bend: adjectiveForms };

enterList(NEGATIONS, { id: 'not', kind: 'negation', act: false, describes: false });
enterTable(POSITIONS, 'position', plain);
enterTable(STYLES, 'style', plain);
enterList(GROUP, { id: 'group', kind: 'group', act: false, describes: false });
enterList(ARTICLES, { id: 'a', kind: 'article', act: false, describes: false });
enterList(ONE, { id: 'one', kind: 'one', act: false, describes: false });
enterList(CLAUSES, { id: '', kind: 'clause', act: false, describes: false });
enterList(COPULAS, { id: '', kind: 'copula', act: false, describes: false });
enterList(JOINS, { id: 'and', kind: 'join', act: false, describes: false });
enterTable(LINKS, 'link', plain);
enterTable(COLOURS, 'colour', adjectives);
enterTable(MATERIALS, 'material', adjectives);
enterTable(PATTERNS, 'pattern', adjectives);
enterTable(SHAPES, 'shape', adjectives);
enterTable(SIZES, 'size', adjectives);
for (const table of [PEOPLE, ANIMALS, GARMENTS, FOODS, THINGS]) enterTable(table, 'content', plain);
enterTable(QUALITIES, 'content', { ...adjectives, describes: true });
enterTable(ACTIONS, 'content', { act: true, bend: verbForms });
for (const compound of new Set(wordsOf(COMPOUNDS))) {
  if (!lexica.zh.has(compound)) enter('zh', compound, { id: compound, kind: 'content', act: false, describes: false });
}
enterList(DETERMINERS, { id: 'the', kind: 'determiner', act: false, describes: false });
enterList(SKIPPED, { id: '', kind: 'skip', act: false, describes: false });

const NONE: readonly Meaning[] = [];

const withoutMarks = (form: string): string => form.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');

/** Spanish as it is typed without accents: `sofa`, `nino`. */
const bare: Forms = new Map(
  [...lexica.es].flatMap(([form, meanings]) => (withoutMarks(form) === form ? [] : [[withoutMarks(form), meanings]])),
);

/** What is written without an accent may be a word that has one; one that means something as it is, only when that is a verb. */
const spanishMeanings = (form: string): readonly Meaning[] => {
  const [exact, other] = [lexica.es.get(form), bare.get(form)];
  if (exact === undefined || other === undefined) return exact ?? other ?? NONE;
  return exact.every(({ act }) => act) && other[0]?.kind === 'content' ? [...exact, ...other] : exact;
};

/** `form` in lower case and American spelling, its words parted by one space. */
export const meaningsOf = (language: Language, form: string): readonly Meaning[] =>
  language === 'es' ? spanishMeanings(form) : (lexica[language].get(form) ?? NONE);

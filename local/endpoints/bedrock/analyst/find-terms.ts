// Finds lexicon words in a sentence: longest match per topic, Chinese by characters, English and Spanish by words.
import { chineseWords } from './chinese-words.ts';
import { englishForms, spanishForms } from './inflect.ts';
import type { Category } from './lexicon/category.ts';
import { type Language, LEXICONS, type Topic } from './lexicon/topics.ts';
import { tokensOf } from './tokens.ts';

export interface Hit {
  topic: Topic;
  /** Of a product. */
  category?: Category;
  english: string;
  /** Place of its row in the lexicons: particular words stand before general ones. */
  rank: number;
  /** As it stands in the text. */
  surface: string;
  start: number;
  end: number;
}

interface Meaning {
  topic: Topic;
  category?: Category;
  english: string;
  rank: number;
}

type Index = Map<string, Meaning[]>;

const MAX_WORDS = 5;

const add = (index: Index, key: string, meaning: Meaning): void => {
  if (key === '') return;
  const meanings = index.get(key) ?? [];
  if (!meanings.some(({ topic }) => topic === meaning.topic)) index.set(key, [...meanings, meaning]);
};

const formsOf = (language: Language, term: string, adjectives: boolean): string[] => {
  if (language === 'zh') return [term.toLowerCase()];
  const words = tokensOf(term).map(({ folded }) => folded);
  return language === 'en' ? englishForms(words) : spanishForms(words, adjectives);
};

const buildIndex = (language: Language): Index => {
  const index: Index = new Map();
  let rank = 0;
  for (const { topic, category, entries, adjectives } of LEXICONS) {
    for (const { english, words } of entries) {
      rank += 1;
      const meaning = { topic, english, rank, ...(category === undefined ? {} : { category }) };
      for (const term of words[language])
        for (const form of formsOf(language, term, adjectives)) add(index, form, meaning);
    }
  }
  return index;
};

const indexes = new Map<Language, Index>();
const indexOf = (language: Language): Index => {
  const index = indexes.get(language) ?? buildIndex(language);
  indexes.set(language, index);
  return index;
};

/** Topics whose longer words end in a shorter one that is true as well: 大翻领 is a 翻领, herbal teas are teas; 粉红色 is no 红色. */
const HEADED: readonly Topic[] = ['product', 'neckline', 'sleeve', 'detail', 'material', 'style', 'pattern', 'fit'];

const isHead = (cover: Hit, { topic }: Meaning, { start, end }: Pick<Hit, 'start' | 'end'>): boolean =>
  HEADED.includes(topic) && cover.end === end && cover.start < start && end - start > 1;

/** Lists what `meanings` say about text[start, end), unless a longer hit of the same topic covers that place and is not just more particular. */
const collect = (hits: Hit[], meanings: readonly Meaning[], place: Pick<Hit, 'surface' | 'start' | 'end'>): void => {
  for (const meaning of meanings) {
    const cover = hits.find((hit) => hit.topic === meaning.topic && hit.start <= place.start && hit.end >= place.end);
    if (cover === undefined || isHead(cover, meaning, place)) hits.push({ ...meaning, ...place });
  }
};

const latinHits = (text: string, language: Language): Hit[] => {
  const index = indexOf(language);
  const tokens = tokensOf(text);
  const hits: Hit[] = [];
  for (let length = MAX_WORDS; length >= 1; length -= 1) {
    for (let at = 0; at + length <= tokens.length; at += 1) {
      const window = tokens.slice(at, at + length);
      const meanings = index.get(window.map(({ folded }) => folded).join(' '));
      const start = window[0]?.start ?? 0;
      const end = window.at(-1)?.end ?? 0;
      if (meanings !== undefined) collect(hits, meanings, { surface: text.slice(start, end), start, end });
    }
  }
  return hits;
};

const LONGEST_CHINESE = 8;
/** One-character words count inside any word for these topics: 裙 in 格纹裙. */
const OPEN_TOPICS: readonly Topic[] = ['product'];

/** One character is a word of its own only where jieba says so: 白 in 明白 is none. */
const standsAlone = (meaning: Meaning, start: number, singles: ReadonlySet<number>): boolean =>
  OPEN_TOPICS.includes(meaning.topic) || singles.has(start);

const chineseHits = (text: string): Hit[] => {
  const index = indexOf('zh');
  const lower = text.toLowerCase();
  const singles = new Set(chineseWords(text).flatMap(({ text: word, start }) => (word.length === 1 ? [start] : [])));
  const hits: Hit[] = [];
  for (let length = LONGEST_CHINESE; length >= 1; length -= 1) {
    for (let start = 0; start + length <= lower.length; start += 1) {
      const found = index.get(lower.slice(start, start + length));
      if (found === undefined) continue;
      const meanings = length > 1 ? found : found.filter((meaning) => standsAlone(meaning, start, singles));
      collect(hits, meanings, { surface: text.slice(start, start + length), start, end: start + length });
    }
  }
  return hits;
};

/** Topics whose words mean something else inside a longer one: cherry red is no flavour, sea salt no place, cast iron no appliance. */
const LOOSE: readonly Topic[] = [
  'flavour',
  'form',
  'stone',
  'product',
  'setting',
  'light',
  'prop',
  'person',
  'action',
  'mood',
  'style',
];
const SCENE: readonly Topic[] = ['setting', 'light', 'prop', 'person', 'action', 'mood'];

const isInner = (hit: Hit, hits: readonly Hit[]): boolean =>
  LOOSE.includes(hit.topic) &&
  hits.some(
    (other) =>
      other.topic !== hit.topic &&
      (hit.topic !== 'light' || other.topic === 'product') &&
      other.start <= hit.start &&
      other.end >= hit.end &&
      other.end - other.start > hit.end - hit.start,
  );

/** A capital inside a sentence makes a name: the Hearth skillet is no fireplace. */
const isName = (text: string, { topic, start, surface }: Hit): boolean =>
  SCENE.includes(topic) && /^\p{Lu}/u.test(surface) && /[\p{Ll}\p{N},] $/u.test(text.slice(0, start));

/** Every lexicon word in `text`, in order of place. Latin words inside Chinese are looked up as English. */
export const findTerms = (text: string, language: Language): Hit[] => {
  const hits = language === 'zh' ? [...chineseHits(text), ...latinHits(text, 'en')] : latinHits(text, language);
  const meant = hits.filter((hit) => !isInner(hit, hits) && !isName(text, hit));
  return meant.sort((a, b) => a.start - b.start || b.end - a.end);
};

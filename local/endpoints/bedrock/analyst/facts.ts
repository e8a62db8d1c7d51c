// The keywords and attributes of a moment: everything found, the surest first, each once.
import { chineseFindings } from './chinese-findings.ts';
import { type Finding, fits, topicName } from './finding.ts';
import type { Category } from './lexicon/category.ts';
import type { Hit } from './find-terms.ts';
import { keyValuesIn } from './key-values.ts';
import { latinFindings } from './latin-findings.ts';
import { mainKinds } from './main-kinds.ts';
import { type AttributeTopic, ATTRIBUTE_NAMES, type Language } from './lexicon/topics.ts';
import { codesIn, measuresIn } from './measures.ts';

export interface Facts {
  keywords: { text: string; confidence: number }[];
  attributes: { name: string; value: string }[];
}

export interface FactSource {
  text: string;
  language: Language;
  hits: readonly Hit[];
  /** The category of the sheet's product, when it is known. */
  sold: Category | undefined;
}

/** lambdas/analyze/floors.ts takes no more. */
const MAX_ATTRIBUTES = 24;
const MAX_KEYWORDS = 10;
/** A few beyond the floor and the limit, as a model gives them; the floors drop and count them. */
const SPARE_KEYWORDS = 3;

const TOPICS = Object.keys(ATTRIBUTE_NAMES) as AttributeTopic[];
const isAttribute = (topic: Hit['topic']): topic is AttributeTopic => (TOPICS as readonly string[]).includes(topic);

/** Lexicon words as attributes; topics in the order they are listed, so that type, colour and material come first. */
const stated = (hits: readonly Hit[], language: Language): Finding[] =>
  [...hits]
    .sort(
      (a, b) =>
        TOPICS.indexOf(a.topic as AttributeTopic) - TOPICS.indexOf(b.topic as AttributeTopic) || a.start - b.start,
    )
    .flatMap(({ topic, surface, english }) => {
      if (!isAttribute(topic)) return [];
      const confidence = topic === 'feature' ? 0.8 : 0.86;
      return [{ text: surface, name: topicName(topic, language), confidence, english }];
    });

/** 裙 and 裤 inside a longer word name the kind of thing all the same. */
const CHINESE_KINDS = /裙|裤|鞋|包(?!装|容|裹|含|括|围|邮|布)/u;

const kinds = (text: string, language: Language): Finding[] => {
  const kind = language === 'zh' ? CHINESE_KINDS.exec(text)?.[0] : undefined;
  return kind === undefined ? [] : [{ text: kind, name: topicName('product', 'zh'), confidence: 0.7 }];
};

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.,;]+/gu, ' ')
    .trim();

const distinct = (findings: readonly Finding[]): Finding[] => {
  const seen = new Set<string>();
  return findings.filter(({ text }) => {
    if (seen.has(key(text))) return false;
    seen.add(key(text));
    return true;
  });
};

const surestFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => b.confidence - a.confidence);

const findingsOf = ({ text, language, hits: all, sold }: FactSource): Finding[] => {
  const hits = mainKinds(all, sold);
  const own = language === 'zh' ? chineseFindings(text, hits) : latinFindings(text, hits, language);
  return [
    ...keyValuesIn(text),
    ...codesIn(text, language),
    ...measuresIn(text, language),
    ...stated(hits, language),
    ...own,
    ...kinds(text, language),
  ].filter(({ text: value }) => fits(value));
};

/** Keywords and attributes of one moment. A value is listed once: as an attribute when it has a name, else as a keyword. */
export const factsOf = (source: FactSource): Facts => {
  const findings = findingsOf(source);
  const named = distinct(surestFirst(findings.filter(({ name }) => name !== undefined)));
  const attributes = named.slice(0, MAX_ATTRIBUTES);
  const listed = new Set(attributes.map(({ text }) => key(text)));
  const rest = distinct(surestFirst(findings)).filter(({ text }) => !listed.has(key(text)));
  const loose = rest.filter(({ name }) => name === undefined);
  const keywords = distinct(surestFirst([...loose, ...named.slice(MAX_ATTRIBUTES)])).slice(
    0,
    MAX_KEYWORDS + SPARE_KEYWORDS,
  );
  return {
    keywords: keywords.map(({ text, confidence }) => ({ text, confidence: Number(confidence.toFixed(2)) })),
    attributes: attributes.map(({ text, name = '' }) => ({ name, value: text })),
  };
};

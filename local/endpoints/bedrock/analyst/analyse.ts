// The stand-in's analyst: deterministic rules and lexicons for Chinese, English and Spanish that answer as a language model would.
import { emotionOf } from './emotion.ts';
import { factsOf } from './facts.ts';
import { findTerms } from './find-terms.ts';
import { audienceOf } from './audience.ts';
import { groupCues } from './group-cues.ts';
import type { Moment } from './moment.ts';
import { languageShares } from './language.ts';
import type { Category } from './lexicon/category.ts';
import { mainKinds } from './main-kinds.ts';
import { readRequest, type SheetProduct } from './read-request.ts';
import { readSentences, type Sentence } from './read-sentences.ts';
import { categoryOf, sceneOf } from './scene.ts';
import { sellingPointsOf } from './selling-points.ts';

/** Evidence of one cue: the sentences that show and say most. */
const MAX_QUOTES = 4;
/** When the system text sets no limit. */
const MAX_CUES = 20;

const weight = ({ visual, hits }: Sentence): number => visual * 2 + hits.length;

const quotesOf = ({ sentences }: Moment): string[] => {
  const best = new Set([...sentences].sort((a, b) => weight(b) - weight(a)).slice(0, MAX_QUOTES));
  return sentences.filter((sentence) => best.has(sentence)).map(({ text }) => text);
};

const TITLE_LENGTH = { zh: 18, en: 48, es: 48 } as const;

const cut = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const piece = text.slice(0, length);
  const space = piece.lastIndexOf(' ');
  return `${space > length / 2 ? piece.slice(0, space) : piece}…`;
};

/** The product's name and the first words of the sentence that shows most. */
const titleOf = ({ sentences }: Moment, name: string): string => {
  const [shown] = [...sentences].sort((a, b) => b.visual - a.visual);
  const clause = /[^,，。.!！?？;；:：]+/u.exec(shown?.text ?? '')?.[0].trim() ?? '';
  const words = cut(clause, TITLE_LENGTH[shown?.language ?? 'en']);
  return name === '' || clause.toLowerCase().includes(name.toLowerCase()) ? words : `${name} · ${words}`;
};

/** What the script calls the product: its longest name among the words for products. */
const nameOf = ({ sentences }: Moment, sold: Category | undefined): string => {
  const hits = mainKinds(
    sentences.flatMap((sentence) => sentence.hits),
    sold,
  );
  const names = hits.filter(({ topic }) => topic === 'product').map(({ surface }) => surface);
  return names.sort((a, b) => b.length - a.length)[0] ?? '';
};

const cueOf = (moment: Moment, product: SheetProduct | undefined, earlier: Category | undefined) => {
  const text = [...moment.sentences, ...moment.asides].map((sentence) => sentence.text).join('\n');
  const [{ language } = { language: 'en' as const }] = languageShares(moment.sentences);
  const sold = categoryOf(product, language);
  const emotion = emotionOf(moment.sentences.map((sentence) => sentence.text));
  const facts = factsOf({ text, language, hits: findTerms(text, language), sold });
  const { scene, category } = sceneOf({ moment, language, product, emotion, earlier });
  const productName = nameOf(moment, sold);
  return {
    category,
    cue: {
      title: titleOf(moment, productName),
      language,
      quotes: quotesOf(moment),
      keywords: facts.keywords,
      sellingPoints: sellingPointsOf(moment),
      productSku: moment.sku ?? '',
      productName,
      attributes: facts.attributes,
      emotion,
      scene,
    },
  };
};

/** The limit that the system text of lambdas/analyze/request.ts states. */
const cueLimit = (system: string): number => Number(/At most (\d+) cues/u.exec(system)?.[1] ?? MAX_CUES);

/** Every show greets, draws and says goodbye alike; what it feels like is in the rest. */
const ALIKE = new Set(['greeting', 'farewell', 'draw', 'housekeeping']);

const feltIn = (sentences: readonly Sentence[]): string[] =>
  sentences.filter(({ moment }) => moment === undefined || !ALIKE.has(moment.kind)).map(({ text }) => text);

/** The answer's JSON text for one analysis request. Of the system text only the number of cues is heeded. */
export const analyse = ({ system, user }: { system: string; user: string }): string => {
  const { products, segments } = readRequest(user);
  const sentences = readSentences(segments, products);
  const { cues, unwanted } = groupCues(sentences, segments);
  let earlier: Category | undefined;
  const found = cues.slice(0, cueLimit(system)).map((moment) => {
    const product = products.find(({ sku }) => sku === moment.sku);
    const result = cueOf(moment, product, earlier);
    earlier = result.category;
    return result;
  });
  return JSON.stringify({
    languages: languageShares(sentences.length > 0 ? sentences : [{ text: ' ', language: 'en' }]),
    emotion: emotionOf(feltIn(sentences)),
    audience: audienceOf(
      sentences.flatMap(({ hits }) => hits),
      found.map(({ category }) => category),
    ),
    cues: found.map(({ cue }) => cue),
    unpictured: unwanted.map(({ sentence, kind, reason }) => ({ kind, quote: sentence.text, reason })),
  });
};

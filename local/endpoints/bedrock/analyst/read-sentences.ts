// The sentences of a script with what a first look finds in each: language, lexicon words, kind of moment, product of the sheet.
import { findTerms, type Hit } from './find-terms.ts';
import { languageOf } from './language.ts';
import { MOMENT_PATTERNS, type MomentPattern } from './lexicon/moments.ts';
import { type Language, SCENE_TOPICS } from './lexicon/topics.ts';
import { sheetMatcher } from './match-product.ts';
import type { Segment, SheetProduct } from './read-request.ts';
import { sentencesOf } from './sentences.ts';

export interface Sentence {
  text: string;
  language: Language;
  hits: readonly Hit[];
  /** Index of its segment. */
  segment: number;
  /** Its segment is a row of a running order, with or without a product of the sheet. */
  row?: 'product' | 'talk';
  /** Different places in the sentence that a picture could show. */
  visual: number;
  /** The pattern that says no picture is wanted, unless the sentence shows enough in spite of it. */
  moment: MomentPattern | undefined;
  /** The product of the sheet it speaks of. */
  sku: string | undefined;
}

/** How many separate scene words stand in the text; words inside one another count once. */
const visualScore = (hits: readonly Hit[]): number => {
  let end = -1;
  let score = 0;
  for (const hit of hits.filter(({ topic }) => SCENE_TOPICS.includes(topic))) {
    if (hit.start < end) continue;
    score += 1;
    end = hit.end;
  }
  return score;
};

const TALK_KINDS = new Set<MomentPattern['kind']>(['chat', 'housekeeping', 'call-to-action', 'price-only']);
const DESCRIBING = new Set<Hit['topic']>([
  'colour',
  'material',
  'pattern',
  'style',
  'fit',
  'neckline',
  'sleeve',
  'length',
  'detail',
]);

/** A sentence that shows or describes enough is pictured in spite of a word of talk in it. */
const momentOf = (text: string, visual: number, hits: readonly Hit[]): MomentPattern | undefined => {
  const described = new Set(hits.filter(({ topic }) => DESCRIBING.has(topic)).map(({ start }) => start)).size;
  return MOMENT_PATTERNS.find(
    ({ kind, pattern, strength }) => visual + (TALK_KINDS.has(kind) ? described : 0) <= strength && pattern.test(text),
  );
};

/** Reads every segment, with the products of the sheet in mind. */
export const readSentences = (segments: readonly Segment[], products: readonly SheetProduct[]): Sentence[] => {
  const main = languageOf(segments.map(({ text }) => text).join('\n'));
  const sheet = sheetMatcher(products, main);
  return segments.flatMap((segment, index) =>
    sentencesOf(segment.text).map((text): Sentence => {
      const language = languageOf(text, main);
      const hits = findTerms(text, language);
      const visual = visualScore(hits);
      return {
        text,
        language,
        hits,
        segment: index,
        ...(segment.row === undefined ? {} : { row: segment.productId === undefined ? 'talk' : 'product' }),
        visual,
        moment: momentOf(text, visual, hits),
        sku: segment.productId ?? sheet(text, hits),
      };
    }),
  );
};

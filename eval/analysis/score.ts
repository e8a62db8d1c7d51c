// Scores one analysed text against its labels.
import { isShort } from '../../lambdas/analyze/floors.ts';
import { type Analysis, type Cue, MAX_KEYWORDS } from '../../lambdas/shared/domain/analysis.ts';
import { goldValues, type Row } from './rows.ts';

export interface RowScore {
  id: string;
  lang: string;
  kind: string;
  gold: number;
  /** Gold values that a keyword or attribute value equals. */
  found: number;
  /** Gold values that stand in a keyword or attribute value as whole words (Chinese: as characters). */
  contained: number;
  missed: string[];
  /** Spans whose quote is not what the script says there. */
  evidenceErrors: number;
  emotionRight?: boolean;
  cues: number;
  cuesRight: number;
  labelled: number;
  labelledFound: number;
  unpictured: number;
  unpicturedFound: number;
}

/** Lower case, one kind of quotation mark and space, no marks at the ends. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”″]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:!?。，；：！？、'()]+|[\s.,;:!?。，；：！？、'()]+$/gu, '');

const HAN = /\p{Script=Han}/u;

/** Whether `value` holds `gold`: in Chinese anywhere, otherwise as whole words. */
export const holds = (value: string, gold: string): boolean =>
  HAN.test(gold)
    ? value.includes(gold)
    : ` ${value.replace(/[^\p{L}\p{N}"%'&.]+/gu, ' ')} `.includes(` ${gold.replace(/[^\p{L}\p{N}"%'&.]+/gu, ' ')} `);

/** What counts as found: keywords (at most ten a cue) and attribute values of cues, each short. Quoted sentences do not count. */
export const saidOf = (cues: readonly Cue[]): string[] =>
  cues
    .flatMap(({ keywords, attributes }) => [
      ...keywords.slice(0, MAX_KEYWORDS).map(({ text }) => text),
      ...attributes.map(({ value }) => value),
    ])
    .filter(isShort)
    .map(plain);

const evidenceOf = ({ cues, unpictured }: Analysis) => [
  ...cues.flatMap(({ evidence, sellingPoints }) => [...evidence, ...sellingPoints.map((point) => point.evidence)]),
  ...unpictured.map(({ evidence }) => evidence),
];

/** Sentences compare without spaces and marks, and one may hold the other. */
const same = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((text) => plain(text).replace(/[\s\p{P}]+/gu, ''));
  return (
    left !== undefined &&
    right !== undefined &&
    left !== '' &&
    right !== '' &&
    (left.includes(right) || right.includes(left))
  );
};

const some = (sentence: string, quotes: readonly string[]): boolean => quotes.some((quote) => same(sentence, quote));

const momentScores = (row: Row, analysis: Analysis) => {
  const quotes = analysis.cues.map(({ evidence }) => evidence.map(({ quote }) => quote));
  const labelled = row.cues ?? [];
  const unpictured = row.unpictured ?? [];
  const silent = analysis.unpictured.map(({ evidence }) => evidence.quote);
  const judged = row.cues !== undefined;
  return {
    cues: judged ? quotes.length : 0,
    cuesRight: judged ? quotes.filter((own) => own.some((quote) => some(quote, labelled))).length : 0,
    labelled: labelled.length,
    labelledFound: labelled.filter((sentence) => some(sentence, quotes.flat())).length,
    unpictured: unpictured.length,
    unpicturedFound: unpictured.filter((sentence) => some(sentence, silent) && !some(sentence, quotes.flat())).length,
  };
};

/** Scores `analysis` of the script `text` against the labels of `row`. */
export const scoreRow = (row: Row, text: string, analysis: Analysis): RowScore => {
  const gold = goldValues(row);
  const said = saidOf(analysis.cues);
  const missed = gold.filter((value) => !said.includes(plain(value)));
  return {
    id: row.id,
    lang: row.lang,
    kind: row.kind,
    gold: gold.length,
    found: gold.length - missed.length,
    contained: gold.filter((value) => said.some((own) => holds(own, plain(value)))).length,
    missed,
    evidenceErrors: evidenceOf(analysis).filter(({ start, end, quote }) => text.slice(start, end) !== quote).length,
    ...(row.emotion === undefined ? {} : { emotionRight: analysis.emotion.label === row.emotion }),
    ...momentScores(row, analysis),
  };
};

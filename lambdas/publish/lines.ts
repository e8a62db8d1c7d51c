// Sets text into lines: breaks where Unicode allows it (Chinese between characters, Latin between words), evens the lines out, fits the size.
import type { SKRSContext2D } from '@napi-rs/canvas';
import LineBreaker from 'linebreak';
import { fontOf, type FontWeight } from './fonts.ts';

export type MeasureText = (text: string) => number;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where a word begins: UAX 14 breaks Chinese between any two characters, a reader wants whole words. */
const wordStarts = (text: string): Set<number> =>
  new Set([...words.segment(text)].map(({ index }) => index).concat(text.length));

/** Pieces of `text` after each of which a line may end. */
const piecesOf = (text: string): string[] => {
  const breaker = new LineBreaker(text);
  const starts = wordStarts(text);
  const pieces: string[] = [];
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (!starts.has(next.position)) continue;
    pieces.push(text.slice(from, next.position));
    from = next.position;
  }
  return pieces;
};

/** A piece that is wider than the line is broken between characters. */
const shorten = (piece: string, width: number, measure: MeasureText): string[] =>
  measure(piece.trimEnd()) <= width ? [piece] : [...graphemes.segment(piece)].map(({ segment }) => segment);

/** Lines no wider than `width` (in the unit of `measure`). */
export const breakLines = (text: string, width: number, measure: MeasureText): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text.replace(/\s+/g, ' ').trim()).flatMap((part) => shorten(part, width, measure))) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines;
};

/** The same number of lines, as even as they get: no single character left on the last one. */
export const balanceLines = (text: string, width: number, measure: MeasureText): string[] => {
  const lines = breakLines(text, width, measure);
  let [low, high] = [width / 2, width];
  for (let round = 0; round < 7; round++) {
    const middle = (low + high) / 2;
    if (breakLines(text, middle, measure).length > lines.length) low = middle;
    else high = middle;
  }
  return breakLines(text, high, measure);
};

export interface FittedText {
  lines: string[];
  /** Font size in pixels. */
  size: number;
}

export interface FitRequest {
  text: string;
  weight: FontWeight;
  width: number;
  maxLines: number;
  /** Font sizes in pixels, tried from the largest. */
  largest: number;
  smallest: number;
}

const withEllipsis = (line: string, width: number, measure: MeasureText): string => {
  const characters = [...graphemes.segment(line)].map(({ segment }) => segment);
  while (characters.length > 1 && measure(`${characters.join('').trimEnd()}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
};

/** Latin words that only fit when cut in two want a smaller size first. */
const cutsWord = (text: string, width: number, measure: MeasureText): boolean =>
  piecesOf(text).some((piece) => measure(piece.trimEnd()) > width);

/** The largest size at which `text` fits `maxLines`; at the smallest size the rest is cut off with an ellipsis. */
export const fitText = (context: SKRSContext2D, request: FitRequest): FittedText => {
  const { text, weight, width, maxLines, largest, smallest } = request;
  const measure: MeasureText = (part) => context.measureText(part).width;
  for (let size = largest; size > smallest; size = Math.floor(size * 0.93)) {
    context.font = fontOf(weight, size);
    if (cutsWord(text, width, measure)) continue;
    if (breakLines(text, width, measure).length <= maxLines) return { lines: balanceLines(text, width, measure), size };
  }
  context.font = fontOf(weight, smallest);
  const lines = breakLines(text, width, measure);
  if (lines.length <= maxLines) return { lines: balanceLines(text, width, measure), size: smallest };
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = withEllipsis(lines.slice(maxLines - 1).join(''), width, measure);
  return { lines: kept, size: smallest };
};

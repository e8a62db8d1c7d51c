// Sets text into lines: breaks where Unicode allows it (Chinese between words, Latin between words), evens the lines out, fits the size.
import LineBreaker from 'linebreak';

/** Width of a text, in the unit of the line's width. */
export type MeasureText = (text: string) => number;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const words = new Intl.Segmenter('zh', { granularity: 'word' });

const NO_BREAK = '\u{A0}';
/** A number and its unit, and a short word with what it belongs to (`de algodón`, `a pan`), stay on one line. */
const GLUED =
  /(?<=(?:^|[\s(¡¿])[\p{Ll}\d][\p{Ll}\d.,]?) (?=[\p{L}\d])|(?<=\d) (?=(?:[a-zµ]{1,3}|°C|%|€|\$)(?:$|[\s.,;)]))/gu;
/** Never at the beginning of a line: closing marks (kinsoku; UAX 14 gives the same for whole words). */
const NEVER_FIRST = /^[\p{Pe}\p{Pf}\p{Po}ー々〜～—…]/u;
/** Never at the end of a line: opening marks. */
const NEVER_LAST = /[\p{Ps}\p{Pi}¿¡$¥￥€£]$/u;

const normalise = (text: string): string => text.replace(/[^\S\u{A0}]+/gu, ' ').trim();

/** Where a word begins: UAX 14 breaks Chinese between any two characters, a reader wants whole words. */
const wordStarts = (text: string): Set<number> =>
  new Set([...words.segment(text)].map(({ index }) => index).concat(text.length));

/** One Chinese character that the dictionary takes for a word of its own: mostly the end of a longer one (厨师刀, 保温壶) or a particle. */
const SINGLE = /^\p{Script=Han}$/u;
const ENDS_IN_HAN = /\p{Script=Han}$/u;

/**
 * Where a word begins that stands well at the beginning of a line: a single character stays with the word before it (厨师|刀 → 厨师刀), several
 * in a row stay together (保|鲜|盒 → 保鲜盒), the first of a text with the next (不|黏锅 → 不黏锅).
 */
const wholeWordStarts = (text: string): Set<number> => {
  const segments = [...words.segment(text)];
  const isSingle = (at: number): boolean => SINGLE.test(segments[at]?.segment ?? '');
  const follows = (at: number): boolean => ENDS_IN_HAN.test(segments[at - 1]?.segment ?? '');
  const isTail = (at: number): boolean => {
    if (!follows(at)) return false;
    if (!isSingle(at)) return at === 1 && isSingle(0);
    return isSingle(at - 1) || !isSingle(at + 1);
  };
  const starts = segments.filter((_, at) => !isTail(at)).map(({ index }) => index);
  return new Set(starts.concat(text.length));
};

/** Pieces of `text` after each of which a line may end; lines begin at one of `starts`. */
const piecesOf = (text: string, starts = wordStarts(text)): string[] => {
  const breaker = new LineBreaker(text);
  const pieces: string[] = [];
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const piece = text.slice(from, next.position);
    const allowed = next.position === text.length || (!NEVER_LAST.test(piece) && starts.has(next.position));
    if (!allowed) continue;
    pieces.push(piece);
    from = next.position;
  }
  return pieces;
};

/** A piece that is wider than the line is broken between characters, marks staying with the character they belong to. */
const cut = (piece: string, width: number, measure: MeasureText): string[] => {
  if (measure(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [];
  for (const { segment } of graphemes.segment(piece)) {
    const last = parts.at(-1);
    if (last !== undefined && (NEVER_FIRST.test(segment) || NEVER_LAST.test(last))) parts.splice(-1, 1, last + segment);
    else parts.push(segment);
  }
  return parts;
};

const fill = (pieces: readonly string[], width: number, measure: MeasureText): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces.flatMap((part) => cut(part, width, measure))) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines;
};

/** Lines no wider than `width` (in the unit of `measure`). */
export const breakLines = (text: string, width: number, measure: MeasureText): string[] =>
  fill(piecesOf(normalise(text)), width, measure);

/** Share of the longest line below which a last line of one word looks lost. */
const WIDOW = 0.34;

const hasWidow = (lines: readonly string[], measure: MeasureText): boolean => {
  const last = lines.at(-1) ?? '';
  return lines.length > 1 && !last.includes(' ') && measure(last) < Math.max(...lines.map(measure)) * WIDOW;
};

const evened = (pieces: readonly string[], width: number, measure: MeasureText): string[] => {
  const lines = fill(pieces, width, measure);
  let [low, high] = [width / 2, width];
  for (let round = 0; round < 7 && lines.length > 1; round++) {
    const middle = (low + high) / 2;
    if (fill(pieces, middle, measure).length > lines.length) low = middle;
    else high = middle;
  }
  return fill(pieces, high, measure);
};

type StartsOf = (text: string) => Set<number>;

const balanced = (text: string, width: number, { measure, startsOf }: { measure: MeasureText; startsOf: StartsOf }) => {
  const lines = evened(piecesOf(text, startsOf(text)), width, measure);
  if (!hasWidow(lines, measure)) return lines;
  const kept = text.replace(/ (\S+)$/u, `${NO_BREAK}$1`);
  const joined = evened(piecesOf(kept, startsOf(kept)), width, measure);
  return joined.length === lines.length && !hasWidow(joined, measure) ? joined : lines;
};

/** The same number of lines, as even as they get, and no lost word on the last one where that costs no line. */
export const balanceLines = (text: string, width: number, measure: MeasureText): string[] =>
  balanced(normalise(text), width, { measure, startsOf: wordStarts });

export interface FittedText {
  lines: string[];
  /** Font size in pixels. */
  size: number;
  /** The end is missing. */
  shortened: boolean;
}

export interface FitRequest {
  text: string;
  /** At a size of 1 pixel. */
  measure: MeasureText;
  /** Pixels. */
  width: number;
  maxLines: number;
  /** Font sizes in pixels, tried from the largest. */
  largest: number;
  smallest: number;
}

const withEllipsis = (line: string, width: number, measure: MeasureText): string => {
  const characters = [...graphemes.segment(line)].map(({ segment }) => segment);
  const text = (): string => `${characters.join('').replace(/[\s\p{P}]+$/u, '')}…`;
  while (characters.length > 1 && measure(text()) > width) characters.pop();
  return text();
};

/** Words that only fit when cut in two want a smaller size first. */
const cutsWord = (pieces: readonly string[], width: number, measure: MeasureText): boolean =>
  pieces.some((piece) => measure(piece.trimEnd()) > width);

const STEP = 0.94;
/** Words are kept together where that makes the longest line at most this much longer, and the letters at most this much smaller. */
const WIDER = 1.35;
const SMALLER = 0.85;

const longest = (lines: readonly string[], measure: MeasureText): number => Math.max(0, ...lines.map(measure));

/** One way of keeping a text together: its words, and where its lines may begin. */
interface Wording {
  text: string;
  startsOf: StartsOf;
}

/** The largest size at which the wording fits. */
const fitWording = (
  wording: Wording,
  { measure, width, maxLines, largest, smallest }: FitRequest,
): FittedText | undefined => {
  const { text, startsOf } = wording;
  const pieces = piecesOf(text, startsOf(text));
  for (let size = largest; ; size = Math.max(smallest, size * STEP)) {
    const inSize = width / size;
    if (!cutsWord(pieces, inSize, measure) && fill(pieces, inSize, measure).length <= maxLines) {
      const lines = balanced(text, inSize, { measure, startsOf });
      return { lines: lines.map((line) => line.replaceAll(NO_BREAK, ' ')), size, shortened: false };
    }
    if (size <= smallest) return undefined;
  }
};

/**
 * The largest size at which `text` fits `maxLines` with its words whole; undefined when the smallest does not do. What belongs together (a number
 * and its unit, a Chinese word and its last character) is kept on one line where that costs no line and little of size and evenness.
 */
export const fitText = (request: FitRequest): FittedText | undefined => {
  const text = normalise(request.text);
  const plain = fitWording({ text, startsOf: wordStarts }, request);
  if (plain === undefined || plain.lines.length === 1) return plain;
  const kept: Wording = { text: text.replace(GLUED, NO_BREAK), startsOf: wholeWordStarts };
  const smallest = Math.max(request.smallest, plain.size * SMALLER);
  const together = fitWording(kept, { ...request, maxLines: plain.lines.length, largest: plain.size, smallest });
  if (together === undefined) return plain;
  return longest(together.lines, request.measure) <= longest(plain.lines, request.measure) * WIDER ? together : plain;
};

/** At the smallest size, in at most `maxLines` lines; what does not fit is cut off with an ellipsis. */
export const forceText = ({ text, measure, width, maxLines, smallest }: FitRequest): FittedText => {
  const inSize = width / smallest;
  const lines = breakLines(text, inSize, measure);
  if (lines.length <= maxLines) return { lines: balanceLines(text, inSize, measure), size: smallest, shortened: false };
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = withEllipsis(lines.slice(maxLines - 1).join(''), inSize, measure);
  return { lines: kept, size: smallest, shortened: true };
};

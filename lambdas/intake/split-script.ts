// Splits a long script into the parts that one analysis call takes each.
import { MAX_CUES_PER_PART, MAX_PART_CHARACTERS } from '../analyze/limits.ts';
import type { Script, ScriptPart, ScriptSegment } from '../shared/domain/script.ts';

/** A timestamp and a speaker in front of a segment stay with it, up to this length. */
const MAX_PREFIX = 200;
const MAX_SEGMENT = MAX_PART_CHARACTERS - MAX_PREFIX;

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });

/** Never between the two halves of a surrogate pair. */
const safeCut = (text: string, at: number): number => (/[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) ? at - 1 : at);

const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  for (const { segment } of sentences.segment(text)) {
    let rest = segment;
    while (rest.length > MAX_SEGMENT) {
      const cut = safeCut(rest, MAX_SEGMENT);
      pieces.push(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    pieces.push(rest);
  }
  return pieces;
};

/** A segment of more than one part's length, cut at its sentences. */
const cutSegment = (text: string, segment: ScriptSegment): ScriptSegment[] => {
  if (segment.to - segment.from <= MAX_SEGMENT) return [segment];
  const cut: ScriptSegment[] = [];
  let from = segment.from;
  for (const piece of piecesOf(text.slice(segment.from, segment.to))) {
    const last = cut.at(-1);
    if (last !== undefined && from + piece.length - last.from <= MAX_SEGMENT) last.to = from + piece.length;
    else if (piece !== '') cut.push({ ...segment, from, to: from + piece.length });
    from += piece.length;
  }
  return cut;
};

/** Where a part that begins with `segment` begins: at its line, so that timestamp and speaker come along. */
const beginOf = (text: string, { from }: ScriptSegment, floor: number): number => {
  const line = Math.max(floor, text.lastIndexOf('\n', from - 1) + 1);
  return from - line > MAX_PREFIX ? from : line;
};

/**
 * Parts of at most MAX_PART_CHARACTERS code units, cut between segments (inside one only between sentences, inside a sentence only when it alone is
 * longer). Parts never overlap; offsets are those of the whole text. A part holds at most `maxRows` rows of a running order: each may
 * become a cue, and an answer has room for so many.
 */
export const splitScript = (
  { text, segments }: Pick<Script, 'text' | 'segments'>,
  { maxRows = MAX_CUES_PER_PART }: { maxRows?: number } = {},
): ScriptPart[] => {
  const fits = (part: { offset: number; segments: ScriptSegment[] }, segment: ScriptSegment): boolean =>
    segment.to - part.offset <= MAX_PART_CHARACTERS &&
    (segment.row === undefined || part.segments.filter(({ row }) => row !== undefined).length < maxRows);
  const parts: { offset: number; segments: ScriptSegment[] }[] = [];
  let floor = 0;
  for (const segment of segments.flatMap((whole) => cutSegment(text, whole))) {
    const part = parts.at(-1);
    if (part !== undefined && fits(part, segment)) part.segments.push(segment);
    else parts.push({ offset: beginOf(text, segment, floor), segments: [segment] });
    floor = segment.to;
  }
  return parts.map((part, index) => ({
    index,
    offset: part.offset,
    text: text.slice(part.offset, part.segments.at(-1)?.to),
    segments: part.segments,
  }));
};

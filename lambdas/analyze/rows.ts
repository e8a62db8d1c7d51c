// Rows of a running order are moments of their own: what an analyst joined or split is put right, what it forgot is named.
import type { Cue } from '../shared/domain/analysis.ts';
import type { ScriptPart, ScriptSegment } from '../shared/domain/script.ts';

/** The row of a segment, or undefined where the script is no running order. */
const rowAt = (segments: readonly ScriptSegment[], offset: number): number | undefined =>
  segments.findLast(({ from }) => from <= offset)?.row;

/** A cue's evidence in its first row; what it quotes of other rows belongs to them. */
const withinRow = (cue: Cue, segments: readonly ScriptSegment[]): Cue => {
  const row = rowAt(segments, cue.evidence[0]?.start ?? 0);
  if (row === undefined) return cue;
  const inRow = ({ start }: { start: number }): boolean => rowAt(segments, start) === row;
  return {
    ...cue,
    evidence: cue.evidence.filter(inRow),
    sellingPoints: cue.sellingPoints.filter(({ evidence }) => inRow(evidence)),
  };
};

/** Two cues of one row are one: the first one's picture, the words of both. */
const joined = (first: Cue, second: Cue): Cue => {
  const known = new Set(first.evidence.map(({ start }) => start));
  const evidence = [...first.evidence, ...second.evidence.filter(({ start }) => !known.has(start))];
  const points = new Set(first.sellingPoints.map(({ text }) => text));
  return {
    ...first,
    evidence: evidence.sort((a, b) => a.start - b.start),
    sellingPoints: [...first.sellingPoints, ...second.sellingPoints.filter(({ text }) => !points.has(text))],
  };
};

/** `cues` (in show order) with at most one for each row; cues outside of rows stay as they are. */
export const oneCueARow = (cues: readonly Cue[], { segments }: Pick<ScriptPart, 'segments'>): Cue[] => {
  const result: Cue[] = [];
  const ofRow = new Map<number, number>();
  for (const cue of cues.map((each) => withinRow(each, segments))) {
    const row = rowAt(segments, cue.evidence[0]?.start ?? 0);
    const at = row === undefined ? undefined : ofRow.get(row);
    const earlier = at === undefined ? undefined : result[at];
    if (at !== undefined && earlier !== undefined) result[at] = joined(earlier, cue);
    else {
      if (row !== undefined) ofRow.set(row, result.length);
      result.push(cue);
    }
  }
  return result;
};

/** Rows that show a product of the sheet and have no cue. */
export const rowsWithoutCue = (
  cues: readonly Cue[],
  { segments }: Pick<ScriptPart, 'segments'>,
  skus: ReadonlySet<string>,
): ScriptSegment[] => {
  const pictured = new Set(cues.map(({ evidence }) => rowAt(segments, evidence[0]?.start ?? 0)));
  return segments.filter(
    ({ row, productId }) => row !== undefined && productId !== undefined && skus.has(productId) && !pictured.has(row),
  );
};

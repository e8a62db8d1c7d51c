// When a cue happens: from the segments its evidence lies in.
import type { Evidence } from '../shared/domain/evidence.ts';
import type { ScriptPart, ScriptSegment } from '../shared/domain/script.ts';

/** The segment that holds `offset` (of the whole script), or the last one that begins before it. */
export const segmentAt = ({ segments }: Pick<ScriptPart, 'segments'>, offset: number): ScriptSegment | undefined =>
  segments.findLast(({ from }) => from <= offset);

/**
 * Seconds since the show began: start of the segment with the first evidence; end of the segment with the last one, or else the next
 * segment's start. Absent without timestamps.
 */
export const cueTimes = (
  part: Pick<ScriptPart, 'segments'>,
  evidence: readonly Evidence[],
): { start?: number; end?: number } => {
  const first = evidence[0];
  const last = evidence.at(-1);
  if (first === undefined || last === undefined) return {};
  const start = segmentAt(part, first.start)?.start;
  const lastSegment = segmentAt(part, last.end - 1);
  const end = lastSegment?.end ?? part.segments.find(({ from }) => from >= last.end)?.start;
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
};

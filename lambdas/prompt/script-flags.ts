// Finds the Midjourney flags in a script and the cues they were meant for.
import type { Cue } from '../shared/domain/analysis.ts';
import type { ScriptPart } from '../shared/domain/script.ts';
import { splitFlags, type Flags } from './midjourney-flags.ts';

export interface ScriptFlags {
  byCue: Map<string, Flags[]>;
  warnings: string[];
}

interface FlaggedLine {
  from: number;
  to: number;
  line: string;
  flags: Flags;
}

const flaggedLines = ({ text, offset }: ScriptPart): FlaggedLine[] => {
  let from = offset;
  return text.split('\n').flatMap((line) => {
    const start = from;
    from += line.length + 1;
    const { flags } = splitFlags(line);
    return flags === undefined ? [] : [{ from: start, to: start + line.length, line: line.trim(), flags }];
  });
};

/** Flags stand at the end of a line and belong to the cues that have evidence on it; a line without a cue is warned about. */
export const scriptFlags = (parts: readonly ScriptPart[], cues: readonly Cue[]): ScriptFlags => {
  const found: ScriptFlags = { byCue: new Map(), warnings: [] };
  for (const { from, to, line, flags } of parts.flatMap(flaggedLines)) {
    const owners = cues.filter(({ evidence }) => evidence.some(({ start, end }) => start < to && end > from));
    for (const { cueId } of owners) found.byCue.set(cueId, [...(found.byCue.get(cueId) ?? []), flags]);
    if (owners.length === 0)
      found.warnings.push(`The flags in "${line}" were dropped: no picture comes from that line.`);
  }
  return found;
};

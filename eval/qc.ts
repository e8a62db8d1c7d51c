// liveframe eval qc: how many labelled pictures the pixel checks take for what they are. No judge is asked.
import { readFile } from 'node:fs/promises';
import { inspectPicture } from '../lambdas/qc/inspect.ts';
import { blockersOf, flagsOf } from '../lambdas/shared/domain/outcome.ts';
import { rateOf, type Rate } from './qc/interval.ts';
import { readRows, type Row } from './qc/rows.ts';

export { formatQcTable } from './qc/table.ts';

/** A picture may be this much smaller than what was ordered: models round to their own sizes. */
const LEAST_SHARE = 0.75;

export interface Judged {
  file: string;
  label: 'ok' | 'bad';
  defect: string;
  accepted: boolean;
  /** Names of the checks that blocked it, and of those that want a look. */
  blockedBy: string[];
  flaggedBy: string[];
  reason: string;
}

export interface QcGroup {
  files: number;
  /** Of a defect: bad pictures accepted. Of `ok`: good pictures rejected. */
  wrong: Rate;
  /** How many pictures each check blocked; one picture may be blocked by several. */
  blockedBy: Record<string, number>;
  /** How many each check flagged for a look. */
  flaggedBy: Record<string, number>;
}

export interface QcEvaluation {
  files: number;
  ok: number;
  bad: number;
  falseAcceptRate: number;
  falseAcceptInterval: [number, number];
  falseRejectRate: number;
  falseRejectInterval: [number, number];
  /** Good pictures that are accepted with a flag. */
  flagged: Rate;
  /** By defect; good pictures are under `ok`. */
  byDefect: Record<string, QcGroup>;
  /** What was judged wrongly. */
  mistakes: Judged[];
}

const judge = async ({ file, path, label, defect, expected: [width, height] }: Row): Promise<Judged> => {
  const { passed, checks } = await inspectPicture(await readFile(path), {
    aspect: width / height,
    minShortSide: Math.ceil(LEAST_SHARE * Math.min(width, height)),
    siblings: [],
  });
  const blockers = blockersOf(checks);
  return {
    file,
    label,
    defect,
    accepted: passed,
    blockedBy: blockers.map(({ check }) => check),
    flaggedBy: flagsOf(checks).map(({ check }) => check),
    reason: blockers.map(({ reason }) => reason).join(' '),
  };
};

const isWrong = ({ label, accepted }: Judged): boolean => accepted !== (label === 'ok');

const counted = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

const groupOf = (judged: readonly Judged[]): QcGroup => ({
  files: judged.length,
  wrong: rateOf(judged.filter(isWrong).length, judged.length),
  blockedBy: counted(judged.flatMap(({ blockedBy }) => blockedBy)),
  flaggedBy: counted(judged.flatMap(({ flaggedBy }) => flaggedBy)),
});

/** Good pictures first, then the defects by name. */
const byDefect = (judged: readonly Judged[]): Record<string, QcGroup> => {
  const good = judged.filter(({ label }) => label === 'ok');
  const bad = judged.filter(({ label }) => label === 'bad');
  const names = [...new Set(bad.map(({ defect }) => defect))].sort();
  return Object.fromEntries([
    ...(good.length === 0 ? [] : [['ok', groupOf(good)] as const]),
    ...names.map((name) => [name, groupOf(bad.filter(({ defect }) => defect === name))] as const),
  ]);
};

/** Runs the pixel checks on every picture of `dataFile`. Throws BadInput for a file that is no data set. */
export const evaluateQc = async ({ dataFile }: { dataFile: string }): Promise<QcEvaluation> => {
  const judged: Judged[] = [];
  for (const row of readRows(dataFile)) judged.push(await judge(row));
  const good = judged.filter(({ label }) => label === 'ok');
  const bad = judged.filter(({ label }) => label === 'bad');
  const accepted = rateOf(bad.filter(isWrong).length, bad.length);
  const rejected = rateOf(good.filter(isWrong).length, good.length);
  return {
    files: judged.length,
    ok: good.length,
    bad: bad.length,
    falseAcceptRate: accepted.rate,
    falseAcceptInterval: accepted.interval,
    falseRejectRate: rejected.rate,
    falseRejectInterval: rejected.interval,
    flagged: rateOf(good.filter(({ accepted: yes, flaggedBy }) => yes && flaggedBy.length > 0).length, good.length),
    byDefect: byDefect(judged),
    mistakes: judged.filter(isWrong),
  };
};

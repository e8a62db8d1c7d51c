// What a person reads, and what a program gets, when a run is done.
import { relative } from 'node:path';
import { OUTCOME_WORDS, type OutcomeKind } from '../lambdas/shared/domain/outcome.ts';
import { formatUsd, toUsd } from '../lambdas/shared/money.ts';
import { EXIT } from './exit-codes.ts';
import type { RunResult } from './run-script.ts';
import { formatDuration } from './words.ts';

const KINDS: readonly OutcomeKind[] = ['accepted', 'refused', 'rejected', 'skipped', 'failed'];

/** The JSON output of `liveframe run` for one script; paths are relative to the working directory. */
export const runJson = ({ manifest, exported, executionArn, paidCalls, seconds, status }: RunResult) => {
  const { cues, jobs, accepted, refused, rejected, skipped, failed, fromCache, cards, costMicroUsd } = manifest.totals;
  const { refusedFiles = 0 } = manifest.totals;
  return {
    runId: manifest.runId,
    executionArn,
    status,
    manifest: relative('', exported.manifest),
    gallery: relative('', exported.gallery),
    picks: relative('', exported.picks),
    cues,
    jobs,
    accepted,
    refused,
    rejected,
    skipped,
    failed,
    fromCache,
    cards,
    refusedFiles,
    paidCalls,
    costUsd: toUsd(costMicroUsd),
    simulated: manifest.simulated,
    seconds: Number(seconds.toFixed(2)),
    warnings: manifest.warnings,
  };
};

/** Open jobs, a moment with a card instead of a picture, or a file that its channel would reject are failures a script should notice. */
export const exitCodeOf = ({ manifest }: RunResult): number => {
  const { skipped, failed, cards, refusedFiles = 0 } = manifest.totals;
  return skipped + failed + cards + refusedFiles === 0 ? EXIT.done : EXIT.finishedWithFailures;
};

const money = ({ manifest }: RunResult, pricesOf: string): string => {
  const cost = formatUsd(manifest.totals.costMicroUsd);
  return manifest.simulated ? `paid $0.00; would cost ${cost} on Bedrock (prices of ${pricesOf})` : `paid ${cost}`;
};

const outcomes = ({ manifest: { totals } }: RunResult): string => {
  const counts = KINDS.filter((kind) => totals[kind] > 0).map((kind) => `${totals[kind]} ${OUTCOME_WORDS[kind].label}`);
  return counts.length === 0 ? '' : ` (${counts.join(', ')})`;
};

const nextSteps = ({ manifest: { totals } }: RunResult): string[] =>
  KINDS.filter((kind) => kind !== 'accepted' && totals[kind] > 0).map(
    (kind) => `  ${OUTCOME_WORDS[kind].label}: ${OUTCOME_WORDS[kind].next}`,
  );

const repeated = ({ status, finishedAt }: RunResult, now: number): string[] =>
  status === 'already-done' && finishedAt !== undefined
    ? [`already done ${formatDuration(Math.max(1, (now - finishedAt) / 1000))} ago; --again repeats it`]
    : [];

/** The lines of the summary. `pricesOf` is the date of the prices, `now` milliseconds since 1970. */
export const summaryLines = (result: RunResult, { pricesOf, now }: { pricesOf: string; now: number }): string[] => {
  const { manifest, exported, seconds } = result;
  const { totals } = manifest;
  return [
    ...manifest.warnings.map((warning) => `note: ${warning}`),
    ...repeated(result, now),
    `${manifest.title}: ${totals.cues} moments, ${totals.jobs} pictures${outcomes(result)}, ${totals.fromCache} from the cache, in ${seconds.toFixed(1)} s`,
    ...nextSteps(result),
    money(result, pricesOf),
    `gallery   ${relative('', exported.gallery)}`,
    `picks     ${relative('', exported.picks)}`,
    `manifest  ${relative('', exported.manifest)}`,
  ];
};

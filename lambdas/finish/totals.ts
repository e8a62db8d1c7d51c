// The numbers of a run, counted from its outcomes and its ledger.
import type { CuePublication, Manifest, Totals } from '../shared/domain/manifest.ts';
import type { OutcomeKind } from '../shared/domain/outcome.ts';
import { needsReview } from '../shared/domain/review.ts';
import type { LedgerLine, LedgerTotals } from '../shared/ports/ledger.ts';
import { runStyleScore } from './style-scores.ts';

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const each = (sum: number, count: number): number => (count === 0 ? 0 : Math.round(sum / count));

/** Totals over all cues; `costMicroUsd` is what the ledger settled, and what it charged in full because it is uncertain. */
export const totalsOf = (
  cues: readonly CuePublication[],
  { settledMicroUsd, uncertainMicroUsd }: Pick<LedgerTotals, 'settledMicroUsd' | 'uncertainMicroUsd'>,
): Totals => {
  const outcomes = cues.flatMap(({ options }) => options.map(({ outcome }) => outcome));
  const count = (kind: OutcomeKind): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const accepted = outcomes.filter((outcome) => outcome.kind === 'accepted');
  const picks = cues.filter(({ card }) => !card).length;
  const styleScore = runStyleScore(cues);
  const costMicroUsd = settledMicroUsd + uncertainMicroUsd;
  return {
    cues: cues.length,
    jobs: outcomes.length,
    accepted: accepted.length,
    refused: count('refused'),
    rejected: count('rejected'),
    skipped: count('skipped'),
    failed: count('failed'),
    fromCache: accepted.filter(({ source }) => source !== 'rendered').length,
    cards: cues.length - picks,
    needsReview: cues.filter(needsReview).length,
    refusedFiles: cues.reduce((sum, { refusedFiles }) => sum + (refusedFiles?.length ?? 0), 0),
    successRate: share(accepted.length, outcomes.length),
    usableFirstPass: share(accepted.filter(({ earlier }) => earlier.length === 0).length, outcomes.length),
    ...(styleScore === undefined ? {} : { styleScore }),
    costMicroUsd,
    costPerAcceptedMicroUsd: each(costMicroUsd, accepted.length),
    costPerPickMicroUsd: each(costMicroUsd, picks),
  };
};

type ManifestLine = Manifest['ledger']['lines'][number];

/** The ledger's lines summed by purpose and model; calls that were never sent do not count. */
export const ledgerLines = (lines: readonly LedgerLine[]): ManifestLine[] => {
  const sums = new Map<string, ManifestLine>();
  for (const { purpose, modelId, state, chargedMicroUsd } of lines) {
    if (state === 'released') continue;
    const key = `${purpose} ${modelId}`;
    const sum = sums.get(key) ?? { purpose, modelId, calls: 0, chargedMicroUsd: 0 };
    sums.set(key, { ...sum, calls: sum.calls + 1, chargedMicroUsd: sum.chargedMicroUsd + chargedMicroUsd });
  }
  return [...sums.values()].sort((a, b) => b.chargedMicroUsd - a.chargedMicroUsd || a.purpose.localeCompare(b.purpose));
};

// The manifest: one JSON document that says all there is to say about a finished run.
import { ManifestSchema, type Manifest } from '../shared/domain/manifest.ts';
import { formatUsd } from '../shared/money.ts';
import type { LedgerLine, LedgerTotals } from '../shared/ports/ledger.ts';
import type { LoadedRun } from './load-run.ts';
import type { FinishInput } from './schema.ts';
import { withStyleScores } from './style-scores.ts';
import { ledgerLines, totalsOf } from './totals.ts';

export interface ManifestRequest extends FinishInput {
  run: LoadedRun;
  money: LedgerTotals;
  lines: readonly LedgerLine[];
  /** Milliseconds since 1970. */
  finishedAt: number;
}

const uncertainWarning = ({ uncertainMicroUsd }: LedgerTotals): string[] =>
  uncertainMicroUsd === 0
    ? []
    : [
        `${formatUsd(uncertainMicroUsd)} are charged as uncertain: calls were sent and their answers never came. The provider's bill may be lower.`,
      ];

const warningsOf = ({ run: { spec, analysis, cues, promptWarnings }, money }: ManifestRequest): string[] => [
  ...new Set([
    ...spec.warnings,
    ...analysis.warnings,
    ...promptWarnings,
    ...cues.flatMap(({ warnings }) => warnings),
    ...uncertainWarning(money),
  ]),
];

/** Builds and checks the manifest. Throws zod's error when it would not fit its own schema. */
export const buildManifest = (request: ManifestRequest): Manifest => {
  const { runId, n, executionArn, run, money, lines, finishedAt } = request;
  const { spec, analysis } = run;
  const cues = run.cues.map(withStyleScores);
  const { brand, channels, markets, versions } = spec.packs;
  return ManifestSchema.parse({
    runId,
    title: spec.title,
    executionArn,
    n,
    createdAt: new Date(spec.createdAt).toISOString(),
    finishedAt: new Date(finishedAt).toISOString(),
    simulated: spec.modelEndpoint === 'stand-in',
    modelEndpoint: spec.modelEndpoint,
    brand: { id: brand.id, name: brand.name },
    channels: channels.map(({ id }) => id),
    markets: markets.map(({ id }) => id),
    versions,
    analysis: { languages: analysis.languages, emotion: analysis.emotion, audience: analysis.audience },
    cues,
    adaptations: [...(run.promptAdaptations ?? []), ...cues.flatMap(({ adaptations = [] }) => adaptations)],
    unpictured: analysis.unpictured,
    totals: totalsOf(cues, money),
    ledger: {
      limitMicroUsd: money.limitMicroUsd,
      settledMicroUsd: money.settledMicroUsd,
      uncertainMicroUsd: money.uncertainMicroUsd,
      lines: ledgerLines(lines),
    },
    warnings: warningsOf(request),
  } satisfies Manifest);
};

// liveframe estimate: cost and time before anything is spent.
import type { Estimate } from '../../lambdas/intake/estimate.ts';
import { prepareRun, type PreparedRun } from '../../lambdas/intake/prepare-run.ts';
import { formatUsd, toUsd } from '../../lambdas/shared/money.ts';
import { EXIT } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';
import { estimateRun, prepareCollaborators } from '../prepare.ts';
import { requestFor, type RequestOptions } from '../request.ts';
import { formatDuration } from '../words.ts';

interface EstimateOptions extends RequestOptions {
  json: boolean;
}

/** One script's estimate as the JSON output has it. */
const asJson = ({ spec }: PreparedRun, script: string, { likelyMicroUsd, worstMicroUsd, ...counts }: Estimate) => ({
  script,
  runId: spec.runId,
  ...counts,
  costUsd: toUsd(likelyMicroUsd),
  worstUsd: toUsd(worstMicroUsd),
  pricesOf: spec.packs.image.date,
  warnings: spec.warnings,
});

/** The lines a person reads before spending. */
export const estimateLines = ({ spec }: PreparedRun, estimate: Estimate): string[] => [
  spec.images === undefined
    ? `${spec.title}: about ${estimate.cues} moments × ${spec.options} options = ${estimate.images} pictures`
    : `${spec.title}: ${estimate.images} pictures for about ${estimate.cues} moments`,
  `likely ${formatUsd(estimate.likelyMicroUsd)}, at worst ${formatUsd(estimate.worstMicroUsd)} on Bedrock (prices of ${spec.packs.image.date}); the budget is a hard limit`,
  `about ${formatDuration(estimate.seconds)} with ${spec.packs.image.name} at ${spec.packs.image.requestsPerMinute} pictures a minute`,
];

export const estimateCommand = async (options: EstimateOptions, scripts: string[]): Promise<number> => {
  const collaborators = await prepareCollaborators('local');
  const results = [];
  for (const script of scripts) {
    const prepared = await prepareRun(collaborators, requestFor(script, options));
    const estimate = estimateRun(prepared);
    results.push(asJson(prepared, script, estimate));
    if (!options.json) for (const line of estimateLines(prepared, estimate)) print(line);
  }
  if (options.json) printJson(results.length === 1 ? results[0] : { estimates: results });
  return EXIT.done;
};

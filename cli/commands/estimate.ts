// liveframe estimate: cost and time before anything is spent.
import { pictureRate, type Estimate } from '../../lambdas/intake/estimate.ts';
import { prepareRun, type PreparedRun } from '../../lambdas/intake/prepare-run.ts';
import { formatUsd, toMicroUsd, toUsd } from '../../lambdas/shared/money.ts';
import { pricesDate } from '../../lambdas/shared/prices-date.ts';
import { EXIT } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';
import { estimateRun, prepareCollaborators } from '../prepare.ts';
import { requestFor, scriptsOf, type RequestOptions } from '../request.ts';
import { understoodLines } from '../understood-lines.ts';
import { formatDuration } from '../words.ts';

interface EstimateOptions extends RequestOptions {
  json: boolean;
}

/** One script's estimate as the JSON output has it. */
const asJson = (
  { spec }: PreparedRun,
  script: string | undefined,
  { likelyMicroUsd, worstMicroUsd, ...counts }: Estimate,
) => ({
  script: script ?? spec.scriptName,
  runId: spec.runId,
  ...counts,
  costUsd: toUsd(likelyMicroUsd),
  worstUsd: toUsd(worstMicroUsd),
  pricesOf: pricesDate(spec.packs),
  warnings: spec.warnings,
  understood: spec.understood,
});

/** What is paid for beside the pictures. */
const serviceLines = (
  { image, services }: PreparedRun['spec']['packs'],
  { cutOuts, upscales, transfers }: Pick<Estimate, 'cutOuts' | 'upscales' | 'transfers'>,
): string[] => {
  const priced = (usd = 0): string => formatUsd(toMicroUsd(usd));
  return [
    ...(transfers === 0
      ? []
      : [
          `each in two steps: ${image.name} at ${priced(image.usdPerImage)}, then the style of the brand's reference by ` +
            `${services?.styleTransfer?.name} at ${priced(services?.styleTransfer?.usdPerImage)}`,
        ]),
    ...(cutOuts === 0
      ? []
      : [
          `product photos to cut out: ${cutOuts} at ${priced(services?.removeBackground?.usdPerImage)} (--cut-out never: none)`,
        ]),
    ...(upscales === 0
      ? []
      : [`picks to enlarge fourfold for a channel: about ${upscales} at ${priced(services?.upscale?.usdPerImage)}`]),
  ];
};

/** The lines a person reads before spending. */
export const estimateLines = ({ spec }: PreparedRun, estimate: Estimate): string[] => [
  spec.images === undefined
    ? `${spec.title}: about ${estimate.cues} moments × ${spec.options} options = ${estimate.images} pictures`
    : `${spec.title}: ${estimate.images} pictures for about ${estimate.cues} moments`,
  ...serviceLines(spec.packs, estimate),
  `likely ${formatUsd(estimate.likelyMicroUsd)}, at worst ${formatUsd(estimate.worstMicroUsd)} on Bedrock (prices of ${pricesDate(spec.packs)}); the budget is a hard limit`,
  `about ${estimate.looks} looks of the judge (--judge ${spec.judge ?? 'uncertain'})`,
  `about ${formatDuration(estimate.seconds)} with ${spec.packs.image.name} at ${pictureRate(spec.packs)} pictures a minute`,
];

export const estimateCommand = async (options: EstimateOptions, scripts: string[]): Promise<number> => {
  const collaborators = await prepareCollaborators('local');
  const results = [];
  for (const script of scriptsOf(scripts, options)) {
    const prepared = await prepareRun(collaborators, requestFor(script, options));
    const estimate = estimateRun(prepared);
    results.push(asJson(prepared, script, estimate));
    if (options.json) continue;
    for (const line of understoodLines(prepared.spec.understood)) print(line);
    for (const warning of prepared.spec.warnings) print(`note: ${warning}`);
    for (const line of estimateLines(prepared, estimate)) print(line);
  }
  if (options.json) printJson(results.length === 1 ? results[0] : { estimates: results });
  return EXIT.done;
};

// liveframe cache explain: what a look-up of a prompt would find, and why it would serve it or not.
import { embedder } from '../../lambdas/shared/aws/embedder.ts';
import type { EmbedderCard } from '../../lambdas/shared/domain/packs.ts';
import { badInput } from '../../lambdas/shared/errors.ts';
import { formatUsd, toMicroUsd } from '../../lambdas/shared/money.ts';
import { mostTokens } from '../../lambdas/shared/most-tokens.ts';
import { explainPrompt, type Explained, type ExplainedCandidate } from '../cache/explain-prompt.ts';
import { findScope, type Scope, type ScopeQuery } from '../cache/find-scope.ts';
import { withCache, type CacheOptions, type OpenCache } from '../cache/open-cache.ts';
import { runsOf } from '../cache/runs.ts';
import { consent } from '../consent.ts';
import { EXIT } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';

interface CacheExplainOptions extends CacheOptions, ScopeQuery {
  yes: boolean;
}

/** One embedding is paid for on AWS; the stand-in's costs nothing. */
const agreed = async (card: EmbedderCard, prompt: string, { models, yes }: CacheExplainOptions): Promise<boolean> => {
  if (models === 'local') return true;
  const most = toMicroUsd((mostTokens([prompt]) * card.usdPerMillionInputTokens) / 1_000_000);
  return consent([`one embedding by ${card.name}: at most ${formatUsd(most)} on Bedrock`], yes);
};

const candidateLines = ({
  cosine,
  why,
  reason,
  differences,
  inService,
  prompt,
  runId,
}: ExplainedCandidate): string[] => [
  `  ${cosine.toFixed(4)}  ${reason === 'same' ? 'may serve' : 'may not serve'}${inService ? '' : ', out of service'}: ${why}`,
  ...differences.map(
    ({ fact, wanted, candidate }) => `          ${fact}: wanted ${wanted || 'nothing'}, has ${candidate || 'nothing'}`,
  ),
  `          run ${runId}: ${prompt}`,
];

const lines = ({ scope, language, embedder: name, exact, candidates, decision }: Explained): string[] => [
  `scope ${scope}, ${language}, ${name}`,
  `exact key: ${exact.length === 0 ? 'nothing' : `${exact.length} pictures of this very prompt`}`,
  `near prompts: ${candidates.length === 0 ? 'none' : ''}`.trimEnd(),
  ...candidates.flatMap(candidateLines),
  decision.source === 'render'
    ? `a job with this prompt would be rendered: ${decision.why}`
    : `a job with this prompt would be served by the ${decision.source.replace('-', ' ')}: ${decision.why} (${decision.assetKey ?? ''})`,
];

/** Throws BadInput when the scope's vectors were made by the other models: they would not compare. */
const checkModels = async (
  { objects }: OpenCache,
  { runId }: Scope,
  { models }: CacheExplainOptions,
): Promise<void> => {
  const run = (await runsOf(objects)).find((each) => each.runId === runId);
  const made = run === undefined || run.modelEndpoint === 'stand-in' ? 'local' : 'aws';
  if (made !== models)
    throw badInput(`The prompts of this scope were embedded with --models ${made}. Add --models ${made}.`);
};

export const cacheExplainCommand = async (options: CacheExplainOptions, [prompt = '']: string[]): Promise<number> => {
  if (prompt.trim() === '') throw badInput('The prompt is empty. Write the whole prompt in quotes.');
  return withCache(options, async (cache) => {
    const scope = await findScope(cache, options);
    await checkModels(cache, scope, options);
    if (!(await agreed(scope.card, prompt, options))) return EXIT.done;
    const explained = await explainPrompt(cache, { prompt, scope, embedder: embedder(scope.card) });
    if (options.json) printJson(explained);
    else for (const line of lines(explained)) print(line);
    return EXIT.done;
  });
};

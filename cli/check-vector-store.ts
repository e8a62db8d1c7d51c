// Whether the OpenSearch that a command was pointed at can serve the cache, said before anything starts.
import { systemClock } from '../lambdas/shared/aws/system-clock.ts';
import { vectorIndices } from '../lambdas/shared/aws/vector-indices.ts';
import { loadPacks } from '../lambdas/shared/packs/load-packs.ts';
import { embedderCards } from '../lambdas/vector-index/embedder-cards.ts';
import { prepareIndices } from '../lambdas/vector-index/prepare-indices.ts';
import type { RuntimeOptions } from '../local/runtime/runtime-options.ts';

/**
 * Makes the indices that are missing and gives a warning for each that cannot serve; none for the embedded server. Never a
 * failure: without an index everything that the exact keys do not serve is rendered.
 */
export const vectorStoreWarnings = async (
  { opensearch }: Pick<RuntimeOptions, 'opensearch'>,
  packsFolder: string,
): Promise<string[]> => {
  if (opensearch === undefined) return [];
  const { url, auth } = opensearch;
  const indexOf = vectorIndices({ endpoint: url, auth });
  const problems = await prepareIndices({ indexOf, clock: systemClock }, embedderCards(loadPacks(packsFolder)));
  const reasons = [...new Set(problems.values())];
  return reasons.map(
    (reason) =>
      `Similar pictures cannot be looked for at ${url}; what is new is rendered, or a batch stops before it pays (see --on-cache-outage): ${reason}`,
  );
};

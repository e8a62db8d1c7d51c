// Asks the cache about one prompt as LookUpCache does, and tells what it saw on the way. Serves nothing, changes nothing.
import { decide, type Decision } from '../../lambdas/cache/decide.ts';
import { isDenied } from '../../lambdas/cache/denied.ts';
import { outsideRange } from '../../lambdas/cache/embedding-range.ts';
import { entryIdOf } from '../../lambdas/cache/entry-id.ts';
import { exactKeyOf } from '../../lambdas/cache/exact-key.ts';
import { LiveframeError } from '../../lambdas/shared/errors.ts';
import type { Denial } from '../../lambdas/shared/ports/denials.ts';
import type { Embedder } from '../../lambdas/shared/ports/embedder.ts';
import type { CacheEntry } from '../../lambdas/shared/ports/vector-index.ts';
import type { Scope } from './find-scope.ts';
import type { OpenCache } from './open-cache.ts';

/** As many neighbours as a look-up asks for. */
const NEIGHBOURS = 8;

export interface ExplainedCandidate {
  entryId: string;
  prompt: string;
  assetKey: string;
  runId: string;
  cosine: number;
  minCosine: number | null;
  reason: Decision['reason'];
  /** In words; and which facts differed. */
  why: string;
  differences: NonNullable<Decision['verdict']>['differences'];
  /** False: expired or taken out, so that it is not served whatever the decision is. */
  inService: boolean;
}

export interface Explained {
  prompt: string;
  scope: string;
  language: string;
  embedder: string;
  /** Pictures of the very same prompt that are in service. */
  exact: { assetKey: string; runId: string }[];
  /** Nearest first. */
  candidates: ExplainedCandidate[];
  decision: { source: 'exact-cache' | 'semantic-cache' | 'render'; assetKey: string | null; why: string };
}

interface Question {
  prompt: string;
  scope: Scope;
  embedder: Embedder;
}

const exactOf = async ({ exactCache, clock }: OpenCache, { prompt, scope }: Question, denials: readonly Denial[]) => {
  const key = exactKeyOf({ prompt, cacheScope: scope.scope });
  const records = (await exactCache.find([key], clock.now())).get(key) ?? [];
  const product = scope.product === '-' ? {} : { productSku: scope.product };
  return records
    .filter((record) => !isDenied(denials, { ...record, entryId: entryIdOf(record), brand: scope.brand, ...product }))
    .map(({ assetKey, runId }) => ({ assetKey, runId }));
};

const entriesNear = async (cache: OpenCache, { scope }: Question, vector: readonly number[]): Promise<CacheEntry[]> => {
  const now = cache.clock.now();
  const index = cache.indexOf(scope.card);
  const recent = (await cache.recent.find([scope.scope], now)).get(scope.scope) ?? [];
  if ((await index.ensure(scope.card.dimension)) === 'made') return recent;
  const [answer] = await index.searchMany([{ scope: scope.scope, vector }], { k: NEIGHBOURS, now });
  if (answer?.kind !== 'found')
    throw new LiveframeError('SearchUnavailable', answer?.reason ?? 'The search gave no answer.');
  const found = await index.fetch(answer.neighbours.map(({ entryId }) => entryId));
  return [...new Map([...recent, ...found.values()].map((entry) => [entry.entryId, entry])).values()];
};

const whyOf = ({ reason, verdict, minCosine }: Decision): string =>
  verdict?.why ??
  (reason === 'far' ? `the cosine is below ${minCosine ?? 1}` : 'its language or script is outside the embedder’s');

const explainEntry = (
  entry: CacheEntry,
  { prompt, scope }: Question,
  { vector, denials, now }: { vector: readonly number[]; denials: readonly Denial[]; now: number },
): ExplainedCandidate => {
  const { language, card } = scope;
  const pair = { wanted: prompt, candidate: entry.prompt, wantedVector: vector, candidateVector: entry.vector };
  const decision = decide({ ...pair, language, card });
  const { entryId, assetKey, runId } = entry;
  return {
    ...{ entryId, prompt: entry.prompt, assetKey, runId, cosine: Number(decision.cosine.toFixed(4)) },
    minCosine: decision.minCosine ?? null,
    reason: decision.reason,
    why: whyOf(decision),
    differences: decision.verdict?.differences ?? [],
    inService: entry.expiresAt > now && !isDenied(denials, entry),
  };
};

const conclude = (
  exact: Explained['exact'],
  candidates: readonly ExplainedCandidate[],
  outside: string | undefined,
): Explained['decision'] => {
  const [same] = exact;
  if (same !== undefined)
    return {
      source: 'exact-cache',
      assetKey: same.assetKey,
      why: `the same prompt was rendered for run ${same.runId}`,
    };
  const hit = candidates.find(({ reason, inService }) => reason === 'same' && inService);
  if (hit !== undefined)
    return { source: 'semantic-cache', assetKey: hit.assetKey, why: `cosine ${hit.cosine}, ${hit.why}` };
  const why =
    outside ??
    (candidates.length === 0
      ? 'nothing is in its scope'
      : `no candidate may serve it; the nearest: ${candidates[0]?.why ?? ''}`);
  return { source: 'render', assetKey: null, why };
};

/**
 * What a look-up of `prompt` would come to, by the pipeline's own `decide`. A prompt outside the embedder's range is not
 * embedded. Throws SearchUnavailable, StoreUnavailable and what the embedder throws.
 */
export const explainPrompt = async (cache: OpenCache, question: Question): Promise<Explained> => {
  const { prompt, scope, embedder } = question;
  const now = cache.clock.now();
  const denials = await cache.denials.list(now);
  const exact = await exactOf(cache, question, denials);
  const outside = outsideRange(scope.card, scope.language, prompt);
  const [vector] = outside === undefined ? (await embedder.embed([prompt])).vectors : [];
  const entries = vector === undefined ? [] : await entriesNear(cache, question, vector);
  const candidates = entries
    .map((entry) => explainEntry(entry, question, { vector: vector ?? [], denials, now }))
    .sort((a, b) => b.cosine - a.cosine);
  return {
    ...{ prompt, scope: scope.scope, language: scope.language, embedder: scope.card.name },
    ...{ exact, candidates, decision: conclude(exact, candidates, outside) },
  };
};

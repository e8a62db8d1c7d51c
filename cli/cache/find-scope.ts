// Which hard partition of the cache a person means: by a run, by the scope itself, or by brand and product.
import { embedderIdOf } from '../../lambdas/cache/prompt-vector.ts';
import type { EmbedderCard } from '../../lambdas/shared/domain/packs.ts';
import { badInput } from '../../lambdas/shared/errors.ts';
import { findRun } from '../find-run.ts';
import type { OpenCache } from './open-cache.ts';
import { jobsOf, runsOf, type RunFacts } from './runs.ts';

export interface ScopeQuery {
  run?: string;
  /** The scope or the beginning of it. */
  scope?: string;
  /** `<id>` or `<id>@<version>`. */
  brand?: string;
  /** A sku. */
  product?: string;
}

export interface Scope {
  scope: string;
  brand: string;
  product: string;
  model: string;
  language: string;
  card: EmbedderCard;
  /** A run that has a picture, or a job, in it. */
  runId: string;
}

/** Scopes that an error lists. */
const MOST_LISTED = 12;

const ofRun = async ({ objects }: OpenCache, { runId, packs }: RunFacts): Promise<Scope[]> =>
  (await jobsOf(objects, runId)).map(({ cacheScope, brand, productSku = '-', model, language }) => ({
    scope: cacheScope,
    ...{ brand, product: productSku, model, language, card: packs.embedder, runId },
  }));

const ofIndex = async ({ cards, indexOf }: OpenCache): Promise<Scope[]> => {
  const scopes: Scope[] = [];
  for (const card of cards) {
    for await (const { embedderId, scope, brand, productSku = '-', model, language, runId } of indexOf(card).list({})) {
      if (embedderId === embedderIdOf(card))
        scopes.push({ scope, brand, product: productSku, model, language, card, runId });
    }
  }
  return scopes;
};

const runMeant = async ({ objects }: OpenCache, run: string | undefined): Promise<RunFacts> => {
  const runs = await runsOf(objects);
  const runId = run === undefined ? runs[0]?.runId : await findRun(objects, run);
  const found = runs.find((each) => each.runId === runId);
  if (found !== undefined) return found;
  throw badInput(
    'There is no run here yet, so there is no cache to ask. Make one, or give the --data of another folder.',
  );
};

const isMeant = ({ scope, brand, product }: Scope, query: ScopeQuery): boolean =>
  scope.startsWith(query.scope ?? '') &&
  (query.brand === undefined || query.brand === brand || brand.startsWith(`${query.brand}@`)) &&
  (query.product === undefined || query.product === product);

const listed = (scopes: readonly Scope[]): string =>
  scopes
    .slice(0, MOST_LISTED)
    .map(
      ({ scope, brand, product, model, language }) =>
        `\n  ${scope}  ${brand}, product ${product}, ${model}, ${language}`,
    )
    .join('');

/**
 * The one scope that is meant: of the named run, else of the whole cache when anything else is named, else of the newest
 * run. Throws BadInput that lists the scopes when it is none or several.
 */
export const findScope = async (cache: OpenCache, query: ScopeQuery): Promise<Scope> => {
  const byRun = query.run !== undefined || [query.scope, query.brand, query.product].every((one) => one === undefined);
  const all = byRun ? await ofRun(cache, await runMeant(cache, query.run)) : await ofIndex(cache);
  const distinct = [...new Map(all.map((one) => [one.scope, one])).values()];
  const meant = distinct.filter((one) => isMeant(one, query));
  const [first] = meant;
  if (first !== undefined && meant.length === 1) return first;
  if (first === undefined) throw badInput(`No scope of the cache fits. Known:${listed(distinct) || ' none'}`);
  throw badInput(
    `${meant.length} scopes fit, and pictures are never shared between them. Add --scope with the beginning of one, or --product:${listed(meant)}`,
  );
};

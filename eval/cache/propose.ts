// Sends pairs through a real vector index: every b is put, every a is searched for, and only what is proposed can be a hit.
import { embedderIdOf } from '../../lambdas/cache/prompt-vector.ts';
import type { EmbedderCard } from '../../lambdas/shared/domain/packs.ts';
import { LiveframeError } from '../../lambdas/shared/errors.ts';
import type { CacheEntry, NearAnswer, VectorIndex } from '../../lambdas/shared/ports/vector-index.ts';
import type { PairRow } from './rows.ts';

/** As many neighbours as a look-up asks for. */
const NEIGHBOURS = 8;
const BATCH = 200;
/** Far ahead: no pair expires while it is measured. */
const LIFETIME = 3_600_000;

export interface Proposal {
  rows: readonly PairRow[];
  /** By prompt. */
  vectors: ReadonlyMap<string, number[]>;
  card: EmbedderCard;
  /** Milliseconds since 1970. */
  now: number;
}

const entryOf = ({ vectors, card, now }: Proposal, { id, b, lang }: PairRow): CacheEntry => ({
  entryId: `eval-${id}`,
  scope: `eval-${lang}`,
  exactKey: `eval-${id}`,
  prompt: b,
  vector: vectors.get(b) ?? [],
  embedderId: embedderIdOf(card),
  assetKey: `assets/eval-${id}`,
  runId: 'eval',
  jobId: id,
  brand: 'eval',
  model: 'eval',
  language: lang,
  createdAt: now,
  expiresAt: now + LIFETIME,
  lastHit: now,
});

export interface ProposingIndex extends Pick<VectorIndex, 'ensure' | 'put' | 'searchMany' | 'fetch'> {
  /** Returns once what was put is found by a search. */
  refresh: () => Promise<unknown>;
}

/** The entry of b among a's neighbours. The same b may stand in several rows: any of its entries will do. */
const entryAmong = (answer: NearAnswer | undefined, b: string): string[] => {
  if (answer?.kind !== 'found')
    throw new LiveframeError('SearchUnavailable', `The index was asked and failed: ${answer?.reason ?? 'no answer'}.`);
  const found = answer.neighbours.find(({ prompt }) => prompt === b);
  return found === undefined ? [] : [found.entryId];
};

/**
 * The vector of each b that came back among a's neighbours in its language, by row id. A b that is not among them is
 * absent: the pair cannot be a hit. Throws SearchUnavailable.
 */
export const proposeByIndex = async (index: ProposingIndex, proposal: Proposal): Promise<Map<string, number[]>> => {
  const { rows, vectors, card, now } = proposal;
  const entries = rows.map((row) => entryOf(proposal, row));
  await index.ensure(card.dimension);
  for (let start = 0; start < entries.length; start += BATCH) await index.put(entries.slice(start, start + BATCH));
  await index.refresh();
  const queries = rows.map(({ a, lang }) => ({ scope: `eval-${lang}`, vector: vectors.get(a) ?? [] }));
  const answers = await index.searchMany(queries, { k: NEIGHBOURS, now });
  const found = rows.flatMap(({ id, b }, at) => entryAmong(answers[at], b).map((entryId) => ({ id, entryId })));
  const fetched = await index.fetch([...new Set(found.map(({ entryId }) => entryId))]);
  return new Map(
    found.flatMap(({ id, entryId }) => {
      const vector = fetched.get(entryId)?.vector;
      return vector === undefined ? [] : [[id, vector] as const];
    }),
  );
};

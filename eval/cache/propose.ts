// Sends pairs through a real vector index: every b is put, every a is searched for, and only what is proposed can be a hit.
import { embedderIdOf } from '../../lambdas/cache/prompt-vector.ts';
import type { EmbedderCard } from '../../lambdas/shared/domain/packs.ts';
import type { CacheEntry, VectorIndex } from '../../lambdas/shared/ports.ts';
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
  createdAt: now,
  expiresAt: now + LIFETIME,
});

/**
 * The vector of each b that came back among a's neighbours in its language, by row id. A b that is not among them is
 * absent: the pair cannot be a hit. Throws SearchUnavailable.
 */
export const proposeByIndex = async (
  index: Pick<VectorIndex, 'ensure' | 'put' | 'search'>,
  proposal: Proposal,
): Promise<Map<string, number[]>> => {
  const { rows, vectors, card, now } = proposal;
  const entries = rows.map((row) => entryOf(proposal, row));
  await index.ensure(card.dimension);
  for (let start = 0; start < entries.length; start += BATCH) await index.put(entries.slice(start, start + BATCH));
  const proposed = new Map<string, number[]>();
  for (const { id, a, b, lang } of rows) {
    const query = { scope: `eval-${lang}`, vector: vectors.get(a) ?? [], k: NEIGHBOURS, now };
    // The same b may stand in several rows: any of its entries will do.
    const found = (await index.search(query)).find(({ prompt }) => prompt === b);
    if (found !== undefined) proposed.set(id, found.vector);
  }
  return proposed;
};

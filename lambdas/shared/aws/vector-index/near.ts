// The search for the entries near one query, and what is read from its answer.
import type { NearAnswer, NearQuery, Neighbour } from '../../ports.ts';
import { NEIGHBOUR_FIELDS, neighbourOf } from './document.ts';
import type { SearchAnswer } from './multi-search.ts';
import type { SearchAuth } from './search-client.ts';

/** Lucene searches as widely as it is asked for neighbours; the best `k` of this many come back. */
const CANDIDATES = 50;
const living = ({ scope }: NearQuery, now: number): object => ({
  bool: { filter: [{ term: { scope } }, { range: { expires_at: { gt: now } } }] },
});

/** Six decimals of a unit vector's values are enough to search by, and half of the bytes. */
const shortened = (vector: readonly number[]): number[] => vector.map((value) => Math.round(value * 1e6) / 1e6);

/**
 * The search for one query.
 * The server's ids let copies of one entry be there for a while, hence twice as many hits.
 */
export const nearBody = (query: NearQuery, { k, now, auth }: { k: number; now: number; auth: SearchAuth }): object => ({
  size: auth === 'aoss' ? 2 * k : k,
  _source: NEIGHBOUR_FIELDS,
  track_total_hits: false,
  query: { knn: { vec: { vector: shortened(query.vector), k: Math.max(k, CANDIDATES), filter: living(query, now) } } },
});

/** The scope is checked again on what came back, and copies of one entry fall together. */
export const nearAnswer = (answer: SearchAnswer, { scope }: NearQuery, k: number): NearAnswer => {
  if (answer.kind === 'failed') return { kind: 'failed', reason: answer.reason };
  const read = answer.hits.map(({ _source, _score }) => neighbourOf(_source, _score ?? 0));
  const own = read.filter((one): one is Neighbour => one?.scope === scope);
  const neighbours = [...new Map(own.map((one) => [one.entryId, one])).values()].slice(0, k);
  return { kind: 'found', neighbours, unreadable: read.length - own.length };
};

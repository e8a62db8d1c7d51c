// The search for the entries near one query, and what is read from its answer.
import type { NearAnswer, NearQuery, Neighbour } from '../../ports/vector-index.ts';
import { NEIGHBOUR_FIELDS, neighbourOf } from './document.ts';
import type { SearchAnswer } from './multi-search.ts';
import type { SearchAuth } from './search-client.ts';
import { shortened } from './shortened.ts';

/**
 * Neighbours asked of a segment, of which the best `k` come back. Where the filter leaves no more than that, the server
 * compares them all; asked for fewer it walks the graph first, finds most of it filtered away, gives up and compares them all
 * then (Lucene 9.12, AbstractKnnVectorQuery.getLeafResults; k-NN, KNNWeight.isFilteredExactSearchPreferred). So this is
 * twice what is kept of one scope, which two runs at once can pass, and copies on Serverless: searches are exact, and cheaper.
 */
export const COMPARED = 2000;

const living = ({ scope }: NearQuery, now: number): object => ({
  bool: { filter: [{ term: { scope } }, { range: { expires_at: { gt: now } } }] },
});

/**
 * The search for one query. What comes back are doc values: for those the server need not unpack `_source` with its vectors,
 * nor even look up `_id`, which is asked for on Serverless only because leaving it out was never tried there. The server's
 * ids let copies of one entry be there for a while, hence twice as many hits.
 */
export const nearBody = (query: NearQuery, { k, now, auth }: { k: number; now: number; auth: SearchAuth }): object => ({
  size: auth === 'aoss' ? 2 * k : k,
  ...(auth === 'aoss' ? { _source: false } : { stored_fields: '_none_' }),
  docvalue_fields: NEIGHBOUR_FIELDS,
  track_total_hits: false,
  query: { knn: { vec: { vector: shortened(query.vector), k: Math.max(k, COMPARED), filter: living(query, now) } } },
});

/** The scope is checked again on what came back, and copies of one entry fall together. */
export const nearAnswer = (answer: SearchAnswer, { scope }: NearQuery, k: number): NearAnswer => {
  if (answer.kind === 'failed') return { kind: 'failed', reason: answer.reason };
  const read = answer.hits.map(({ fields, _score }) => neighbourOf(fields, _score ?? 0));
  const own = read.filter((one): one is Neighbour => one?.scope === scope);
  const neighbours = [...new Map(own.map((one) => [one.entryId, one])).values()].slice(0, k);
  return { kind: 'found', neighbours, unreadable: read.length - own.length };
};

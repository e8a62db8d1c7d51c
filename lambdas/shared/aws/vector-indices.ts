// The index of each embedder, over one client.
import type { VectorIndex } from '../ports/vector-index.ts';
import { indexNameOf } from './vector-index/index-name.ts';
import { searchClient, type SearchAuth } from './vector-index/search-client.ts';
import { vectorIndex } from './vector-index.ts';

/** Gives the index of an embedder by its id (`<model id>/<dimension>`): vectors of two embedders never share one. */
export const vectorIndices = (place: { endpoint: string; auth: SearchAuth }): ((embedderId: string) => VectorIndex) => {
  const client = searchClient(place);
  const indices = new Map<string, VectorIndex>();
  return (embedderId) => {
    const index = indices.get(embedderId) ?? vectorIndex({ ...place, index: indexNameOf(embedderId) }, client);
    indices.set(embedderId, index);
    return index;
  };
};

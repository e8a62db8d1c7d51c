// The index's mapping: portable across OpenSearch, managed domains and Serverless, strict about fields.
import type { SearchAuth } from './search-client.ts';

const STORED_ONLY = { type: 'keyword', index: false, doc_values: false };

/**
 * Lucene's HNSW on servers we choose the engine of; Serverless takes no engine, and 1x keeps it from its default of 32x
 * compression (OpenSearch docs, knn-vector; AWS, vector search collections).
 */
const vectorField = (dimension: number, auth: SearchAuth) => ({
  type: 'knn_vector',
  dimension,
  space_type: 'cosinesimil',
  ...(auth === 'aoss'
    ? { compression_level: '1x' }
    : { method: { name: 'hnsw', engine: 'lucene', parameters: { m: 16, ef_construction: 128 } } }),
});

/** Body of the request that creates the index. `vec_b64` is our own copy of the vector. */
export const indexBody = (dimension: number, auth: SearchAuth) => ({
  settings: { index: { knn: true } },
  mappings: {
    dynamic: 'strict',
    properties: {
      vec: vectorField(dimension, auth),
      vec_b64: { type: 'binary' },
      entry_id: { type: 'keyword' },
      scope: { type: 'keyword' },
      exact: { type: 'keyword' },
      embedder: { type: 'keyword' },
      prompt: STORED_ONLY,
      asset: STORED_ONLY,
      run_id: STORED_ONLY,
      job_id: STORED_ONLY,
      created_at: { type: 'date' },
      expires_at: { type: 'date' },
    },
  },
});

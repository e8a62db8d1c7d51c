// The index's mapping: portable across OpenSearch, managed domains and Serverless, strict about fields.
import type { Client } from '@opensearch-project/opensearch';
import * as z from 'zod';
import { LiveframeError } from '../../errors.ts';
import type { SearchAuth } from './search-client.ts';

/**
 * Searched by never, read often: from doc values, which take up to 32,766 bytes (Lucene's IndexWriter). A prompt has up to
 * 10,000 characters of at most three bytes.
 */
const READ_ONLY = { type: 'keyword', index: false };

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

const PLAIN_FIELDS = {
  vec_b64: { type: 'binary' },
  entry_id: { type: 'keyword' },
  scope: { type: 'keyword' },
  exact: { type: 'keyword' },
  embedder: { type: 'keyword' },
  prompt: READ_ONLY,
  asset: { type: 'keyword' },
  run_id: READ_ONLY,
  job_id: READ_ONLY,
  brand: { type: 'keyword' },
  brand_version: { type: 'keyword' },
  product: { type: 'keyword' },
  product_version: { type: 'keyword' },
  model: { type: 'keyword' },
  language: { type: 'keyword' },
  created_at: { type: 'date' },
  expires_at: { type: 'date' },
  last_hit: { type: 'date' },
};

/** One shard: a cache is small, and the nearest of one shard are the nearest. Serverless shards by itself. */
export const indexBody = (dimension: number, auth: SearchAuth) => ({
  settings: { index: { knn: true, ...(auth === 'aoss' ? {} : { number_of_shards: 1 }) } },
  mappings: { dynamic: 'strict', properties: { vec: vectorField(dimension, auth), ...PLAIN_FIELDS } },
});

const FieldSchema = z.looseObject({
  type: z.string().optional(),
  dimension: z.int().optional(),
  doc_values: z.boolean().optional(),
});
const MappingSchema = z.record(
  z.string(),
  z.object({ mappings: z.object({ properties: z.record(z.string(), FieldSchema).default({}) }) }),
);

/** What is wrong with the fields `found`, in words; undefined when the index fits. */
export const misfit = (
  found: Readonly<Record<string, z.output<typeof FieldSchema>>>,
  dimension: number,
): string | undefined => {
  const vector = found['vec'];
  if (vector?.type !== 'knn_vector') return 'it has no knn_vector field vec';
  if (vector.dimension !== dimension) {
    return `it holds vectors of ${vector.dimension ?? 'unknown'} dimensions, the embedder gives ${dimension}`;
  }
  const wrong = Object.entries(PLAIN_FIELDS).find(
    ([name, { type }]) => found[name]?.type !== type || found[name].doc_values === false,
  );
  if (wrong === undefined) return undefined;
  const [name, { type }] = wrong;
  if (found[name]?.type === type) return `its field ${name} has no doc_values`;
  return `its field ${name} is ${found[name]?.type ?? 'absent'} where ${type} is needed`;
};

/** Throws SearchUnavailable when the index was made for another embedder, or by another program. */
export const checkMapping = async (client: Client, index: string, dimension: number): Promise<void> => {
  const { body } = await client.indices.getMapping({ index });
  const problem = misfit(Object.values(MappingSchema.parse(body))[0]?.mappings.properties ?? {}, dimension);
  if (problem === undefined) return;
  throw new LiveframeError(
    'SearchUnavailable',
    `Index ${index} does not fit: ${problem}. Delete it (DELETE /${index}): it is a cache, and is made again as it must be.`,
  );
};

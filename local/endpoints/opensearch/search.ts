// Searches one index: exact k-NN with a filter inside, plain filters, and hits as OpenSearch returns them.
import * as z from 'zod';
import { checkDocValueFields, docValuesOf } from './doc-values.ts';
import type { SearchIndex } from './document-store.ts';
import { badQuery, SearchFailure } from './failure.ts';
import type { Document } from './mapping.ts';
import { narrowed } from './postings.ts';
import { compileQuery, type QueryContext } from './query.ts';
import { inOrder, type Scored } from './sort.ts';

const SourceFilterSchema = z.union([
  z.boolean(),
  z.string(),
  z.array(z.string()),
  z.strictObject({ includes: z.array(z.string()).optional(), excludes: z.array(z.string()).optional() }),
]);
type SourceFilter = z.output<typeof SourceFilterSchema>;

const SearchSchema = z.strictObject({
  size: z.int().min(0).max(10_000).default(10),
  from: z.int().min(0).default(0),
  query: z.record(z.string(), z.unknown()).default({ match_all: {} }),
  _source: SourceFilterSchema.optional(),
  docvalue_fields: z.array(z.string()).default([]),
  /** Without stored fields there is neither `_id` nor `_source`. */
  stored_fields: z.literal('_none_').optional(),
  track_total_hits: z.union([z.boolean(), z.int()]).optional(),
  sort: z.array(z.record(z.string(), z.unknown())).optional(),
  search_after: z.array(z.union([z.string(), z.number(), z.null()])).optional(),
  /** Read, and never reached: what is found is found at once. */
  timeout: z.string().optional(),
});

const KnnSchema = z.strictObject({
  vector: z.array(z.number()).min(1),
  k: z.int().min(1).max(10_000),
  filter: z.record(z.string(), z.unknown()).optional(),
  method_parameters: z.record(z.string(), z.unknown()).optional(),
});

export interface SearchAnswer {
  took: number;
  timed_out: false;
  _shards: { total: number; successful: number; skipped: number; failed: number };
  /** No total when `track_total_hits` is false. */
  hits: { total?: { value: number; relation: 'eq' }; max_score: number | null; hits: object[] };
}

const parse = <Schema extends z.ZodType>(schema: Schema, body: unknown, where: string): z.output<Schema> => {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badQuery(`[${where}] failed to parse field [${issue?.path.join('.') ?? ''}]: ${issue?.message ?? ''}`);
};

const dot = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
};

const unitOf = (vector: readonly number[]): Float32Array => {
  const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  if (norm === 0) throw badQuery('zero vector is not supported when space type is [cosinesimil]');
  return Float32Array.from(vector, (value) => value / norm);
};

/** `_score` of cosinesimil: (1 + cosine) ÷ 2, at most 1. */
const scoreOf = (query: Float32Array, vector: Float32Array): number => Math.min(1, (1 + dot(query, vector)) / 2);

const byScore = (a: Scored, b: Scored): number => b.score - a.score || a.document.sequence - b.document.sequence;

const nearest = (index: SearchIndex, body: unknown, context: QueryContext): Scored[] => {
  const [entry] = Object.entries(z.record(z.string(), z.unknown()).parse(body));
  if (entry === undefined) throw badQuery('[knn] requires a field');
  const [name, condition] = entry;
  const field = index.body.mappings.properties[name];
  if (field?.type !== 'knn_vector') throw badQuery(`Field '${name}' is not knn_vector type.`);
  const { vector, k, filter } = parse(KnnSchema, condition, 'knn');
  if (vector.length !== field.dimension) {
    const reason = `Query vector has invalid dimension: ${vector.length}. Dimension should be: ${field.dimension}`;
    throw new SearchFailure(400, 'search_phase_execution_exception', reason);
  }
  const query = unitOf(vector);
  const matches = filter === undefined ? () => true : compileQuery(filter, context);
  const scored: Scored[] = [];
  for (const document of narrowed(index, filter)) {
    const stored = document.vectors.get(name);
    if (stored !== undefined && matches(document)) scored.push({ document, score: scoreOf(query, stored) });
  }
  return scored.sort(byScore).slice(0, k);
};

const filtered = (index: SearchIndex, query: Document, context: QueryContext): Scored[] => {
  const matches = compileQuery(query, context);
  return [...narrowed(index, query)].filter(matches).map((document) => ({ document, score: 1 }));
};

const pickFields = (source: Document, filter: Exclude<SourceFilter, boolean>): Document => {
  const list = typeof filter === 'string' ? [filter] : filter;
  const { includes, excludes = [] } = Array.isArray(list) ? { includes: list } : list;
  const isKept = (name: string): boolean => (includes?.includes(name) ?? true) && !excludes.includes(name);
  return Object.fromEntries(Object.entries(source).filter(([name]) => isKept(name)));
};

type Shown = Pick<z.output<typeof SearchSchema>, '_source' | 'docvalue_fields' | 'stored_fields'>;

const storedOf = ({ id, source }: Scored['document'], { _source: filter = true, stored_fields }: Shown): object => {
  if (stored_fields === '_none_') return {};
  if (filter === false) return { _id: id };
  return { _id: id, _source: filter === true ? source : pickFields(source, filter) };
};

const hitOf = (index: string, { document, score, sort }: Scored, shown: Shown): object => {
  const fields = docValuesOf(document.source, shown.docvalue_fields);
  return {
    _index: index,
    _score: sort === undefined ? score : null,
    ...storedOf(document, shown),
    ...(sort === undefined ? {} : { sort }),
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
  };
};

const checkShown = (index: SearchIndex, { _source, docvalue_fields, stored_fields }: Shown): void => {
  checkDocValueFields(index, docvalue_fields);
  if (stored_fields === undefined || _source === undefined || _source === false) return;
  throw badQuery('[stored_fields] cannot be disabled if [_source] is requested');
};

/** Every document that `query` matches, best first. */
export const findDocuments = (index: SearchIndex, query: Document, now: number): Scored[] => {
  const context = { mappings: index.body.mappings, now };
  const { knn, ...others } = query;
  if (knn === undefined) return filtered(index, query, context);
  if (Object.keys(others).length > 0) throw badQuery('[knn] malformed query, expected [END_OBJECT]');
  return nearest(index, knn, context);
};

/** Answers a search body. Throws parsing_exception for what this endpoint does not know, by name. */
export const search = (index: SearchIndex, body: unknown, now: number): SearchAnswer => {
  const { size, from, query, ...asked } = parse(SearchSchema, body ?? {}, 'search');
  checkShown(index, asked);
  const found = findDocuments(index, query, now);
  const order = { sort: asked.sort, searchAfter: asked.search_after };
  const ordered = inOrder(found, order, { mappings: index.body.mappings, now });
  const page = ordered.slice(from, from + size);
  const isSorted = ordered !== found;
  return {
    took: 1,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: {
      ...(asked.track_total_hits === false ? {} : { total: { value: found.length, relation: 'eq' } }),
      max_score: isSorted ? null : (page[0]?.score ?? null),
      hits: page.map((scored) => hitOf(index.name, scored, asked)),
    },
  };
};

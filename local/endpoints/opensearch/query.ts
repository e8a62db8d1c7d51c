// Filters: compiles the query DSL's yes-or-no queries into a predicate over documents.
import { readDate } from './date-math.ts';
import { badQuery } from './failure.ts';
import type { Document, Field, Mappings } from './mapping.ts';

export interface StoredDocument {
  id: string;
  source: Document;
}

export type Predicate = (document: StoredDocument) => boolean;

export interface QueryContext {
  mappings: Mappings;
  now: number;
}

type Body = Record<string, unknown>;
type Compile = (body: Body, context: QueryContext) => Predicate;

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

const asBody = (value: unknown, where: string): Body => {
  if (!isBody(value)) throw badQuery(`[${where}] query malformed, an object was expected`);
  return value;
};

/** The only entry of `{ field: condition }`. */
const onlyEntry = (body: Body, query: string): [name: string, value: unknown] => {
  const entries = Object.entries(body);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) {
    throw badQuery(`[${query}] query doesn't support multiple fields, found [${Object.keys(body).join('] and [')}]`);
  }
  return entry;
};

const valuesOf = ({ source }: StoredDocument, name: string): unknown[] => {
  const value = source[name];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
};

/** What a field's values are compared by: milliseconds for dates, text for keywords. */
const comparable = (field: Field | undefined, value: unknown, now: number): string | number => {
  if (field?.type === 'date') return readDate(value, now);
  return typeof value === 'number' ? value : String(value);
};

const matchAny = (name: string, wanted: readonly unknown[], { mappings, now }: QueryContext): Predicate => {
  const field = mappings.properties[name];
  const set = new Set(wanted.map((value) => String(comparable(field, value, now))));
  return (document) => valuesOf(document, name).some((value) => set.has(String(comparable(field, value, now))));
};

const term: Compile = (body, context) => {
  const [name, condition] = onlyEntry(body, 'term');
  return matchAny(name, [isBody(condition) ? condition['value'] : condition], context);
};

const terms: Compile = (body, context) => {
  const [name, wanted] = onlyEntry(body, 'terms');
  if (!Array.isArray(wanted)) throw badQuery('[terms] query requires an array of terms');
  return matchAny(name, wanted as unknown[], context);
};

const BOUNDS: Record<string, (value: string | number, bound: string | number) => boolean> = {
  gt: (value, bound) => value > bound,
  gte: (value, bound) => value >= bound,
  lt: (value, bound) => value < bound,
  lte: (value, bound) => value <= bound,
};

const range: Compile = (body, { mappings, now }) => {
  const [name, conditions] = onlyEntry(body, 'range');
  const field = mappings.properties[name];
  const checks = Object.entries(asBody(conditions, 'range')).map(([operator, limit]) => {
    const compare = BOUNDS[operator];
    if (compare === undefined) throw badQuery(`[range] query does not support [${operator}]`);
    const bound = comparable(field, limit, now);
    return (value: unknown) => compare(comparable(field, value, now), bound);
  });
  return (document) => valuesOf(document, name).some((value) => checks.every((check) => check(value)));
};

const ids: Compile = ({ values }) => {
  const wanted = new Set(values as string[]);
  return ({ id }) => wanted.has(id);
};

const exists: Compile =
  ({ field }) =>
  (document) =>
    valuesOf(document, String(field)).length > 0;

const listOf = (value: unknown): unknown[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
};

const bool: Compile = (body, context) => {
  const { filter, must, must_not: mustNot, should, ...unknown } = body;
  const [name] = Object.keys(unknown);
  if (name !== undefined) throw badQuery(`[bool] query does not support [${name}]`);
  const all = [...listOf(filter), ...listOf(must)].map((query) => compileQuery(query, context));
  const none = listOf(mustNot).map((query) => compileQuery(query, context));
  const any = listOf(should).map((query) => compileQuery(query, context));
  const anyNeeded = any.length > 0 && all.length === 0;
  return (document) =>
    all.every((matches) => matches(document)) &&
    !none.some((matches) => matches(document)) &&
    (!anyNeeded || any.some((matches) => matches(document)));
};

const QUERIES: Record<string, Compile> = { match_all: () => () => true, term, terms, range, ids, exists, bool };

/** Throws parsing_exception for a query this endpoint does not know. */
export const compileQuery = (query: unknown, context: QueryContext): Predicate => {
  const [name, body] = onlyEntry(asBody(query, 'query'), 'query');
  const compile = QUERIES[name];
  if (compile === undefined) throw badQuery(`unknown query [${name}]`);
  return compile(asBody(body, name), context);
};

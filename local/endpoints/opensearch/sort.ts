// The order of hits: by score, or by the fields of `sort`, from where `search_after` says.
import { readDate } from './date-math.ts';
import { badQuery, SearchFailure } from './failure.ts';
import type { IndexedDocument } from './document-store.ts';
import type { Field, Mappings } from './mapping.ts';

export interface Scored {
  document: IndexedDocument;
  score: number;
  /** The values it was sorted by, where `sort` was asked for. */
  sort?: (string | number | null)[];
}

interface SortKey {
  name: string;
  field: Field;
  descending: boolean;
}

const SORTABLE: readonly string[] = ['keyword', 'date', 'long', 'integer', 'double', 'float', 'boolean'];

const orderOf = (name: string, condition: unknown): 'asc' | 'desc' => {
  const order =
    typeof condition === 'object' && condition !== null ? (condition as { order?: unknown }).order : condition;
  if (order === undefined || order === 'asc' || order === 'desc') return order ?? 'asc';
  throw badQuery(`[sort] field [${name}] is sorted by [asc] or [desc], not [${JSON.stringify(order)}]`);
};

const keyOf = (clause: Record<string, unknown>, { properties }: Mappings): SortKey => {
  const [[name, condition] = ['', undefined], ...more] = Object.entries(clause);
  if (more.length > 0) throw badQuery('[sort] takes one field in each clause');
  const field = properties[name];
  if (field === undefined) throw badQuery(`No mapping found for [${name}] in order to sort on`);
  const hasValues = !('doc_values' in field) || field.doc_values !== false;
  if (!SORTABLE.includes(field.type) || !hasValues) {
    throw new SearchFailure(
      400,
      'search_phase_execution_exception',
      `Can't sort on field [${name}] of type [${field.type}]: this endpoint sorts ${SORTABLE.join(', ')} fields with doc_values`,
    );
  }
  return { name, field, descending: orderOf(name, condition) === 'desc' };
};

/** The smallest of several values when ascending, the largest when descending, as OpenSearch does; null for none. */
const valueOf = (document: IndexedDocument, { name, field, descending }: SortKey, now: number) => {
  const stored = document.source[name];
  if (stored === undefined || stored === null) return null;
  const values = (Array.isArray(stored) ? (stored as unknown[]) : [stored]).map((value) =>
    field.type === 'date' ? readDate(value, now) : typeof value === 'number' ? value : String(value),
  );
  return values.reduce((best, value) => (value < best !== descending ? value : best));
};

/** Documents without a value come last, whatever the order. */
const compareValues = (a: string | number | null, b: string | number | null, descending: boolean): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b !== descending ? -1 : 1;
};

const compareAll = (a: readonly unknown[], b: readonly unknown[], keys: readonly SortKey[]): number => {
  for (const [index, { descending }] of keys.entries()) {
    const order = compareValues(a[index] as string | number | null, b[index] as string | number | null, descending);
    if (order !== 0) return order;
  }
  return 0;
};

export interface Order {
  sort?: readonly Record<string, unknown>[] | undefined;
  searchAfter?: readonly (string | number | null)[] | undefined;
}

/** `found` in the order asked for; without `sort` as it is. Throws for fields that cannot be sorted by. */
export const inOrder = (
  found: readonly Scored[],
  { sort, searchAfter }: Order,
  { mappings, now }: { mappings: Mappings; now: number },
): readonly Scored[] => {
  if (searchAfter !== undefined && searchAfter.length !== (sort ?? []).length) {
    throw badQuery(`search_after has ${searchAfter.length} value(s) but sort has ${(sort ?? []).length}.`);
  }
  if (sort === undefined || sort.length === 0) return found;
  const keys = sort.map((clause) => keyOf(clause, mappings));
  const sorted = found
    .map((scored) => ({ ...scored, sort: keys.map((key) => valueOf(scored.document, key, now)) }))
    .sort((a, b) => compareAll(a.sort, b.sort, keys) || a.document.sequence - b.document.sequence);
  return searchAfter === undefined ? sorted : sorted.filter((one) => compareAll(one.sort, searchAfter, keys) > 0);
};

// The `fields` of a hit: the doc values asked for, as lists.
import type { SearchIndex } from './document-store.ts';
import { badQuery, SearchFailure } from './failure.ts';
import type { Document } from './mapping.ts';

const checkField = ({ body }: SearchIndex, name: string): void => {
  if (name.includes('*')) throw badQuery(`[docvalue_fields] takes whole names here, not [${name}]`);
  const field = body.mappings.properties[name];
  if (field === undefined) return;
  if (field.type !== 'keyword') {
    throw badQuery(`[docvalue_fields] gives keyword fields here, and [${name}] is a field of type [${field.type}]`);
  }
  if (field.doc_values !== false) return;
  const reason = `Can't load fielddata on [${name}] because fielddata is unsupported on fields of type [keyword]. Use doc values instead.`;
  throw new SearchFailure(400, 'search_phase_execution_exception', reason);
};

/** In order and each once, as Lucene keeps them. */
const valuesOf = (stored: unknown): string[] => {
  const values = (Array.isArray(stored) ? (stored as unknown[]) : [stored]).filter((value) => value !== null);
  return [...new Set(values.map(String))].sort();
};

/** Throws for fields that have none, and for those that this endpoint does not read from doc values. */
export const checkDocValueFields = (index: SearchIndex, names: readonly string[]): void => {
  for (const name of names) checkField(index, name);
};

/** A field without a value is left out, and so is one that the mapping does not know. */
export const docValuesOf = (source: Document, names: readonly string[]): Record<string, string[]> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const values = source[name] === undefined ? [] : valuesOf(source[name]);
      return values.length === 0 ? [] : [[name, values]];
    }),
  );

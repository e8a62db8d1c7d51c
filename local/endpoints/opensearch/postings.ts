// Which documents hold a keyword, so that a filter on one does not look at every document of the index.
import type { IndexedDocument, SearchIndex } from './document-store.ts';

/** By field, then by value. A field is read when it is first asked for, and kept up to date from then on. */
export type Postings = Map<string, Map<string, Set<IndexedDocument>>>;

const keywordsOf = ({ source }: IndexedDocument, field: string): string[] => {
  const value = source[field];
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? (value as unknown[]) : [value]).map(String);
};

const note = (byValue: Map<string, Set<IndexedDocument>>, field: string, document: IndexedDocument): void => {
  for (const keyword of keywordsOf(document, field)) {
    const holders = byValue.get(keyword) ?? new Set();
    holders.add(document);
    byValue.set(keyword, holders);
  }
};

export const notePosting = (postings: Postings, document: IndexedDocument): void => {
  for (const [field, byValue] of postings) note(byValue, field, document);
};

export const forgetPosting = (postings: Postings, document: IndexedDocument): void => {
  for (const [field, byValue] of postings) {
    for (const keyword of keywordsOf(document, field)) {
      const holders = byValue.get(keyword);
      holders?.delete(document);
      if (holders?.size === 0) byValue.delete(keyword);
    }
  }
};

const holdersOf = (index: SearchIndex, field: string, keywords: readonly unknown[]): Set<IndexedDocument> => {
  let byValue = index.postings.get(field);
  if (byValue === undefined) {
    byValue = new Map();
    for (const document of index.documents.values()) note(byValue, field, document);
    index.postings.set(field, byValue);
  }
  const found = byValue;
  return new Set(keywords.flatMap((keyword) => [...(found.get(String(keyword)) ?? [])]));
};

/** Every clause that a document must match. */
const clausesOf = (query: Record<string, unknown>): Record<string, unknown>[] => {
  const { filter, must } = (query['bool'] ?? {}) as { filter?: unknown; must?: unknown };
  return [query, ...[filter, must].flat().filter((clause) => typeof clause === 'object' && clause !== null)] as Record<
    string,
    unknown
  >[];
};

/** The field and keywords that a clause asks for, when it is a term or terms query on a keyword field. */
const keywordClause = (
  index: SearchIndex,
  { term, terms }: Record<string, unknown>,
): { field: string; keywords: unknown[] } | undefined => {
  const [[field, condition] = ['', undefined]] = Object.entries((term ?? terms ?? {}) as Record<string, unknown>);
  if (index.body.mappings.properties[field]?.type !== 'keyword') return undefined;
  if (Array.isArray(condition)) return { field, keywords: condition as unknown[] };
  return typeof condition === 'string' ? { field, keywords: [condition] } : undefined;
};

/** Documents among which are all that `query` can match: those of its rarest keyword, or all. */
export const narrowed = (
  index: SearchIndex,
  query: Record<string, unknown> | undefined,
): ReadonlySet<IndexedDocument> | Iterable<IndexedDocument> => {
  const sets = (query === undefined ? [] : clausesOf(query))
    .map((clause) => keywordClause(index, clause))
    .filter((clause) => clause !== undefined)
    .map(({ field, keywords }) => holdersOf(index, field, keywords));
  return sets.sort((a, b) => a.size - b.size)[0] ?? index.documents.values();
};

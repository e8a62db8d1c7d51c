// Which documents a filter means, as a query that every OpenSearch understands.
import type { EntryFilter } from '../../ports/vector-index.ts';

/** Terms of a query, at most 65,536 (index.max_terms_count). */
const term = (field: string, value: string | undefined): object[] =>
  value === undefined ? [] : [{ term: { [field]: value } }];

export const filterQuery = (filter: EntryFilter): object => {
  const { entryIds, scope, assetKey, brand, productSku, productVersion, expiredBy } = filter;
  const clauses = [
    ...(entryIds === undefined ? [] : [{ terms: { entry_id: [...entryIds] } }]),
    ...term('scope', scope),
    ...term('asset', assetKey),
    ...term(brand?.includes('@') === true ? 'brand_version' : 'brand', brand),
    ...term('product', productSku),
    ...term('product_version', productVersion),
    ...(expiredBy === undefined ? [] : [{ range: { expires_at: { lte: expiredBy } } }]),
  ];
  return clauses.length === 0 ? { match_all: {} } : { bool: { filter: clauses } };
};

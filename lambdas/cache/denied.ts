// What a person or a later check has taken out of service, whatever an index or a record still says.
import type { Denial } from '../shared/ports/denials.ts';
import type { EntryFacts } from '../shared/ports/vector-index.ts';

export type Deniable = Pick<EntryFacts, 'entryId' | 'assetKey' | 'brand' | 'createdAt'> & {
  productSku?: string | undefined;
  productVersion?: string | undefined;
};

const isOf = ({ kind, value, version }: Denial, of: Deniable): boolean => {
  switch (kind) {
    case 'entry':
      return of.entryId === value;
    case 'asset':
      return of.assetKey === value;
    case 'brand':
      return of.brand === value || of.brand.startsWith(`${value}@`);
    case 'product':
      return of.productSku === value && (version === undefined || version === of.productVersion);
  }
};

/** A brand or product denies what was made before; a picture that is wrong stays wrong. */
const isOlder = ({ kind, at }: Denial, { createdAt }: Deniable): boolean =>
  kind === 'entry' || kind === 'asset' || createdAt <= at;

export const isDenied = (denials: readonly Denial[], of: Deniable): boolean =>
  denials.some((denial) => isOf(denial, of) && isOlder(denial, of));

// Cuts lists into pages with tokens.
import { ApiError } from './api-error.ts';

interface PageRequest {
  maxResults?: number | undefined;
  nextToken?: string | undefined;
}

export interface Page<Item> {
  items: Item[];
  next: { nextToken?: string };
}

/** Step Functions gives 100 results unless told otherwise, and at most 1,000. */
const DEFAULT_RESULTS = 100;

const readToken = (token: string): number => {
  const offset = Number(Buffer.from(token, 'base64url').toString('utf8'));
  if (Number.isInteger(offset) && offset > 0) return offset;
  throw new ApiError('InvalidToken', `Invalid Token: '${token}'`);
};

/** One page of `all`; a maxResults of 0 means the default. Throws ApiError InvalidToken. */
export const pageOf = <Item>(all: readonly Item[], { maxResults, nextToken }: PageRequest): Page<Item> => {
  const start = nextToken === undefined ? 0 : readToken(nextToken);
  const end = start + (maxResults === undefined || maxResults === 0 ? DEFAULT_RESULTS : maxResults);
  const next = end < all.length ? { nextToken: Buffer.from(String(end)).toString('base64url') } : {};
  return { items: all.slice(start, end), next };
};

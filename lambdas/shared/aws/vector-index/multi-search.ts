// Many searches in one request each `_msearch`: a search that fails is a value beside those that do not.
import type { Client } from '@opensearch-project/opensearch';
import * as z from 'zod';
import { searchError } from '../translate-error.ts';
import { chunksOf } from './chunks.ts';
import { isThrottled, resendBusy, type Pause } from './resend.ts';

/** Searches a request: 1,000 are four requests, each of about 2 MB at 1,024 dimensions. */
const SEARCHES_PER_REQUEST = 250;
/** Milliseconds a request may take, not sent again: the look-up as a whole has a deadline. */
const REQUEST_TIMEOUT = 15_000;
/** What the server gives one search; what it found until then is not all there is. */
const SEARCH_TIMEOUT = '5s';

const HitSchema = z.object({
  /** Absent where no stored fields were asked for. */
  _id: z.string().optional(),
  _score: z.number().nullable().optional(),
  _source: z.unknown().optional(),
  /** Doc values by field. */
  fields: z.unknown().optional(),
  sort: z.array(z.unknown()).optional(),
});
export type Hit = z.output<typeof HitSchema>;

const HitsSchema = z.object({
  timed_out: z.boolean().optional(),
  _shards: z.object({ failed: z.int() }).optional(),
  hits: z.object({ total: z.object({ value: z.int() }).optional(), hits: z.array(HitSchema) }),
});

const CauseSchema = z.object({ type: z.string(), reason: z.string().nullable().optional() });
const FailureSchema = z.object({
  status: z.int(),
  error: z.union([z.string(), CauseSchema.extend({ root_cause: z.array(CauseSchema).optional() })]),
});

/** "All shards failed" says nothing: the root cause does. */
const wordsOf = (error: z.output<typeof FailureSchema>['error']): string => {
  if (typeof error === 'string') return error;
  const { type, reason } = error.root_cause?.[0] ?? error;
  return `${type}: ${reason ?? 'no reason given'}`;
};

const ResponsesSchema = z.object({ responses: z.array(z.unknown()) });

export type SearchAnswer =
  { kind: 'answered'; hits: Hit[]; total: number } | { kind: 'failed'; reason: string; status: number | undefined };

const failed = (reason: string, status?: number): SearchAnswer => ({ kind: 'failed', reason, status });

/** Reads the answer to one search, of `_search` or in `_msearch`. */
export const answerOf = (response: unknown): SearchAnswer => {
  const failure = FailureSchema.safeParse(response);
  if (failure.success) {
    const { error, status } = failure.data;
    return failed(wordsOf(error), status);
  }
  const parsed = HitsSchema.safeParse(response);
  if (!parsed.success) return failed('OpenSearch gave an answer of an unknown shape');
  const { timed_out: timedOut = false, _shards: shards, hits } = parsed.data;
  if (timedOut) return failed(`the search took longer than ${SEARCH_TIMEOUT}`);
  if (shards !== undefined && shards.failed > 0) return failed(`${shards.failed} shards did not answer`);
  return { kind: 'answered', hits: hits.hits, total: hits.total?.value ?? hits.hits.length };
};

const statusOf = (error: unknown): number | undefined => (error as { statusCode?: number }).statusCode;

/** The answers in the order of `bodies`; a request that fails fails its searches. */
const sendOnce = async (client: Client, index: string, bodies: readonly object[]): Promise<SearchAnswer[]> => {
  try {
    const lines = bodies.flatMap((body) => [{}, { timeout: SEARCH_TIMEOUT, ...body }]);
    const options = { requestTimeout: REQUEST_TIMEOUT, maxRetries: 0 };
    const { body } = await client.msearch({ index, body: lines }, options);
    const { responses } = ResponsesSchema.parse(body);
    return bodies.map((_, position) => answerOf(responses[position]));
  } catch (error) {
    return bodies.map(() => failed(searchError(error, `search index ${index}`).message, statusOf(error)));
  }
};

export interface MultiSearchOptions {
  index: string;
  isOver?: (() => boolean) | undefined;
  pause?: Pause | undefined;
}

/**
 * Searches in requests of SEARCHES_PER_REQUEST; what the server is too busy for is asked once more. After a request of
 * which nothing was answered, and once `isOver` says so, the rest is not sent: it fails for the same reason.
 */
export const multiSearch = async (
  client: Client,
  bodies: readonly object[],
  { index, isOver = () => false, pause }: MultiSearchOptions,
): Promise<SearchAnswer[]> => {
  const answers: SearchAnswer[] = [];
  const isBusy = (answer: SearchAnswer): boolean => answer.kind === 'failed' && isThrottled(answer.status);
  for (const chunk of chunksOf(bodies, SEARCHES_PER_REQUEST)) {
    if (isOver()) return [...answers, ...bodies.slice(answers.length).map(() => failed('Time ran out'))];
    const given = await resendBusy(chunk, (some) => sendOnce(client, index, some), { isBusy, pause });
    answers.push(...given);
    const [first] = given;
    if (first?.kind === 'failed' && given.every(({ kind }) => kind === 'failed')) {
      return [...answers, ...bodies.slice(answers.length).map(() => first)];
    }
  }
  return answers;
};

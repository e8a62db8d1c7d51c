// Many writes in one `_bulk` request: it answers 200 also when some of them failed, so each is looked at.
import type { Client } from '@opensearch-project/opensearch';
import * as z from 'zod';
import type { Refusal } from '../../ports/vector-index.ts';
import { chunksOf } from './chunks.ts';
import { isThrottled, resendBusy, type Pause } from './resend.ts';

/** Writes a request: about 2.7 MB of entries at 1,024 dimensions, below the 10 MB that AWS takes at least. */
const WRITES_PER_REQUEST = 100;
/** Milliseconds a request may take. */
const REQUEST_TIMEOUT = 15_000;

const BulkSchema = z.object({
  errors: z.boolean(),
  items: z.array(z.record(z.string(), z.object({ status: z.int(), error: z.unknown().optional() }))),
});

export interface Write {
  entryId: string;
  /** The action line, and the line after it where there is one. */
  action: Readonly<Record<string, object>>;
  body?: object;
  /** Statuses of an answer that is no failure, e.g. 404 for what is deleted twice. */
  allowed?: readonly number[];
}

interface Written {
  write: Write;
  status: number;
  error: unknown;
}

const sendOnce = async (client: Client, index: string, writes: readonly Write[]): Promise<Written[]> => {
  const lines = writes.flatMap(({ action, body }) => [
    Object.fromEntries(Object.entries(action).map(([name, of]) => [name, { _index: index, ...of }])),
    ...(body === undefined ? [] : [body]),
  ]);
  const options = { requestTimeout: REQUEST_TIMEOUT, maxRetries: 0 };
  const { body: answer } = await client.bulk({ body: lines as never }, options);
  const items = BulkSchema.parse(answer).items.flatMap((item) => Object.values(item));
  return writes.map((write, position) => ({
    write,
    status: items[position]?.status ?? 0,
    error: items[position]?.error ?? 'no answer',
  }));
};

const isRefused = ({ write: { allowed = [] }, status }: Written): boolean =>
  (status < 200 || status >= 300) && !allowed.includes(status);

/**
 * Writes in requests of WRITES_PER_REQUEST; what the server is too busy for is sent once more. Gives what it did not take.
 * Throws what the client throws when a whole request fails.
 */
export const bulkWrite = async (
  client: Client,
  writes: readonly Write[],
  { index, pause }: { index: string; pause?: Pause | undefined },
): Promise<Refusal[]> => {
  const refused: Refusal[] = [];
  for (const chunk of chunksOf(writes, WRITES_PER_REQUEST)) {
    const written = await resendBusy(chunk, (some) => sendOnce(client, index, some), {
      isBusy: (result) => isRefused(result) && isThrottled(result.status),
      pause,
    });
    const failures = written.filter(isRefused);
    refused.push(...failures.map(({ write, error }) => ({ entryId: write.entryId, reason: JSON.stringify(error) })));
  }
  return refused;
};

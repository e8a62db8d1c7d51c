// The part of a bulk request that the server was too busy for is sent once more; nothing but the adapter knows which part.
import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds; a queue that is full is empty again soon (OpenSearch's search queue holds 1,000 searches). */
const PAUSE = 500;

export type Pause = (milliseconds: number) => Promise<unknown>;

/** Statuses of a server that is too busy: too many requests, unavailable. */
export const isThrottled = (status: number | undefined): boolean => status === 429 || status === 503;

/**
 * Sends `items`, and once more those whose result `isBusy` says the server refused for now. Results come in the order of
 * `items`.
 */
export const resendBusy = async <Item, Result>(
  items: readonly Item[],
  send: (items: readonly Item[]) => Promise<Result[]>,
  { isBusy, pause = delay }: { isBusy: (result: Result) => boolean; pause?: Pause | undefined },
): Promise<Result[]> => {
  const results = await send(items);
  const busy = results.flatMap((result, index) => (isBusy(result) ? [index] : []));
  if (busy.length === 0) return results;
  await pause(PAUSE);
  const again = await send(busy.flatMap((index) => items.slice(index, index + 1)));
  busy.forEach((index, position) => {
    const result = again[position];
    if (result !== undefined) results[index] = result;
  });
  return results;
};

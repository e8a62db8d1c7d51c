// Reads items from JSON Lines, one line at a time.
import type { Json } from '../json.ts';
import { readerFailure } from './item-source.ts';

const NEWLINE = 10;

function* linesOf(body: Uint8Array): Generator<{ text: string; number: number }> {
  const decoder = new TextDecoder();
  let number = 0;
  for (let start = 0; start < body.length;) {
    const found = body.indexOf(NEWLINE, start);
    const end = found === -1 ? body.length : found;
    number += 1;
    const text = decoder.decode(body.subarray(start, end)).trim();
    if (text !== '') yield { text, number };
    start = end + 1;
  }
}

const isBlank = (body: Uint8Array, start: number, end: number): boolean => {
  for (let index = start; index < end; index += 1) if ((body[index] ?? 0) > 32) return false;
  return true;
};

/** How many lines are not blank, without decoding them. */
export const countLines = (body: Uint8Array): number => {
  let count = 0;
  for (let start = 0; start < body.length;) {
    const found = body.indexOf(NEWLINE, start);
    const end = found === -1 ? body.length : found;
    if (!isBlank(body, start, end)) count += 1;
    start = end + 1;
  }
  return count;
};

/** The items, parsed as they are asked for. Throws StateFailure (States.ItemReaderFailed) at a line that is not JSON. */
export function* readJsonlItems(body: Uint8Array): Generator<Json> {
  for (const { text, number } of linesOf(body)) {
    let item: Json;
    try {
      item = JSON.parse(text) as Json;
    } catch (error) {
      throw readerFailure(`Line ${number} is not JSON: ${(error as Error).message}`);
    }
    yield item;
  }
}

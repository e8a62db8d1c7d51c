// Reads items from CSV: one object a row, all values texts.
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { ItemReader } from '../definition.ts';
import type { JsonObject } from '../json.ts';
import { readerFailure } from './item-source.ts';

type ReaderConfig = NonNullable<ItemReader['ReaderConfig']>;

const DELIMITERS = { COMMA: ',', PIPE: '|', SEMICOLON: ';', SPACE: ' ', TAB: '\t' };

async function* rowsOf(body: Uint8Array, config: ReaderConfig): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter: DELIMITERS[config.CSVDelimiter ?? 'COMMA'],
    relax_column_count: true,
    skip_empty_lines: true,
    bom: true,
  });
  const rows = Readable.from([body]).pipe(parser);
  try {
    for await (const row of rows) yield row as string[];
  } catch (error) {
    throw readerFailure(`The object is not CSV: ${(error as Error).message}`);
  } finally {
    rows.destroy();
  }
}

const checkHeaders = (headers: readonly string[]): void => {
  if (new Set(headers).size !== headers.length) throw readerFailure('CSV headers cannot contain duplicates.');
};

const toItem = (headers: readonly string[], row: readonly string[]): JsonObject => {
  const item: JsonObject = {};
  for (const [index, header] of headers.entries()) item[header] = row[index] ?? '';
  return item;
};

/** The items, parsed as they are asked for. Missing cells are empty, extra ones are dropped. Throws StateFailure. */
export async function* readCsvItems(body: Uint8Array, config: ReaderConfig): AsyncGenerator<JsonObject> {
  let headers = config.CSVHeaderLocation === 'GIVEN' ? (config.CSVHeaders ?? []) : undefined;
  if (headers !== undefined) checkHeaders(headers);
  for await (const row of rowsOf(body, config)) {
    if (headers !== undefined) {
      yield toItem(headers, row);
      continue;
    }
    headers = row;
    checkHeaders(headers);
  }
}

/** How many items the rows give. Throws StateFailure as reading does. */
export const countCsvItems = async (body: Uint8Array, config: ReaderConfig): Promise<number> => {
  let count = 0;
  const items = readCsvItems(body, config);
  while ((await items.next()).done !== true) count += 1;
  return count;
};

// Opens the source of a distributed Map's items: the state's data, an S3 object or an S3 listing.
import type { ItemReader, MapState } from '../definition.ts';
import type { Visit } from '../frame.ts';
import { isObject, type Json } from '../json.ts';
import { StateFailure } from '../failure.ts';
import { itemsOf } from '../map-fields.ts';
import { evaluateField, numberField } from '../visit.ts';
import { countCsvItems, readCsvItems } from './csv.ts';
import { readerFailure, type ItemSource } from './item-source.ts';
import { countLines, readJsonlItems } from './jsonl.ts';
import { readJsonItems } from './json.ts';
import { listItems } from './listing.ts';

/** MaxItems beyond this is cut to it (developer guide, input-output-itemreader). */
const MAX_ITEMS = 100_000_000;

const limitOf = async (visit: Visit<MapState>, reader: ItemReader): Promise<number> => {
  const limit = await numberField(visit, ['ItemReader/ReaderConfig/MaxItems', reader.ReaderConfig?.MaxItems]);
  if (limit === undefined || limit === 0) return MAX_ITEMS;
  if (!Number.isInteger(limit) || limit < 0) throw readerFailure('field MaxItems must be positive');
  return Math.min(limit, MAX_ITEMS);
};

const argumentsOf = async (visit: Visit<MapState>, reader: ItemReader) => {
  const value = await evaluateField(visit, ['ItemReader/Arguments', reader.Arguments ?? {}], { expected: 'object' });
  return isObject(value) ? value : {};
};

const textOf = (value: Json | undefined, name: string): string => {
  if (typeof value === 'string') return value;
  throw readerFailure(`The argument ${name} of ItemReader must be a string but was: ${JSON.stringify(value)}`);
};

async function* take<Item>(items: Iterable<Item> | AsyncIterable<Item>, limit: number): AsyncGenerator<Item> {
  let taken = 0;
  for await (const item of items) {
    if (taken >= limit) return;
    taken += 1;
    yield item;
  }
}

const parseItems = async (body: Uint8Array, reader: ItemReader): Promise<Omit<ItemSource, 'source'>> => {
  const config = reader.ReaderConfig ?? {};
  switch (config.InputType ?? 'JSON') {
    case 'JSONL':
      return { total: countLines(body), items: readJsonlItems(body) };
    case 'CSV':
      return { total: await countCsvItems(body, config), items: readCsvItems(body, config) };
    case 'JSON': {
      const items = readJsonItems(body, config.ItemsPointer);
      return { total: items.length, items };
    }
  }
};

const readObject = async (visit: Visit<MapState>, reader: ItemReader): Promise<ItemSource> => {
  const request = await argumentsOf(visit, reader);
  const limit = await limitOf(visit, reader);
  const bucket = textOf(request['Bucket'], 'Bucket');
  const key = textOf(request['Key'], 'Key');
  const body = await visit.frame.execution.services.objects.get(bucket, key);
  const { total, items } = await parseItems(body, reader);
  const source = `S3://${bucket}/${key}`;
  return total <= limit ? { total, items, source } : { total: limit, items: take(items, limit), source };
};

const readListing = async (visit: Visit<MapState>, reader: ItemReader): Promise<ItemSource> => {
  const request = await argumentsOf(visit, reader);
  const limit = await limitOf(visit, reader);
  const bucket = textOf(request['Bucket'], 'Bucket');
  const prefix = textOf(request['Prefix'] ?? '', 'Prefix');
  const items = await listItems(visit.frame.execution.services.objects, { bucket, prefix, limit });
  return { total: items.length, items, source: `S3://${bucket}` };
};

/** The Map's items, read as they are asked for. Throws StateFailure; storage errors become States.ItemReaderFailed. */
export const openItems = async (visit: Visit<MapState>): Promise<ItemSource> => {
  const { ItemReader: reader } = visit.state;
  if (reader === undefined) {
    const items = await itemsOf(visit);
    return { total: items.length, items, source: 'STATE_DATA' };
  }
  try {
    return await (reader.Resource.endsWith(':listObjectsV2') ? readListing(visit, reader) : readObject(visit, reader));
  } catch (error) {
    if (error instanceof StateFailure || visit.frame.signal.aborted) throw error;
    throw readerFailure(error instanceof Error ? error.message : String(error));
  }
};

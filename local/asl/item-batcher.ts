// Turns a distributed Map's items into its children's inputs, one by one or in batches.
import type { MapState } from './definition.ts';
import type { MapItem, Visit } from './frame.ts';
import type { Json } from './json.ts';
import { PAYLOAD_LIMIT_BYTES } from './json.ts';
import { countField, selectItem } from './map-fields.ts';
import type { ItemSource } from './readers/item-source.ts';
import { evaluateField, evaluationFailure } from './visit.ts';

/** One child's input. */
export interface Batch {
  /** The child's place in the map run, from 0. */
  index: number;
  input: Json;
  items: number;
}

interface BatchLimits {
  items: number;
  bytes: number;
}

const batchLimits = async (visit: Visit<MapState>): Promise<BatchLimits> => {
  const { MaxItemsPerBatch, MaxInputBytesPerBatch } = visit.state.ItemBatcher ?? {};
  const items = await countField(visit, ['ItemBatcher/MaxItemsPerBatch', MaxItemsPerBatch]);
  const bytes = await countField(visit, ['ItemBatcher/MaxInputBytesPerBatch', MaxInputBytesPerBatch]);
  if (items === 0 || bytes === 0) throw evaluationFailure(visit, 'The limits of ItemBatcher must be 1 or more.');
  return { items: items ?? Infinity, bytes: Math.min(bytes ?? PAYLOAD_LIMIT_BYTES, PAYLOAD_LIMIT_BYTES) };
};

async function* selected(visit: Visit<MapState>, { items, source }: ItemSource): AsyncGenerator<Json> {
  let index = 0;
  for await (const value of items) {
    const mapItem: MapItem = { Index: index, Value: value, Source: source };
    index += 1;
    yield selectItem(visit, mapItem);
  }
}

async function* batched(visit: Visit<MapState>, source: ItemSource): AsyncGenerator<Batch> {
  const limits = await batchLimits(visit);
  const { BatchInput } = visit.state.ItemBatcher ?? {};
  const head =
    BatchInput === undefined ? {} : { BatchInput: await evaluateField(visit, ['ItemBatcher/BatchInput', BatchInput]) };
  const emptySize = Buffer.byteLength(JSON.stringify({ ...head, Items: [] }));
  let index = 0;
  let items: Json[] = [];
  let size = emptySize;
  for await (const item of selected(visit, source)) {
    const itemSize = Buffer.byteLength(JSON.stringify(item)) + 1;
    if (items.length > 0 && (items.length >= limits.items || size + itemSize > limits.bytes)) {
      yield { index: index++, input: { ...head, Items: items }, items: items.length };
      items = [];
      size = emptySize;
    }
    items.push(item);
    size += itemSize;
  }
  if (items.length > 0) yield { index, input: { ...head, Items: items }, items: items.length };
}

async function* single(visit: Visit<MapState>, source: ItemSource): AsyncGenerator<Batch> {
  let index = 0;
  for await (const input of selected(visit, source)) yield { index: index++, input, items: 1 };
}

/** The children's inputs in the order of the items, made as they are asked for. Throws StateFailure. */
export const batchesOf = (visit: Visit<MapState>, source: ItemSource): AsyncGenerator<Batch> =>
  visit.state.ItemBatcher === undefined ? single(visit, source) : batched(visit, source);

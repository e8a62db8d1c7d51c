// What an ItemReader gives to a distributed Map.
import { StateFailure } from '../failure.ts';
import type { Json } from '../json.ts';

export interface ItemSource {
  /** Known before the first item is read. */
  total: number;
  /** `$states.context.Map.Item.Source`: STATE_DATA, S3://bucket or S3://bucket/key. */
  source: string;
  items: Iterable<Json> | AsyncIterable<Json>;
}

export const readerFailure = (cause: string): StateFailure =>
  new StateFailure({ error: 'States.ItemReaderFailed', cause });

// How old the prices are that a run is reckoned with.
import type { RunSpec } from './domain/run.ts';

type Paid = 'image' | 'analyst' | 'judge' | 'embedder';
type Dated = { [Card in Paid]: Pick<RunSpec['packs'][Card], 'date'> };

/** The date (YYYY-MM-DD) of the oldest price list among the model cards that a run pays by. */
export const pricesDate = ({ image, analyst, judge, embedder }: Dated): string =>
  [analyst, judge, embedder].reduce((oldest, { date }) => (date < oldest ? date : oldest), image.date);

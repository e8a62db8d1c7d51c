// Records that there was no money for a picture, in words.
import type * as z from 'zod';
import type { AdmitInputSchema, AdmitOutputSchema } from '../shared/domain/child.ts';
import { formatUsd } from '../shared/money.ts';
import type { Clock, Ledger, OutcomeRecords } from '../shared/ports.ts';
import { sumOf, type Price } from './reserve-attempt.ts';

interface Skipping {
  ledger: Pick<Ledger, 'totals'>;
  outcomes: Pick<OutcomeRecords, 'record'>;
  clock: Pick<Clock, 'now'>;
}

const wordsFor = (price: Price): string => {
  const sum = formatUsd(sumOf(price));
  const { picture, transfer } = price;
  if (picture === 0 && transfer === 0) return `This picture is paid for, but the check of it costs up to ${sum}, and`;
  if (picture === 0)
    return `This picture's first step is paid for, but the transfer of its style and the check cost up to ${sum}, and`;
  const step = transfer === 0 ? 'This picture and' : 'This picture, the transfer of its style and';
  return `${step} the check of it cost up to ${sum}, but`;
};

/** Makes the job's outcome `skipped`, with what it would have cost and where the budget went. Throws StoreUnavailable. */
export const skip = async (
  { ledger, outcomes, clock }: Skipping,
  { run: { runId, n }, job: { jobId, cueId, option } }: z.output<typeof AdmitInputSchema>,
  price: Price,
): Promise<z.input<typeof AdmitOutputSchema>> => {
  const { limitMicroUsd, openMicroUsd, settledMicroUsd, uncertainMicroUsd } = await ledger.totals(runId);
  const spent = formatUsd(settledMicroUsd + uncertainMicroUsd);
  const detail =
    `${wordsFor(price)} of the budget of ${formatUsd(limitMicroUsd)} ` +
    `${spent} is spent and ${formatUsd(openMicroUsd)} is reserved for pictures under way.`;
  const outcome = { kind: 'skipped', why: 'budget', detail } as const;
  await outcomes.record({ runId, jobId, cueId, option, n, at: clock.now(), outcome });
  return { decision: 'skipped', jobId };
};

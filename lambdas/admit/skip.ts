// Records that there was no money for a picture, in words.
import type * as z from 'zod';
import type { AdmitInputSchema, AdmitOutputSchema } from '../shared/domain/child.ts';
import { formatUsd } from '../shared/money.ts';
import type { Ledger } from '../shared/ports/ledger.ts';
import type { OutcomeRecords } from '../shared/ports/outcome-records.ts';
import { releaseClaim, type ClaimCollaborators } from './claim.ts';
import { sumOf, type Price } from './reserve-attempt.ts';

interface Skipping extends ClaimCollaborators {
  ledger: Pick<Ledger, 'totals'>;
  outcomes: Pick<OutcomeRecords, 'record'>;
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

/** Makes the job's outcome `skipped`, with what it would have cost and where the budget went; another run may make the picture. Throws StoreUnavailable. */
export const skip = async (
  collaborators: Skipping,
  { run, job }: z.output<typeof AdmitInputSchema>,
  price: Price,
): Promise<z.input<typeof AdmitOutputSchema>> => {
  const { ledger, outcomes, clock } = collaborators;
  const { runId, n } = run;
  const { jobId, cueId, option } = job;
  const { limitMicroUsd, openMicroUsd, settledMicroUsd, uncertainMicroUsd } = await ledger.totals(runId);
  const spent = formatUsd(settledMicroUsd + uncertainMicroUsd);
  const detail =
    `${wordsFor(price)} of the budget of ${formatUsd(limitMicroUsd)} ` +
    `${spent} is spent and ${formatUsd(openMicroUsd)} is reserved for pictures under way.`;
  const outcome = { kind: 'skipped', why: 'budget', detail } as const;
  await outcomes.record({ runId, jobId, cueId, option, n, at: clock.now(), outcome });
  await releaseClaim(collaborators, { run, job });
  return { decision: 'skipped', jobId };
};

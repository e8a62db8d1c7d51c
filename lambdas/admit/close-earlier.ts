// Closes what the attempt before left open: what may have been sent as uncertain, the rest is given back.
import type * as z from 'zod';
import type { AdmitInputSchema } from '../shared/domain/child.ts';
import { draftKey } from '../shared/keys.ts';
import type { Ledger } from '../shared/ports/ledger.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { draftOf, judgeReservationId, renderReservationId, transferReservationId } from './reservation-id.ts';

interface Closing {
  store: Pick<ObjectStore, 'exists'>;
  ledger: Pick<Ledger, 'release' | 'markUncertain'>;
}

/**
 * Closes attempt k−1. Its picture is uncertain (Render was killed). The transfer of its style is sent only once the
 * picture of the first step is kept; without that its money goes back. So does the judge's if Render brought no picture,
 * since only Check sends to the judge and it has not run; a Check that ran has closed its own. Throws StoreUnavailable.
 */
export const closeEarlier = async (
  { store, ledger }: Closing,
  { run: { runId, n }, job: { jobId, styleReference }, attempt, earlier }: z.output<typeof AdmitInputSchema>,
): Promise<void> => {
  const before = { jobId, n, attempt: attempt - 1 };
  await ledger.markUncertain(runId, renderReservationId(jobId, n, before.attempt));
  if (earlier.some((checked) => checked.attempt === before.attempt)) return;
  await ledger.release(runId, judgeReservationId(before, 1));
  if (styleReference?.service === undefined) return;
  const transfer = transferReservationId(jobId, n, before.attempt);
  const hasDraft = await store.exists(draftKey(runId, jobId, draftOf(earlier)));
  if (hasDraft) await ledger.markUncertain(runId, transfer);
  else await ledger.release(runId, transfer);
};

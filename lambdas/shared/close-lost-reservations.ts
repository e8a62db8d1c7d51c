// Closes what a killed Lambda left open in the ledger.
import type { Ledger } from './ports/ledger.ts';

/**
 * Closes every open reservation of a run as uncertain, charged in full, and completes closings that were interrupted.
 * Call it only while no paid call of the run is under way: before an execution renders, and when it has finished.
 * Returns the ids that were open.
 */
export const closeLostReservations = async (
  ledger: Pick<Ledger, 'totals' | 'lines' | 'markUncertain'>,
  runId: string,
): Promise<string[]> => {
  if ((await ledger.totals(runId)).openMicroUsd === 0) return [];
  const lost: string[] = [];
  for await (const { reservationId, state } of ledger.lines(runId)) {
    await ledger.markUncertain(runId, reservationId);
    if (state === 'open') lost.push(reservationId);
  }
  return lost;
};

// Nothing of a run is under way any more: calls whose end nobody saw are charged in full, as uncertain.
import type { Ledger, LedgerLine } from '../shared/ports.ts';

/** Closes every open reservation. Returns all lines as they stand afterwards. */
export const closeLedger = async (
  ledger: Pick<Ledger, 'lines' | 'markUncertain'>,
  runId: string,
): Promise<LedgerLine[]> => {
  const lines: LedgerLine[] = [];
  for await (const line of ledger.lines(runId)) {
    if (line.state !== 'open') {
      lines.push(line);
      continue;
    }
    await ledger.markUncertain(runId, line.reservationId);
    lines.push({ ...line, state: 'uncertain', chargedMicroUsd: line.reservedMicroUsd });
  }
  return lines;
};

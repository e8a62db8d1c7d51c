// Nothing of a run is under way any more: calls whose end nobody saw are charged in full, as uncertain.
import type { Ledger, LedgerLine } from '../shared/ports/ledger.ts';

const read = async (ledger: Pick<Ledger, 'lines'>, runId: string): Promise<LedgerLine[]> => {
  const lines: LedgerLine[] = [];
  for await (const line of ledger.lines(runId)) lines.push(line);
  return lines;
};

/** Closes every open reservation. Returns all lines as they stand afterwards. */
export const closeLedger = async (
  ledger: Pick<Ledger, 'lines' | 'markUncertain'>,
  runId: string,
): Promise<LedgerLine[]> => {
  const lines = await read(ledger, runId);
  const open = lines.filter(({ state }) => state === 'open');
  for (const { reservationId } of open) await ledger.markUncertain(runId, reservationId);
  return open.length === 0 ? lines : read(ledger, runId);
};

// A ledger in a Map, for tests of the Lambdas' logic.
import type { Ledger, LedgerLine, LedgerTotals } from '../../lambdas/shared/ports/ledger.ts';

export interface MemoryLedger extends Ledger {
  /** All lines of all runs, by `<runId>/<reservationId>`. */
  all: Map<string, LedgerLine>;
}

/** `limits` in micro-dollars by run id; a run without one has none to spend. */
export const memoryLedger = (limits: Record<string, number> = {}): MemoryLedger => {
  const limitOf = new Map(Object.entries(limits));
  const all = new Map<string, LedgerLine>();
  /** Of each line: charged in earlier rounds, and charged as uncertain. */
  const notes = new Map<string, { earlier: number; uncertain: number }>();
  const noteOf = (id: string) => notes.get(id) ?? { earlier: 0, uncertain: 0 };
  const idOf = ({ runId, reservationId }: Pick<LedgerLine, 'runId' | 'reservationId'>) => `${runId}/${reservationId}`;
  const ofRun = (runId: string) => [...all.values()].filter((line) => line.runId === runId);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const totals = (runId: string): LedgerTotals => {
    const lines = ofRun(runId);
    const uncertainMicroUsd = sum(lines.map((line) => noteOf(idOf(line)).uncertain));
    return {
      limitMicroUsd: limitOf.get(runId) ?? 0,
      openMicroUsd: sum(lines.filter(({ state }) => state === 'open').map((line) => line.reservedMicroUsd)),
      settledMicroUsd: sum(lines.map((line) => line.chargedMicroUsd)) - uncertainMicroUsd,
      uncertainMicroUsd,
    };
  };
  const committed = (runId: string): number => {
    const { openMicroUsd, settledMicroUsd, uncertainMicroUsd } = totals(runId);
    return openMicroUsd + settledMicroUsd + uncertainMicroUsd;
  };
  const close = (id: string, state: LedgerLine['state'], chargedMicroUsd?: number): Promise<void> => {
    const line = all.get(id);
    if (line?.state === 'open') {
      const charged = chargedMicroUsd ?? line.reservedMicroUsd;
      const { earlier, uncertain } = noteOf(id);
      notes.set(id, { earlier, uncertain: uncertain + (state === 'uncertain' ? charged : 0) });
      all.set(id, { ...line, state, chargedMicroUsd: earlier + charged });
    }
    return Promise.resolve();
  };
  return {
    all,
    setLimit: (runId, limit) => {
      limitOf.set(runId, Math.max(limit, committed(runId)));
      return Promise.resolve();
    },
    reserve: ({ upperBound, ...reservation }) => {
      const id = idOf(reservation);
      const before = all.get(id);
      if (before?.state === 'open') return Promise.resolve(true);
      if (committed(reservation.runId) + upperBound > (limitOf.get(reservation.runId) ?? 0)) {
        return Promise.resolve(false);
      }
      const earlier = before?.chargedMicroUsd ?? 0;
      notes.set(id, { ...noteOf(id), earlier });
      all.set(id, { ...reservation, reservedMicroUsd: upperBound, chargedMicroUsd: earlier, state: 'open' });
      return Promise.resolve(true);
    },
    settle: (runId, id, charged) => close(`${runId}/${id}`, 'settled', charged),
    release: (runId, id) => close(`${runId}/${id}`, 'released', 0),
    markUncertain: (runId, id) => close(`${runId}/${id}`, 'uncertain'),
    totals: (runId) => Promise.resolve(totals(runId)),
    lines: async function* (runId) {
      await Promise.resolve();
      yield* ofRun(runId);
    },
  };
};

// The port for a run's money: reserved before a paid call, closed after it.
import type { MicroUsd } from '../money.ts';

export const PURPOSES = [
  'analysis',
  'embedding',
  'render',
  'judge',
  'repair',
  'cut-out',
  'style-transfer',
  'upscale',
  'translation',
] as const;

export type Purpose = (typeof PURPOSES)[number];

export interface Reservation {
  runId: string;
  /** Unique in the run and the same when a step is repeated, e.g. `render#<jobId>#2`. */
  reservationId: string;
  purpose: Purpose;
  modelId: string;
  /** The most this call can cost. */
  upperBound: MicroUsd;
  /** Milliseconds since 1970 after which the reservation counts as lost. */
  expiresAt: number;
  jobId?: string;
}

export interface LedgerLine extends Omit<Reservation, 'upperBound'> {
  reservedMicroUsd: MicroUsd;
  chargedMicroUsd: MicroUsd;
  /** open: sent or about to be; settled: known; released: not sent; uncertain: sent, answer unknown, charged in full. */
  state: 'open' | 'settled' | 'released' | 'uncertain';
}

export interface LedgerTotals {
  limitMicroUsd: MicroUsd;
  /** Reserved and not yet settled. */
  openMicroUsd: MicroUsd;
  settledMicroUsd: MicroUsd;
  uncertainMicroUsd: MicroUsd;
}

/** Money of one run. The sum of open, settled and uncertain never exceeds the limit. */
export interface Ledger {
  /** Sets or raises the run's limit; never lowers it below what is committed. */
  setLimit: (runId: string, limitMicroUsd: MicroUsd) => Promise<void>;
  /** Returns false, and reserves nothing, when the limit would be passed. Repeating an id that is open is true and free. */
  reserve: (reservation: Reservation) => Promise<boolean>;
  settle: (runId: string, reservationId: string, chargedMicroUsd: MicroUsd) => Promise<void>;
  release: (runId: string, reservationId: string) => Promise<void>;
  markUncertain: (runId: string, reservationId: string) => Promise<void>;
  totals: (runId: string) => Promise<LedgerTotals>;
  lines: (runId: string) => AsyncIterable<LedgerLine>;
}

// Reserves what one attempt costs: its picture, the transfer of its style and the judge's first look at it, or nothing.
import type { ImageTarget } from '../shared/image-card.ts';
import type { MicroUsd } from '../shared/money.ts';
import type { Ledger, Reservation } from '../shared/ports/ledger.ts';
import {
  judgeReservationId,
  renderReservationId,
  transferReservationId,
  type JudgedAttempt,
} from './reservation-id.ts';

/** Milliseconds until a reservation counts as lost: the execution's own timeout, which no grant outlives. */
export const RESERVATION_LIFETIME = 86_400_000;

/**
 * Admissions of the same moment hold money that none of them keeps, so one that would find enough after giving back
 * tries again, in the other order: two that went in step and took each other's rest do not do so twice.
 */
const MAX_TRIES = 4;

/** What one attempt needs before it may be sent. */
export interface Price {
  /** 0 for a picture that is paid for. */
  picture: MicroUsd;
  /** 0 where there is no second step, or when it is paid for. */
  transfer: MicroUsd;
  /** The most the judge's first turn can cost. */
  look: MicroUsd;
}

type SharedLedger = Pick<Ledger, 'reserve' | 'release' | 'totals'>;

/** Whose picture is reserved, and from when on (milliseconds since 1970). */
export interface Wanted extends JudgedAttempt {
  runId: string;
  now: number;
  target: Pick<ImageTarget, 'card' | 'transfer' | 'judge'>;
  price: Price;
}

/** The lines of one attempt that cost anything, in the order of its calls. */
const linesFor = (wanted: Wanted): Reservation[] => {
  const { runId, jobId, n, attempt, now, price } = wanted;
  const { card, transfer, judge } = wanted.target;
  const lines = [
    {
      reservationId: renderReservationId(jobId, n, attempt),
      purpose: 'render',
      modelId: card.modelId,
      upperBound: price.picture,
    },
    {
      reservationId: transferReservationId(jobId, n, attempt),
      purpose: 'style-transfer',
      modelId: transfer?.modelId ?? '',
      upperBound: price.transfer,
    },
    {
      reservationId: judgeReservationId(wanted, 1),
      purpose: 'judge',
      modelId: judge.modelId,
      upperBound: price.look,
    },
  ] as const;
  return lines
    .filter(({ upperBound }) => upperBound > 0)
    .map((line) => ({ ...line, runId, jobId, expiresAt: now + RESERVATION_LIFETIME }));
};

/** All or nothing: a picture whose check cannot be paid is not made. What a killed call reserved goes back, too. */
const reserveAll = async (ledger: SharedLedger, lines: readonly Reservation[]): Promise<boolean> => {
  for (const line of lines) {
    if (await ledger.reserve(line)) continue;
    for (const { runId, reservationId } of lines) await ledger.release(runId, reservationId);
    return false;
  }
  return true;
};

/** Everything that has to be there before the first send. */
export const sumOf = ({ picture, transfer, look }: Price): MicroUsd => picture + transfer + look;

const isAffordable = async (ledger: SharedLedger, { runId, price }: Wanted): Promise<boolean> => {
  const { limitMicroUsd, openMicroUsd, settledMicroUsd, uncertainMicroUsd } = await ledger.totals(runId);
  return limitMicroUsd - openMicroUsd - settledMicroUsd - uncertainMicroUsd >= sumOf(price);
};

/**
 * Reserves the lines of one attempt, or none of them, and returns whether it did. Repeating it reserves nothing twice.
 * Throws StoreUnavailable.
 */
export const reserveAttempt = async (ledger: SharedLedger, wanted: Wanted): Promise<boolean> => {
  const lines = linesFor(wanted);
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    if (await reserveAll(ledger, tries % 2 === 1 ? lines : lines.toReversed())) return true;
    if (!(await isAffordable(ledger, wanted))) return false;
  }
  return false;
};

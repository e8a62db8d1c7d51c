// Names the money of one attempt at one picture.

/** The execution is in it, since a later execution of the run counts its attempts from 1 again. */
export const renderReservationId = (jobId: string, n: number, attempt: number): string =>
  `render#${jobId}#${n}#${attempt}`;

const PAID = 'paid#';

/** Stands for no money at all: an earlier execution paid for this attempt, and its bytes are there. */
export const paidReservationId = (jobId: string, n: number, attempt: number): string =>
  `${PAID}${jobId}#${n}#${attempt}`;

export const isPaidBefore = (reservationId: string): boolean => reservationId.startsWith(PAID);

// Names the money of one attempt at one picture: what Admit reserves, and Render and Check spend.

/** The execution is in it, since a later execution of the run counts its attempts from 1 again. */
export const renderReservationId = (jobId: string, n: number, attempt: number): string =>
  `render#${jobId}#${n}#${attempt}`;

const PAID = 'paid#';

/** Stands for no money at all: the model's picture is paid for already, and its bytes are there. */
export const paidReservationId = (jobId: string, n: number, attempt: number): string =>
  `${PAID}${jobId}#${n}#${attempt}`;

export const isPaidBefore = (reservationId: string): boolean => reservationId.startsWith(PAID);

/** The judge's look at attempt k of a job in execution n. */
export interface JudgedAttempt {
  jobId: string;
  n: number;
  attempt: number;
}

/** Turn 1 is reserved by Admit, before the picture is made; turn 2, after an answer that cannot be read, by Check. */
export const judgeReservationId = ({ jobId, n, attempt }: JudgedAttempt, turn: 1 | 2): string =>
  `judge#${jobId}#${n}#${attempt}#${turn}`;

/** The second of two steps: the style that a service gives to the picture of attempt k. */
export const transferReservationId = (jobId: string, n: number, attempt: number): string =>
  `style-transfer#${jobId}#${n}#${attempt}`;

/**
 * Which picture of the first step an attempt works on, from 1: one for each that the check has not refused, whatever
 * became of the sends. So a repeat after a crash, a throttle or a filter between the steps finds what is paid for.
 */
export const draftOf = (earlier: readonly unknown[]): number => earlier.length + 1;

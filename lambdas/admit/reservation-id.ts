// Names the money of one attempt at one picture.

/** The execution is in it, since a later execution of the run counts its attempts from 1 again. */
export const renderReservationId = (jobId: string, n: number, attempt: number): string =>
  `render#${jobId}#${n}#${attempt}`;

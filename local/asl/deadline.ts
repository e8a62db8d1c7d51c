// Runs work under an abort signal and a deadline; the timer and the listener are gone when it returns.
import type { EngineClock } from './clock.ts';

/** Settles as `work` does, or rejects with the signal's reason as soon as it is aborted. */
export const orAborted = <Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      work.catch(() => undefined);
      reject(signal.reason as Error);
      return;
    }
    const abort = (): void => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abort, { once: true });
    const done = (): void => {
      signal.removeEventListener('abort', abort);
    };
    work.then(resolve, reject).finally(done);
  });

interface Deadline {
  clock: EngineClock;
  signal: AbortSignal;
  /** Milliseconds; no deadline when undefined. */
  milliseconds: number | undefined;
  /** What the work is aborted with when the time is over. */
  reason: () => Error;
}

/** A controller that follows `signal`; call `release` when it is no longer needed. */
export const followSignal = (signal: AbortSignal): { controller: AbortController; release: () => void } => {
  const controller = new AbortController();
  const follow = (): void => {
    controller.abort(signal.reason);
  };
  if (signal.aborted) follow();
  else signal.addEventListener('abort', follow, { once: true });
  return {
    controller,
    release: () => {
      signal.removeEventListener('abort', follow);
    },
  };
};

/** Runs `work` with a signal that is aborted by the outer signal or by the deadline, whichever is first. */
export const withDeadline = async <Result>(
  { clock, signal, milliseconds, reason }: Deadline,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  if (milliseconds === undefined) return work(signal);
  const { controller, release } = followSignal(signal);
  const timer = new AbortController();
  const expire = (): void => {
    controller.abort(reason());
  };
  (clock.deadline ?? clock.sleep)(milliseconds, timer.signal).then(expire, () => undefined);
  try {
    return await work(controller.signal);
  } finally {
    timer.abort();
    release();
  }
};

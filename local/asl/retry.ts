// Retry and Catch: which errors match, how long to wait, where to go on.
import type { Catcher, Retrier } from './definition.ts';
import { StateFailure } from './failure.ts';
import { finish } from './finish.ts';
import type { Transition, Visit } from './frame.ts';
import type { JsonObject } from './json.ts';

/** Errors that no Retry or Catch takes, not even by name. */
const UNCATCHABLE = new Set(['States.Runtime']);
/** What States.TaskFailed does not stand for. */
const TIMEOUTS = new Set(['States.Timeout', 'States.HeartbeatTimeout']);

const matchesName = (pattern: string, error: string): boolean => {
  if (pattern === 'States.ALL' || pattern === error) return true;
  if (pattern === 'States.TaskFailed') return !TIMEOUTS.has(error);
  return pattern === 'States.Timeout' && error === 'States.HeartbeatTimeout';
};

/** Tells whether one of `patterns` (ErrorEquals) stands for the failure. */
export const matchesError = (patterns: readonly string[], failure: StateFailure): boolean => {
  const error = failure.error ?? '';
  return !UNCATCHABLE.has(error) && patterns.some((pattern) => matchesName(pattern, error));
};

/** Milliseconds before retry number `count` (from 1) of a retrier: IntervalSeconds × BackoffRate^(count − 1), capped, with jitter. */
export const retryDelay = (retrier: Retrier, count: number, random: () => number): number => {
  const { IntervalSeconds = 1, BackoffRate = 2, MaxDelaySeconds = Infinity, JitterStrategy = 'NONE' } = retrier;
  const seconds = Math.min(IntervalSeconds * BackoffRate ** (count - 1), MaxDelaySeconds);
  return Math.round((JitterStrategy === 'FULL' ? random() * seconds : seconds) * 1000);
};

interface Retriable {
  Retry?: Retrier[];
  Catch?: Catcher[];
}

/** The wait before the next attempt, or undefined when the failure stands. Each retrier counts its own attempts. */
const nextDelay = (
  visit: Visit<Retriable>,
  counts: Map<Retrier, number>,
  failure: StateFailure,
): number | undefined => {
  const retrier = visit.state.Retry?.find(({ ErrorEquals }) => matchesError(ErrorEquals, failure));
  if (retrier === undefined) return undefined;
  const count = (counts.get(retrier) ?? 0) + 1;
  if (count > (retrier.MaxAttempts ?? 3)) return undefined;
  counts.set(retrier, count);
  return retryDelay(retrier, count, visit.frame.execution.services.random);
};

const caught = async (visit: Visit<Retriable>, failure: StateFailure): Promise<Transition> => {
  const catcher = visit.state.Catch?.find(({ ErrorEquals }) => matchesError(ErrorEquals, failure));
  if (catcher === undefined) throw failure;
  const errorOutput: JsonObject = { Error: failure.error ?? '', Cause: failure.failureCause ?? '' };
  return finish({ ...visit, state: catcher }, errorOutput, { errorOutput });
};

/**
 * Runs `attempt` until it succeeds, its retriers are used up, or a catcher takes its failure.
 * `attempt` sees the visit with its retry count. Throws StateFailure when nothing takes it.
 */
export const withRetryAndCatch = async <State extends Retriable>(
  visit: Visit<State>,
  attempt: (visit: Visit<State>) => Promise<Transition>,
): Promise<Transition> => {
  const counts = new Map<Retrier, number>();
  for (let retryCount = 0; ; retryCount += 1) {
    const current = { ...visit, retryCount };
    try {
      return await attempt(current);
    } catch (error) {
      if (!(error instanceof StateFailure)) throw error;
      const delay = nextDelay(current, counts, error);
      if (delay === undefined) return caught(current, error);
      await visit.frame.execution.services.clock.sleep(delay, visit.frame.signal);
    }
  }
};

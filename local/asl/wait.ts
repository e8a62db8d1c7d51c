// The Wait state: for a number of seconds, or until a time.
import type { WaitState } from './definition.ts';
import { finish } from './finish.ts';
import type { Transition, Visit } from './frame.ts';
import type { Json } from './json.ts';
import { evaluateField, evaluationFailure, numberField } from './visit.ts';

/** RFC 3339 with a capital T and an offset, the form Step Functions takes; JavaScript reads at most milliseconds. */
const TIMESTAMP = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since 1970 of an ISO 8601 date-time with offset; undefined when it is not one. */
export const parseTimestamp = (text: string): number | undefined => {
  const match = TIMESTAMP.exec(text);
  if (match === null) return undefined;
  const time = Date.parse(`${match[1] ?? ''}${(match[2] ?? '').slice(0, 4)}${match[3] ?? ''}`);
  return Number.isNaN(time) ? undefined : time;
};

/** The most seconds a Wait may last (Amazon States Language in Step Functions). */
export const MAX_WAIT_SECONDS = 99_999_999;

const waitForSeconds = async (visit: Visit<WaitState>, template: Json | undefined): Promise<number> => {
  const seconds = (await numberField(visit, ['Seconds', template])) ?? 0;
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= MAX_WAIT_SECONDS) return visit.enteredAt + seconds * 1000;
  throw evaluationFailure(
    visit,
    `The Seconds field must be an integer from 0 to ${MAX_WAIT_SECONDS} but was: ${seconds}`,
  );
};

const waitUntil = async (visit: Visit<WaitState>, template: Json): Promise<number> => {
  const text = (await evaluateField(visit, ['Timestamp', template], { expected: 'string' })) as string;
  const time = parseTimestamp(text);
  if (time !== undefined) return time;
  const problem = `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`;
  throw evaluationFailure(visit, problem);
};

/** Waits on the engine's clock, to the millisecond. Throws StateFailure, or the signal's reason when stopped. */
export const runWait = async (visit: Visit<WaitState>): Promise<Transition> => {
  const { Seconds, Timestamp } = visit.state;
  const end = Timestamp === undefined ? await waitForSeconds(visit, Seconds) : await waitUntil(visit, Timestamp);
  const { clock } = visit.frame.execution.services;
  for (let left = end - clock.now(); left > 0; left = end - clock.now()) await clock.sleep(left, visit.frame.signal);
  return finish(visit, visit.input);
};

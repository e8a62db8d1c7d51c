// An execution's history: events with Step Functions' names and detail shapes.
import type { EngineClock } from './clock.ts';
import { isTooLarge, type Json, type JsonObject } from './json.ts';

export interface HistoryEvent {
  id: number;
  previousEventId: number;
  type: string;
  /** Milliseconds since 1970. */
  timestamp: number;
  /** One member `<type>EventDetails` for the types that have details. */
  [details: string]: unknown;
}

/** The line of events that a new event continues; each branch and iteration has its own. */
export interface Trail {
  previous: number;
}

export interface Recorder {
  /** Adds an event and returns its id. */
  record: (trail: Trail, type: string, details?: object) => number;
  lastId: () => number;
}

/** The member that holds an event's details, e.g. `stateEnteredEventDetails` for PassStateEntered. */
export const detailsKey = (type: string): string => {
  const state = /State(Entered|Exited)$/.exec(type)?.[1];
  if (state !== undefined) return `state${state}EventDetails`;
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
};

interface RecorderOptions {
  clock: Pick<EngineClock, 'now'>;
  /** Takes each event; without it ids are counted and nothing is kept. */
  keep: ((event: HistoryEvent) => void) | undefined;
  /** The last id of an earlier part of the same history (redrive). */
  lastId?: number;
}

export const createRecorder = ({ clock, keep, lastId = 0 }: RecorderOptions): Recorder => {
  let last = lastId;
  return {
    lastId: () => last,
    record: (trail, type, details) => {
      const id = ++last;
      const previousEventId = trail.previous;
      trail.previous = id;
      if (keep === undefined) return id;
      const event: HistoryEvent = { timestamp: clock.now(), type, id, previousEventId };
      if (details !== undefined) event[detailsKey(type)] = details;
      keep(event);
      return id;
    },
  };
};

const NOT_TRUNCATED = { truncated: false };

/** The details of `<Type>StateEntered`. */
export const enteredDetails = (name: string, input: string): object => ({ name, input, inputDetails: NOT_TRUNCATED });

/** The details of `<Type>StateExited`; variables are JSON texts, as Step Functions shows them. */
export const exitedDetails = (name: string, output: string, assigned: JsonObject | undefined): object => ({
  name,
  output,
  outputDetails: NOT_TRUNCATED,
  ...(assigned !== undefined && {
    assignedVariables: Object.fromEntries(Object.entries(assigned).map(([key, value]) => [key, JSON.stringify(value)])),
    assignedVariablesDetails: NOT_TRUNCATED,
  }),
});

export const withInput = (input: string): object => ({ input, inputDetails: NOT_TRUNCATED });
export const withOutput = (output: string): object => ({ output, outputDetails: NOT_TRUNCATED });

/** Error and cause as event details: absent where there is none. */
export const withFailure = ({
  error,
  failureCause,
}: {
  error?: string | undefined;
  failureCause?: string | undefined;
}): object => ({
  ...(error !== undefined && { error }),
  ...(failureCause !== undefined && { cause: failureCause }),
});

/** The JSON text of `value`, or undefined when it is over the payload limit. */
export const payloadText = (value: Json): string | undefined => {
  const text = JSON.stringify(value);
  return isTooLarge(text) ? undefined : text;
};

// The Task state: calls a service, under its timeouts, with its retries and catches.
import type { TaskState } from './definition.ts';
import { orAborted, withDeadline } from './deadline.ts';
import { dataLimitExceeded, StateFailure } from './failure.ts';
import { finish } from './finish.ts';
import type { Transition, Visit } from './frame.ts';
import { payloadText } from './history.ts';
import type { Json } from './json.ts';
import { parseResource } from './integrations/resource.ts';
import { withRetryAndCatch } from './retry.ts';
import { taskEvents } from './task-events.ts';
import { evaluateField, numberField } from './visit.ts';

interface Limits {
  timeoutSeconds: number | undefined;
  heartbeatSeconds: number | undefined;
}

const limitsOf = async (visit: Visit<TaskState>): Promise<Limits> => ({
  timeoutSeconds: await numberField(visit, ['TimeoutSeconds', visit.state.TimeoutSeconds]),
  heartbeatSeconds: await numberField(visit, ['HeartbeatSeconds', visit.state.HeartbeatSeconds]),
});

/** No integration here sends heartbeats, so a task that outlives HeartbeatSeconds has missed one. */
const deadlineOf = ({ timeoutSeconds = Infinity, heartbeatSeconds = Infinity }: Limits) => {
  const seconds = Math.min(timeoutSeconds, heartbeatSeconds);
  const error = heartbeatSeconds < timeoutSeconds ? 'States.HeartbeatTimeout' : 'States.Timeout';
  return {
    milliseconds: seconds === Infinity ? undefined : seconds * 1000,
    reason: () => new StateFailure({ error }),
  };
};

const attempt = async (visit: Visit<TaskState>): Promise<Transition> => {
  const { state, frame, name } = visit;
  const { execution, signal } = frame;
  const { clock, runTask, region } = execution.services;
  const limits = await limitsOf(visit);
  const payload =
    state.Arguments === undefined ? visit.input : await evaluateField(visit, ['Arguments', state.Arguments]);
  const resource = parseResource(state.Resource);
  const events = taskEvents({ resource, recorder: execution.recorder, trail: frame.trail });
  events.scheduled(payload, { ...limits, region });
  const call = { stateName: name, resource, arguments: payload, execution, onSubmitted: events.submitted };
  let result: Json;
  try {
    const deadline = { clock, signal, ...deadlineOf(limits) };
    result = await withDeadline(deadline, (taskSignal) => orAborted(runTask(call, taskSignal), taskSignal));
    const text = payloadText(result);
    if (text === undefined)
      throw dataLimitExceeded(resource.kind === 'function' ? resource.arn : resource.resourceType);
    events.succeeded(text);
  } catch (error) {
    if (error instanceof StateFailure) events.failed(error);
    throw error;
  }
  return finish(visit, result, { result });
};

/** The task's result, or its Output, goes on. Throws StateFailure where no Catch takes it. */
export const runTask = (visit: Visit<TaskState>): Promise<Transition> => withRetryAndCatch(visit, attempt);

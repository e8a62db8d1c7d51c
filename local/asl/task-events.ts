// The history events of one attempt of a task; a Lambda ARN as Resource has its own event names.
import type { StateFailure } from './failure.ts';
import { withFailure, withInput, withOutput, type Recorder, type Trail } from './history.ts';
import type { Json } from './json.ts';
import type { TaskResource } from './task-runner.ts';

interface TaskEventsOptions {
  resource: TaskResource;
  recorder: Recorder;
  trail: Trail;
}

interface Schedule {
  timeoutSeconds: number | undefined;
  heartbeatSeconds: number | undefined;
  region: string;
}

export interface TaskEvents {
  /** Records that the task is scheduled and started. */
  scheduled: (payload: Json, schedule: Schedule) => void;
  submitted: (output: Json) => void;
  succeeded: (output: string) => void;
  failed: (failure: StateFailure) => void;
}

const isTimeout = ({ error }: StateFailure): boolean =>
  error === 'States.Timeout' || error === 'States.HeartbeatTimeout';

const limits = ({ timeoutSeconds, heartbeatSeconds }: Schedule): object => ({
  ...(timeoutSeconds !== undefined && { timeoutInSeconds: timeoutSeconds }),
  ...(heartbeatSeconds !== undefined && { heartbeatInSeconds: heartbeatSeconds }),
});

const functionEvents = ({ resource, recorder, trail }: TaskEventsOptions): TaskEvents => ({
  scheduled: (payload, { timeoutSeconds }) => {
    const timeout = timeoutSeconds === undefined ? {} : { timeoutInSeconds: timeoutSeconds };
    const details = { resource: resource.arn, ...withInput(JSON.stringify(payload)), ...timeout };
    recorder.record(trail, 'LambdaFunctionScheduled', details);
    recorder.record(trail, 'LambdaFunctionStarted');
  },
  submitted: () => undefined,
  succeeded: (output) => {
    recorder.record(trail, 'LambdaFunctionSucceeded', withOutput(output));
  },
  failed: (failure) => {
    recorder.record(
      trail,
      isTimeout(failure) ? 'LambdaFunctionTimedOut' : 'LambdaFunctionFailed',
      withFailure(failure),
    );
  },
});

const integrationEvents = ({ resource, recorder, trail }: TaskEventsOptions): TaskEvents => {
  const service = { resourceType: resource.resourceType, resource: resource.resource };
  return {
    scheduled: (payload, schedule) => {
      const parameters = JSON.stringify(payload);
      recorder.record(trail, 'TaskScheduled', { ...service, region: schedule.region, parameters, ...limits(schedule) });
      recorder.record(trail, 'TaskStarted', service);
    },
    submitted: (output) => {
      recorder.record(trail, 'TaskSubmitted', { ...service, ...withOutput(JSON.stringify(output)) });
    },
    succeeded: (output) => {
      recorder.record(trail, 'TaskSucceeded', { ...service, ...withOutput(output) });
    },
    failed: (failure) => {
      const type = isTimeout(failure) ? 'TaskTimedOut' : 'TaskFailed';
      recorder.record(trail, type, { ...service, ...withFailure(failure) });
    },
  };
};

export const taskEvents = (options: TaskEventsOptions): TaskEvents =>
  options.resource.kind === 'function' ? functionEvents(options) : integrationEvents(options);

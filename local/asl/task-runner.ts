// The seam between the engine and the services its tasks call; mocked runs put their own runner here.
import type { Execution } from './frame.ts';
import type { Json } from './json.ts';

/** A Resource taken apart, with the words the history uses for it. */
export interface TaskResource {
  /** The whole ARN. */
  arn: string;
  /** `function` for a Lambda ARN as Resource, whose events are LambdaFunction…; `integration` for all others. */
  kind: 'function' | 'integration';
  /** E.g. `lambda`, `states`, `aws-sdk:s3`. */
  resourceType: string;
  /** E.g. `invoke`, `startExecution.sync:2`. */
  resource: string;
}

export interface TaskCall {
  stateName: string;
  resource: TaskResource;
  arguments: Json;
  execution: Execution;
  /** A `.sync` integration calls it with the answer to its request, before the job is done. */
  onSubmitted: (output: Json) => void;
}

/** Runs one attempt of a task. Rejects with StateFailure, or with the signal's reason when it is aborted. */
export type TaskRunner = (call: TaskCall, signal: AbortSignal) => Promise<Json>;

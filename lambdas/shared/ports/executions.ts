// The port for executions of the pipeline.

export interface Executions {
  /** Starts the pipeline; throws ConditionFailed when the name is taken. Returns the execution's ARN. */
  start: (name: string, input: unknown) => Promise<string>;
  status: (executionArn: string) => Promise<'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED' | 'UNKNOWN'>;
}

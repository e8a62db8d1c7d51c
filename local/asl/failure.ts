// How a state or an execution fails: an error name and a cause, as Step Functions reports them.

interface FailureDetails {
  /** Absent for a Fail state that names none. */
  error?: string | undefined;
  cause?: string | undefined;
}

/** A failure that Retry and Catch can match on. */
export class StateFailure extends Error {
  override readonly name = 'StateFailure';
  readonly error: string | undefined;
  readonly failureCause: string | undefined;

  constructor({ error, cause }: FailureDetails) {
    super(`${error ?? 'no error name'}: ${cause ?? 'no cause'}`);
    this.error = error;
    this.failureCause = cause;
  }
}

export type StopStatus = 'ABORTED' | 'TIMED_OUT';

/** Why an execution was stopped from outside its states; the reason of its abort signal. Never retried or caught. */
export class ExecutionStopped extends Error {
  override readonly name = 'ExecutionStopped';
  readonly status: StopStatus;
  readonly error: string | undefined;
  readonly failureCause: string | undefined;

  constructor(status: StopStatus, { error, cause }: FailureDetails = {}) {
    super(`${status}: ${error ?? ''} ${cause ?? ''}`.trim());
    this.status = status;
    this.error = error;
    this.failureCause = cause;
  }
}

/** A sibling branch or iteration failed, so this one is over. Never retried or caught. */
export class BranchCancelled extends Error {
  override readonly name = 'BranchCancelled';
}

/** The failure for a payload beyond 256 KiB; `what` is the state, the integration or the Lambda's ARN. */
export const dataLimitExceeded = (what: string): StateFailure =>
  new StateFailure({
    error: 'States.DataLimitExceeded',
    cause: `The state/task '${what}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  });

// The one catalogue of errors. Names are API: Retry and Catch in infra/statemachines/*.asl.json match on them.

interface Details {
  /** What lay underneath, kept for the log. */
  cause?: unknown;
  /** Facts about the error, logged as they are. */
  data?: Record<string, unknown>;
}

/** Every name with whether trying the same step again can help. */
export const ERROR_CATALOGUE = {
  BadInput: { retryable: false },
  ObjectNotFound: { retryable: false },
  ConditionFailed: { retryable: false },
  ModelThrottled: { retryable: true },
  ModelUnavailable: { retryable: true },
  ModelTimeout: { retryable: true },
  ModelAccessDenied: { retryable: false },
  ModelRejectedRequest: { retryable: false },
  ModelAnswerInvalid: { retryable: false },
  ProductUntrue: { retryable: false },
  GrantExpired: { retryable: true },
  BudgetExhausted: { retryable: false },
  StoreUnavailable: { retryable: true },
  SearchUnavailable: { retryable: true },
} as const satisfies Record<string, { retryable: boolean }>;

export type ErrorName = keyof typeof ERROR_CATALOGUE;

/**
 * An error of the catalogue. `name` is the literal the state machine matches; `retryable` is decided here, once.
 * Messages say what was got, what is allowed and what to change.
 */
export class LiveframeError extends Error {
  override readonly name: ErrorName;
  readonly retryable: boolean;
  readonly data: Record<string, unknown>;

  constructor(name: ErrorName, message: string, { cause, data = {} }: Details = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = name;
    this.retryable = ERROR_CATALOGUE[name].retryable;
    this.data = data;
  }
}

/** Tells whether `error` is of the catalogue and, when `name` is given, bears that name. */
export const isLiveframeError = (error: unknown, name?: ErrorName): error is LiveframeError =>
  error instanceof LiveframeError && (name === undefined || error.name === name);

/** A person's mistake: the message is shown as it is, without a stack trace; the command line exits with 2. */
export const badInput = (message: string, details?: Details): LiveframeError =>
  new LiveframeError('BadInput', message, details);

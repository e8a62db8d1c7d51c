// Turns what the AWS SDK throws into the error catalogue, by name and status; the original stays as the cause.
import { LiveframeError, isLiveframeError, type ErrorName } from '../errors.ts';

interface Facts {
  name: string;
  message: string;
  /** HTTP status of the answer; absent when there was none. */
  status: number | undefined;
  /** Node's code of a failed connection. */
  code: string | undefined;
}

const factsOf = (error: unknown): Facts => {
  const { name, message, code, $metadata } = (error ?? {}) as {
    name?: string;
    message?: string;
    code?: unknown;
    $metadata?: { httpStatusCode?: number };
  };
  return {
    name: name ?? 'Unknown',
    message: message ?? String(error),
    status: $metadata?.httpStatusCode,
    code: typeof code === 'string' ? code : undefined,
  };
};

const MODEL_ERRORS: Partial<Record<string, ErrorName>> = {
  ThrottlingException: 'ModelThrottled',
  ModelNotReadyException: 'ModelThrottled',
  TimeoutError: 'ModelTimeout',
  AbortError: 'ModelTimeout',
  ModelTimeoutException: 'ModelTimeout',
  ModelErrorException: 'ModelUnavailable',
  AccessDeniedException: 'ModelAccessDenied',
  CredentialsProviderError: 'ModelAccessDenied',
  ValidationException: 'ModelRejectedRequest',
  ResourceNotFoundException: 'ModelRejectedRequest',
  ServiceQuotaExceededException: 'ModelRejectedRequest',
};

const MODEL_STATUSES: Partial<Record<number, ErrorName>> = {
  401: 'ModelAccessDenied',
  403: 'ModelAccessDenied',
  408: 'ModelTimeout',
  424: 'ModelUnavailable',
  429: 'ModelThrottled',
};

const modelErrorName = ({ name, status }: Facts): ErrorName => {
  const known = MODEL_ERRORS[name] ?? (status === undefined ? undefined : MODEL_STATUSES[status]);
  if (known !== undefined) return known;
  return status !== undefined && status >= 400 && status < 500 ? 'ModelRejectedRequest' : 'ModelUnavailable';
};

/** Connections that never came to be: nothing was sent. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * Whether the provider may have billed the failed call. An error answer is not billed, nor is what was never sent;
 * a timeout or a broken connection after sending is anyone's guess.
 */
const chargeOf = (name: ErrorName, { status, code }: Facts): 'none' | 'unknown' => {
  if (name === 'ModelTimeout') return 'unknown';
  return name === 'ModelUnavailable' && status === undefined && !NOT_SENT.has(code ?? '') ? 'unknown' : 'none';
};

/**
 * The catalogue's error for a failed call to Bedrock Runtime. `data.charge` is `none` when the call certainly cost
 * nothing, else `unknown`. `doing` completes "Could not …".
 */
export const modelError = (error: unknown, doing: string): LiveframeError => {
  if (isLiveframeError(error)) return error;
  const facts = factsOf(error);
  const name = modelErrorName(facts);
  return new LiveframeError(name, `Could not ${doing}: ${facts.name}: ${facts.message}`, {
    cause: error,
    data: { charge: chargeOf(name, facts), status: facts.status },
  });
};

const STORE_TROUBLE = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'LimitExceededException',
  'TransactionConflictException',
  'SlowDown',
  'TooManyRequestsException',
  'TimeoutError',
  'RequestTimeout',
]);

/**
 * The catalogue's error for a failed call to DynamoDB, S3, Step Functions or EventBridge: StoreUnavailable for
 * throttling, answers from 500 up and lost connections; anything else is a mistake of ours and stays as it is.
 */
export const storeError = (error: unknown, doing: string): unknown => {
  const { name, message, status, code } = factsOf(error);
  const trouble =
    STORE_TROUBLE.has(name) ||
    status === 429 ||
    (status !== undefined && status >= 500) ||
    code?.startsWith('E') === true;
  return trouble && !isLiveframeError(error)
    ? new LiveframeError('StoreUnavailable', `Could not ${doing}: ${name}: ${message}`, { cause: error })
    : error;
};

/** The catalogue's error for a failed call to OpenSearch, whatever went wrong: the cache then misses. */
export const searchError = (error: unknown, doing: string): LiveframeError => {
  if (isLiveframeError(error)) return error;
  const { name, message } = factsOf(error);
  return new LiveframeError('SearchUnavailable', `Could not ${doing}: ${name}: ${message}`, { cause: error });
};

/** Runs `action`; what it throws goes through `translate`. */
export const translating = async <Result>(
  translate: (error: unknown) => unknown,
  action: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await action();
  } catch (error) {
    throw translate(error);
  }
};

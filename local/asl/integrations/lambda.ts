// Calls Lambda functions: `lambda:invoke`, and a function's ARN as Resource.
import { dataLimitExceeded, StateFailure } from '../failure.ts';
import { isObject, isTooLarge, type Json } from '../json.ts';
import type { TaskCall } from '../task-runner.ts';

/** Runs a function; rejects with an error whose name is the function's error type, or a `Lambda.…` service error. */
export type InvokeLambda = (functionName: string, payload: unknown, signal: AbortSignal) => Promise<unknown>;

/** The name in a function's ARN, or the text itself; version and alias are left out. */
export const functionNameOf = (nameOrArn: string): string => {
  const parts = nameOrArn.split(':');
  return (parts[0] === 'arn' ? parts[6] : parts[0]) ?? nameOrArn;
};

/** What Step Functions reports when a Node.js function throws; service errors carry their message alone. */
export const lambdaFailure = (error: unknown): StateFailure => {
  if (!(error instanceof Error)) return new StateFailure({ error: 'Lambda.Unknown', cause: String(error) });
  if (error.name.startsWith('Lambda.')) return new StateFailure({ error: error.name, cause: error.message });
  const trace = (error.stack ?? '').split('\n').map((line) => line.trim());
  const cause = JSON.stringify({ errorType: error.name, errorMessage: error.message, trace });
  return new StateFailure({ error: error.name, cause });
};

interface Invocation {
  functionName: string;
  payload: Json;
  /** What a too large answer is blamed on. */
  blame: string;
}

/** JSON.stringify has no text for undefined, whatever its type says. */
const textOf = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));

const invoke = async (invokeLambda: InvokeLambda, invocation: Invocation, signal: AbortSignal): Promise<Json> => {
  const { functionName, payload, blame } = invocation;
  let text: string | undefined;
  try {
    // Through JSON both ways, as on the wire: neither side ever holds the other's objects.
    const event: unknown = JSON.parse(JSON.stringify(payload));
    text = textOf(await invokeLambda(functionName, event, signal));
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw lambdaFailure(error);
  }
  if (text === undefined) return null;
  if (isTooLarge(text)) throw dataLimitExceeded(blame);
  return JSON.parse(text) as Json;
};

/** Runs `arn:aws:states:::lambda:invoke`: Arguments are FunctionName and Payload. */
export const runLambdaInvoke =
  (invokeLambda: InvokeLambda) =>
  async ({ arguments: request, execution }: TaskCall, signal: AbortSignal): Promise<Json> => {
    const { FunctionName: name, Payload: payload = {} } = isObject(request) ? request : {};
    if (typeof name !== 'string') {
      const cause = `The argument FunctionName of lambda:invoke must be a string but was: ${JSON.stringify(name)}`;
      throw new StateFailure({ error: 'States.Runtime', cause });
    }
    const answer = await invoke(invokeLambda, { functionName: functionNameOf(name), payload, blame: 'lambda' }, signal);
    const requestId = execution.services.ids();
    return {
      ExecutedVersion: '$LATEST',
      Payload: answer,
      SdkHttpMetadata: { AllHttpHeaders: {}, HttpHeaders: {}, HttpStatusCode: 200 },
      SdkResponseMetadata: { RequestId: requestId },
      StatusCode: 200,
    };
  };

/** Runs a function's ARN as Resource: Arguments are the payload, the result is the answer. */
export const runFunctionArn =
  (invokeLambda: InvokeLambda) =>
  ({ arguments: payload, resource }: TaskCall, signal: AbortSignal): Promise<Json> =>
    invoke(invokeLambda, { functionName: functionNameOf(resource.arn), payload, blame: resource.arn }, signal);

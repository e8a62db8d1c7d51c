// Runs the Lambda handlers in this process as Lambda would: a fresh copy of the event, a time limit, errors that keep their names.
import { randomUUID } from 'node:crypto';
import type { RawEnvironment } from '../../lambdas/shared/env.ts';
import type { CreateHandler, Handler } from '../../lambdas/shared/step.ts';
import type { Timer } from '../timer.ts';

export interface HostedFunction {
  name: string;
  timeoutSeconds: number;
  create: CreateHandler;
}

export interface LambdaHost {
  /**
   * Invokes a function by name or ARN. Rejects with the handler's error, with `Sandbox.Timedout` after the function's time
   * limit, with `Lambda.ResourceNotFoundException` for an unknown one, or with the signal's reason.
   */
  invoke: (functionName: string, payload: unknown, signal?: AbortSignal) => Promise<unknown>;
  /** Waits until no handler is running, at most `milliseconds`. */
  drain: (milliseconds: number) => Promise<void>;
}

const namedError = (name: string, message: string): Error => Object.assign(new Error(message), { name });

/** What JSON makes of a value: handlers never share objects with their caller. */
const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;

/** `arn:aws:lambda:…:function:name[:qualifier]` or the name itself. */
const plainName = (nameOrArn: string): string =>
  nameOrArn.startsWith('arn:') ? (nameOrArn.split(':')[6] ?? '') : nameOrArn;

/** Rejects when the time is over or the signal fires; `stop` releases both. */
const deadline = (
  { name, timeoutSeconds }: HostedFunction,
  timer: Timer,
  signal: AbortSignal | undefined,
): { over: Promise<never>; stop: () => void } => {
  const { promise, reject } = Promise.withResolvers<never>();
  const message = `RequestId: ${randomUUID()} Error: Task timed out after ${timeoutSeconds}.00 seconds`;
  const cancel = timer.after(timeoutSeconds * 1000, () => {
    reject(Object.assign(namedError('Sandbox.Timedout', message), { functionName: name }));
  });
  const abort = (): void => {
    reject(signal?.reason as Error);
  };
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted === true) abort();
  const stop = (): void => {
    cancel();
    signal?.removeEventListener('abort', abort);
  };
  return { over: promise, stop };
};

/** Builds a function's handler at its first event, as a cold start does; a start that failed is tried again with the next. */
const warm = (hosted: HostedFunction, environment: RawEnvironment): Handler => {
  let handler: Handler | undefined;
  return async (event) => {
    handler ??= hosted.create(environment);
    return handler(event);
  };
};

interface HostOptions {
  functions: readonly HostedFunction[];
  environment: RawEnvironment;
  timer: Timer;
}

/** A host of `functions`, which all get the same environment: each reads its own part of it. */
export const createLambdaHost = ({ functions, environment, timer }: HostOptions): LambdaHost => {
  const hosted = new Map(functions.map((one) => [one.name, { ...one, handler: warm(one, environment) }]));
  const running = new Set<Promise<unknown>>();

  const run = (handler: Handler, payload: unknown): Promise<unknown> => {
    const result = handler(copyOf(payload)).then(copyOf);
    running.add(result);
    const done = (): void => {
      running.delete(result);
    };
    result.then(done, done);
    return result;
  };
  const invoke: LambdaHost['invoke'] = async (nameOrArn, payload, signal) => {
    const found = hosted.get(plainName(nameOrArn));
    if (found === undefined) throw namedError('Lambda.ResourceNotFoundException', `Function not found: ${nameOrArn}`);
    const { over, stop } = deadline(found, timer, signal);
    try {
      return await Promise.race([over, run(found.handler, payload)]);
    } finally {
      stop();
    }
  };
  const drain = async (milliseconds: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const cancel = timer.after(milliseconds, () => {
      resolve(undefined);
    });
    await Promise.race([Promise.allSettled(running), promise]);
    cancel();
  };
  return { invoke, drain };
};

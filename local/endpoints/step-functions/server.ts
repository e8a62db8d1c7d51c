// The Step Functions endpoint: its JSON protocol over HTTP on the loopback interface, over our own engine.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { systemClock, type EngineClock } from '../../asl/clock.ts';
import { createDefinitionLoader } from '../../asl/definition-loader.ts';
import { createEngine, type Engine } from '../../asl/engine.ts';
import type { InvokeLambda } from '../../asl/integrations/lambda.ts';
import { integrations } from '../../asl/integrations/run-integration.ts';
import type { StartExecution } from '../../asl/integrations/start-execution.ts';
import type { ObjectAccess } from '../../asl/objects.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../../local-account.ts';
import { listenOnLoopback, type Endpoint } from '../../loopback.ts';
import { ApiError } from './api-error.ts';
import { createExecutor, type Executor } from './executor.ts';
import type { Context } from './operations/operation.ts';
import { OPERATIONS } from './operations/operations.ts';
import { openStores, type Stores } from './stores.ts';

export interface StepFunctionsOptions {
  /** 0, the default, lets the system choose. */
  port?: number;
  /** State machines, executions, map runs and histories are kept in `step-functions/` below it. */
  dataFolder: string;
  accountId?: string;
  region?: string;
  clock?: EngineClock;
  /** In [0, 1). */
  random?: () => number;
  /** Unique names. */
  ids?: () => string;
  services: { invokeLambda: InvokeLambda; objects: ObjectAccess };
}

const TARGET = /^AWSStepFunctions\.(\w+)$/;

const parseBody = (body: string): unknown => {
  try {
    return JSON.parse(body === '' ? '{}' : body);
  } catch (error) {
    throw new ApiError('SerializationException', `The request is not JSON: ${(error as Error).message}`);
  }
};

const answer = async (context: Context, request: IncomingMessage): Promise<object> => {
  const name = TARGET.exec(String(request.headers['x-amz-target']))?.[1] ?? '';
  const run = OPERATIONS[name];
  if (run === undefined) {
    const known = Object.keys(OPERATIONS).join(', ');
    throw new ApiError('UnknownOperationException', `The operation '${name}' is not supported; known are ${known}.`);
  }
  return run(context, parseBody(await text(request)));
};

const errorAnswer = (error: unknown): { status: number; type: string; message: string } => {
  if (error instanceof ApiError) return { status: 400, type: error.name, message: error.message };
  return {
    status: 500,
    type: 'InternalFailure',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
};

const send = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(body));
};

const handle = async (context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  response.setHeader('x-amzn-requestid', context.ids());
  try {
    send(response, 200, await answer(context, request));
  } catch (error) {
    const { status, type, message } = errorAnswer(error);
    send(response, status, { __type: type, message });
  }
};

const followMachine =
  (stores: Stores, executor: () => Executor): StartExecution =>
  ({ stateMachineArn, name = '', input }) => {
    const machine = stores.machines.find(stateMachineArn);
    if (machine !== undefined) return Promise.resolve(executor().startAndFollow({ machine, name, input }));
    return Promise.reject(
      new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${stateMachineArn}'`),
    );
  };

const contextOf = (options: StepFunctionsOptions): Context => {
  const { dataFolder, accountId = LOCAL_ACCOUNT, region = LOCAL_REGION, services } = options;
  const { clock = systemClock, random = Math.random, ids = randomUUID } = options;
  const account = { region, accountId };
  const stores = openStores(join(dataFolder, 'step-functions'), clock.now());
  const runTask = integrations({ ...services, startExecution: followMachine(stores, () => executor) });
  const engine: Engine = createEngine({ clock, random, ids, runTask, objects: services.objects, ...account });
  const load = createDefinitionLoader();
  const executor = createExecutor({ engine, stores, account, load });
  return { stores, executor, account, clock, ids, load };
};

/**
 * Starts the endpoint. `services` run the tasks: `invokeLambda` rejects with an Error whose name is the function's error
 * type, and with one named Lambda.ResourceNotFoundException when there is no such function. Executions that an earlier
 * process left running become FAILED with Liveframe.Restarted. Closing stops what runs (ABORTED, Liveframe.Stopped).
 */
export const startStepFunctions = async (options: StepFunctionsOptions): Promise<Endpoint> => {
  const context = contextOf(options);
  const server = createServer((request, response) => {
    void handle(context, request, response);
  });
  const endpoint = await listenOnLoopback(server, { port: options.port, name: 'the Step Functions endpoint' });
  return {
    url: endpoint.url,
    close: async () => {
      await endpoint.close();
      await context.executor.close();
    },
  };
};

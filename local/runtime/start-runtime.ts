// Starts the embedded AWS on one data folder: endpoints, Lambdas, state machine, and the door for uploads.
import { join, resolve } from 'node:path';
import type { RawEnvironment } from '../../lambdas/shared/env.ts';
import { badInput } from '../../lambdas/shared/errors.ts';
import { logger } from '../../lambdas/shared/logger.ts';
import { startBedrock, type BedrockEndpoint } from '../endpoints/bedrock/server.ts';
import { STAND_IN_REQUESTS_PER_MINUTE } from '../endpoints/bedrock/stand-in.ts';
import { loadModelCards } from '../endpoints/bedrock/model-cards.ts';
import { startDynamoDb } from '../endpoints/dynamodb/server.ts';
import { createEventBus, type EventBus } from '../endpoints/events/bus.ts';
import { openDoor } from '../endpoints/events/door.ts';
import { objectCreatedEvent } from '../endpoints/events/object-created.ts';
import { startEvents } from '../endpoints/events/server.ts';
import { startOpenSearch } from '../endpoints/opensearch/server.ts';
import { startS3 } from '../endpoints/s3/server.ts';
import { startStepFunctions } from '../endpoints/step-functions/server.ts';
import { LOCAL_BUCKET, LOCAL_REGION, LOCAL_TABLE } from '../local-account.ts';
import type { Endpoint } from '../loopback.ts';
import { awsModelEndpoint } from './aws-account.ts';
import { createClosers, type Closers } from './closers.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { definitionSubstitutions, FUNCTION_SECONDS, functionName, loadHandlers, STAGES } from './functions.ts';
import { createLambdaHost, type LambdaHost } from './lambda-host.ts';
import { loadModelTasks } from './model-tasks.ts';
import { s3ObjectAccess } from './object-access.ts';
import { changeProcessEnvironment, sdkEnvironment, type EndpointUrls } from './process-environment.ts';
import type { Runtime, RuntimeOptions } from './runtime-options.ts';
import { ensureStateMachine, readDefinition, STATE_MACHINE_ARN } from './state-machine.ts';
import { systemTimer } from '../timer.ts';

const PACKS_FOLDER = join(import.meta.dirname, '../../packs');
/** Milliseconds that closing waits for Lambdas under way. */
const DRAIN_MILLISECONDS = 5_000;

interface Context extends RuntimeOptions {
  closers: Closers;
  bus: EventBus;
  packsFolder: string;
  models: 'local' | 'aws';
  region: string;
  timer: NonNullable<RuntimeOptions['timer']>;
  onError: NonNullable<RuntimeOptions['onError']>;
}

const warn = (error: unknown): void => {
  process.emitWarning(error instanceof Error ? error : String(error));
};

const opened = async <Opened extends Endpoint>({ closers }: Context, opening: Promise<Opened>): Promise<Opened> => {
  const endpoint = await opening;
  closers.add(endpoint.close);
  return endpoint;
};

/** Undefined with models aws: then Bedrock itself answers. */
const startModels = async (context: Context): Promise<BedrockEndpoint | undefined> => {
  const { models, packsFolder, ports, faults = {}, timer } = context;
  if (models === 'aws') return context.faults === undefined ? undefined : refuseFaults();
  const [cards, tasks] = await Promise.all([loadModelCards(packsFolder), context.modelTasks ?? loadModelTasks()]);
  const quota = context.quota === undefined ? {} : { quota: context.quota };
  return opened(context, startBedrock({ ...tasks, ...quota, cards, faults, port: ports?.bedrock, now: timer.now }));
};

const startStores = async (
  context: Context,
): Promise<Pick<EndpointUrls, 's3' | 'dynamodb' | 'opensearch' | 'events'>> => {
  const { dataFolder, ports = {}, bus, timer } = context;
  const s3 = await opened(
    context,
    startS3({
      port: ports.s3,
      dataFolder,
      bucket: LOCAL_BUCKET,
      onObjectCreated: (created) => {
        bus.publish(objectCreatedEvent(created));
      },
    }),
  );
  const dynamodb = await opened(context, startDynamoDb({ port: ports.dynamodb, dataFolder, table: LOCAL_TABLE }));
  const events = await opened(context, startEvents({ port: ports.events, bus, now: timer.now }));
  const opensearch =
    context.opensearch?.url ??
    (await opened(context, startOpenSearch({ port: ports.opensearch, dataFolder, now: timer.now }))).url;
  return { s3: s3.url, dynamodb: dynamodb.url, events: events.url, opensearch };
};

/** The stand-in's account has its own rate for every model; a real account has the cards'. */
const accountRate = ({ models, quota }: Context): RawEnvironment =>
  models === 'local'
    ? { ACCOUNT_REQUESTS_PER_MINUTE: String(typeof quota === 'number' ? quota : STAND_IN_REQUESTS_PER_MINUTE) }
    : {};

const lambdaEnvironment = async (context: Context, opensearch: string): Promise<RawEnvironment> => ({
  ...accountRate(context),
  BUCKET_NAME: LOCAL_BUCKET,
  TABLE_NAME: LOCAL_TABLE,
  STATE_MACHINE_ARN,
  OPENSEARCH_ENDPOINT: opensearch,
  OPENSEARCH_AUTH: context.opensearch?.auth ?? 'none',
  EVENT_BUS_NAME: 'default',
  MODEL_ENDPOINT: context.models === 'local' ? 'stand-in' : await awsModelEndpoint(context.region),
  PACKS_FOLDER: context.packsFolder,
});

const startFunctions = async (context: Context, environment: RawEnvironment): Promise<LambdaHost> => {
  const handlers = await loadHandlers(context.handlers);
  const functions = STAGES.map((stage) => ({
    name: functionName(stage),
    timeoutSeconds: FUNCTION_SECONDS[stage],
    create: handlers[stage],
  }));
  const host = createLambdaHost({ functions, environment, timer: context.timer });
  context.closers.add(() => host.drain(DRAIN_MILLISECONDS));
  return host;
};

const startEngine = async (context: Context, s3: string, host: LambdaHost): Promise<string> => {
  const { dataFolder, ports = {}, definitionFile } = context;
  const definition = await readDefinition(definitionSubstitutions(), definitionFile);
  const objects = s3ObjectAccess(s3);
  context.closers.add(objects.close);
  const services = { invokeLambda: host.invoke, objects };
  const port = ports.stepfunctions === undefined ? {} : { port: ports.stepfunctions };
  const engine = await opened(context, startStepFunctions({ ...port, dataFolder, services }));
  await ensureStateMachine(engine.url, definition);
  return engine.url;
};

const startDoor = ({ closers, ...context }: Context, host: LambdaHost) => {
  const door = openDoor({
    ...context,
    bucket: LOCAL_BUCKET,
    invokeIntake: (event) => host.invoke(functionName('intake'), event),
    ...(context.door === undefined ? {} : { settings: context.door }),
  });
  closers.add(door.close);
  return door;
};

/** Points the SDK at `endpoints`, for as long as the runtime is open. */
const pointSdk = ({ closers, models, dataFolder, region }: Context, endpoints: EndpointUrls): void => {
  closers.add(changeProcessEnvironment(sdkEnvironment(endpoints, { models, dataFolder, region })));
};

const refuseFaults = (): never => {
  throw badInput('Faults are knobs of the stand-in: they need --models local.');
};

const start = async (context: Context): Promise<Omit<Runtime, 'close'>> => {
  const lock = await lockDataFolder(context.dataFolder, context.onError);
  context.closers.add(lock.release);
  const environmentOf = (opensearch: string): Promise<RawEnvironment> => lambdaEnvironment(context, opensearch);
  const stores = await startStores(context);
  const standIn = await startModels(context);
  const environment = await environmentOf(stores.opensearch);
  const bedrock = standIn?.url ?? `https://bedrock-runtime.${context.region}.amazonaws.com`;
  // Step Functions comes last, because it needs the functions; until it is up, its clients are refused by the event bus.
  pointSdk(context, { ...stores, bedrock, stepfunctions: stores.events });
  const host = await startFunctions(context, environment);
  const endpoints = { ...stores, bedrock, stepfunctions: await startEngine(context, stores.s3, host) };
  pointSdk(context, endpoints);
  const door = startDoor(context, host);
  await lock.announce({ ...endpoints });
  return {
    endpoints,
    bucket: LOCAL_BUCKET,
    stateMachineArn: STATE_MACHINE_ARN,
    dataDir: context.dataFolder,
    environment,
    statement: standIn?.statement ?? (() => ({ calls: [], totalMicroUsd: 0, sends: [] })),
    setFaults: standIn?.setFaults ?? refuseFaults,
    deadLetters: door.queue.deadLetters,
  };
};

/**
 * Starts everything and holds the data folder until `close`. The process's environment points at the endpoints meanwhile.
 * Throws BadInput when the folder is in use or a port is taken; then nothing stays open.
 */
export const startRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  const closers = createClosers();
  const context: Context = {
    ...options,
    dataFolder: resolve(options.dataFolder),
    closers,
    bus: createEventBus(),
    packsFolder: resolve(options.packsFolder ?? PACKS_FOLDER),
    models: options.models ?? 'local',
    region: options.region ?? LOCAL_REGION,
    timer: options.timer ?? systemTimer,
    onError: options.onError ?? warn,
  };
  logger.setLogLevel(options.logLevel ?? 'SILENT');
  try {
    return { ...(await start(context)), close: closers.closeAll };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
};

// What the runtime is started with, and what it gives back.
import type { CreateHandler } from '../../lambdas/shared/step.ts';
import type { RawEnvironment } from '../../lambdas/shared/env.ts';
import type { Statement } from '../endpoints/bedrock/billing.ts';
import type { FaultSettings } from '../endpoints/bedrock/faults.ts';
import type { QueueMessage, QueueSettings } from '../endpoints/events/queue.ts';
import type { ModelTasks } from './model-tasks.ts';
import type { EndpointUrls } from './process-environment.ts';
import type { Timer } from '../timer.ts';

export interface RuntimeOptions {
  dataFolder: string;
  /** Fixed ports; an absent one is chosen by the operating system. */
  ports?: Partial<Record<keyof EndpointUrls, number>>;
  /** Knobs of the stand-in. */
  faults?: FaultSettings;
  /** Whose models answer: the stand-in's (`local`, the default) or Bedrock's (`aws`). */
  models?: 'local' | 'aws';
  /** A real OpenSearch instead of the endpoint of ours; `es` signs requests for a managed domain. */
  opensearch?: { url: string; auth: 'none' | 'es' };
  /** Requests a minute of the stand-in's account for every model, default 6,000; or by model id. */
  quota?: number | Readonly<Record<string, number>>;
  /** With models aws: the region of the clients without one of their own. */
  region?: string;
  packsFolder?: string;
  definitionFile?: string;
  /** Handlers that stand in for those under lambdas/, by stage. */
  handlers?: Readonly<Partial<Record<string, CreateHandler>>>;
  /** Programs that stand in for the painter, the analyst and the judge. */
  modelTasks?: ModelTasks;
  /** How long uploads settle, and how often intake tries. */
  door?: QueueSettings;
  timer?: Timer;
  /** What the Lambdas log, to the error stream. */
  logLevel?: 'SILENT' | 'ERROR' | 'INFO';
  /** Hears of failures nobody waits for: an upload that intake could not take, a lost lock. */
  onError?: (error: unknown) => void;
}

export interface Runtime {
  endpoints: EndpointUrls;
  bucket: string;
  stateMachineArn: string;
  dataDir: string;
  /** What every Lambda got; the CLI builds its own adapters from it. */
  environment: RawEnvironment;
  /** What the stand-in's account owes since the start; nothing with models aws. */
  statement: () => Statement;
  setFaults: (faults: FaultSettings) => void;
  /** Uploads that intake failed to take three times. */
  deadLetters: () => readonly QueueMessage[];
  close: () => Promise<void>;
}

// A small show and a runtime on a fresh data folder, for the tests that run the whole pipeline.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputSource } from '../../lambdas/intake/input-source.ts';
import type { HandWorkRequest } from '../../lambdas/intake/hand-work/plan-hand-work.ts';
import { startHandWork } from '../../lambdas/intake/hand-work/start-hand-work.ts';
import { startRun, type IntakeResult } from '../../lambdas/intake/intake.ts';
import { prepareRun, type RunRequest } from '../../lambdas/intake/prepare-run.ts';
import { executions } from '../../lambdas/shared/aws/executions.ts';
import { ledger } from '../../lambdas/shared/aws/ledger.ts';
import { objectStore } from '../../lambdas/shared/aws/object-store.ts';
import { outcomeRecords } from '../../lambdas/shared/aws/outcome-records.ts';
import { runRecords } from '../../lambdas/shared/aws/run-records.ts';
import { systemClock } from '../../lambdas/shared/aws/system-clock.ts';
import { ManifestSchema, type Manifest } from '../../lambdas/shared/domain/manifest.ts';
import type { OutcomeRecord } from '../../lambdas/shared/domain/outcome.ts';
import { getJson } from '../../lambdas/shared/json-objects.ts';
import { manifestKey } from '../../lambdas/shared/keys.ts';
import { loadPacks } from '../../lambdas/shared/packs/load-packs.ts';
import type { LedgerLine, Ledger } from '../../lambdas/shared/ports/ledger.ts';
import type { ObjectStore } from '../../lambdas/shared/ports/object-store.ts';
import { startRuntime } from '../../local/runtime/start-runtime.ts';
import type { Runtime, RuntimeOptions } from '../../local/runtime/runtime-options.ts';

export const PACKS = join(import.meta.dirname, '../../packs');

/** Two moments with a picture, a greeting and a farewell. */
export const SCRIPT = `# A short kitchen show

[00:05] Maya: Good morning and welcome to the show!

[00:20] Maya: The cherry red skillet sits on the stove by the window, butter foaming, two eggs sliding in. It is 26 centimetres of enamelled cast iron.

[01:10] Jonah: The gooseneck kettle tilts over a glass dripper on the garden table, a thread of water drawing a slow spiral on the coffee. It holds 0.9 litres.

[02:00] Maya: That was it for today, thank you and goodbye!
`;

/** What a test changes of the usual request. */
interface ShowRequest extends Pick<Partial<RunRequest>, 'overrides' | 'again'> {
  script?: string;
  /** Further files; products.csv is the sheet. */
  files?: Readonly<Record<string, string | Uint8Array>>;
}

export interface Show {
  runtime: Runtime;
  objects: ObjectStore;
  books: Ledger;
  /** Starts the run, or goes on with it, and waits for the end of the execution. */
  run: (request?: ShowRequest, packsFolder?: string) => Promise<Ended>;
  /** Carries out hand work and waits for its end. */
  handWork: (runId: string, request: HandWorkRequest) => Promise<Manifest>;
  outcomes: (runId: string) => Promise<OutcomeRecord[]>;
  ledgerLines: (runId: string) => Promise<LedgerLine[]>;
  close: () => Promise<void>;
}

export interface Ended extends IntakeResult {
  execution: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  /** Absent when the execution did not succeed. */
  manifest?: Manifest;
}

const sourceOf = (files: Readonly<Record<string, string | Uint8Array>>): InputSource => ({
  read: (name) => {
    const file = files[name];
    return Promise.resolve(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  },
});

const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
};

const DEADLINE_MILLISECONDS = 150_000;

const untilEnded = async (executionArn: string, stateMachineArn: string): Promise<Ended['execution']> => {
  const deadline = Date.now() + DEADLINE_MILLISECONDS;
  for (;;) {
    const status = await executions(stateMachineArn).status(executionArn);
    if (status !== 'RUNNING' && status !== 'UNKNOWN') return status;
    if (Date.now() > deadline) throw new Error(`${executionArn} is still ${status} after 150 seconds.`);
    await systemClock.sleep(25);
  }
};

/**
 * The real server that OPENSEARCH_URL names (npm run test:opensearch), without what an earlier show left there: a new data
 * folder knows none of its pictures. The embedded one otherwise.
 */
const vectorStore = async (dataFolder: string | undefined): Promise<Pick<RuntimeOptions, 'opensearch'>> => {
  const url = process.env['OPENSEARCH_URL'];
  if (url === undefined) return {};
  // Only of the server that was started for the tests: a person's own keeps what it has.
  const isOurs = process.env['OPENSEARCH_STARTED_FOR_TESTS'] === 'true';
  if (isOurs && dataFolder === undefined) await fetch(`${url}/liveframe-*`, { method: 'DELETE' });
  return { opensearch: { url, auth: 'none' } };
};

/** Opens a runtime on a new folder, or on `dataFolder`, which is then left where it is; `embedded` whatever OPENSEARCH_URL says. */
export const openShow = async ({
  dataFolder,
  embedded = false,
  ...options
}: Partial<RuntimeOptions> & { embedded?: boolean } = {}): Promise<Show> => {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'liveframe-show-')));
  const store = embedded ? {} : await vectorStore(dataFolder);
  const runtime = await startRuntime({ dataFolder: folder, ...store, ...options });
  const table = String(runtime.environment.TABLE_NAME);
  const objects = objectStore(runtime.bucket);
  const books = ledger(table);
  const { stateMachineArn, bucket } = runtime;
  const stores = {
    store: objects,
    ledger: books,
    records: runRecords(table),
    executions: executions(stateMachineArn),
  };
  const handWork: Show['handWork'] = async (runId, request) => {
    const started = await startHandWork({ ...stores, clock: systemClock, bucket, stateMachineArn }, { runId, request });
    const execution = await untilEnded(started.executionArn, stateMachineArn);
    if (execution !== 'SUCCEEDED') throw new Error(`The hand work ended as ${execution}.`);
    return getJson(objects, manifestKey(runId), ManifestSchema);
  };
  const run: Show['run'] = async (request = {}, packsFolder = PACKS) => {
    const collaborators = {
      packs: loadPacks(packsFolder),
      clock: systemClock,
      modelEndpoint: 'stand-in',
      newSalt: () => `${Date.now()}`,
    };
    const prepared = await prepareRun(collaborators, {
      source: sourceOf({ 'script.md': request.script ?? SCRIPT, ...request.files }),
      scriptName: 'script.md',
      ...(request.files?.['products.csv'] === undefined ? {} : { productsName: 'products.csv' }),
      overrides: { options: 2, brand: 'hearth', channels: ['social-square'], ...request.overrides },
      ...(request.again === undefined ? {} : { again: request.again }),
    });
    const started = await startRun({ ...collaborators, ...stores, bucket, stateMachineArn }, prepared);
    const execution = await untilEnded(started.executionArn, stateMachineArn);
    if (execution !== 'SUCCEEDED') return { ...started, execution };
    return { ...started, execution, manifest: await getJson(objects, manifestKey(started.runId), ManifestSchema) };
  };
  return {
    runtime,
    objects,
    books,
    run,
    handWork,
    outcomes: (runId) => collect(outcomeRecords(table).list(runId)),
    ledgerLines: (runId) => collect(books.lines(runId)),
    close: async () => {
      await runtime.close();
      if (dataFolder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
};

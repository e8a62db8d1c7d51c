// Runs one prepared script on an open runtime: start or go on, follow, copy out, sum up.
import { SFNClient } from '@aws-sdk/client-sfn';
import { startRun } from '../lambdas/intake/intake.ts';
import type { PrepareCollaborators, PreparedRun } from '../lambdas/intake/prepare-run.ts';
import { executions } from '../lambdas/shared/aws/executions.ts';
import { ledger } from '../lambdas/shared/aws/ledger.ts';
import { objectStore } from '../lambdas/shared/aws/object-store.ts';
import { outcomeRecords } from '../lambdas/shared/aws/outcome-records.ts';
import { runRecords } from '../lambdas/shared/aws/run-records.ts';
import { systemClock } from '../lambdas/shared/aws/system-clock.ts';
import { ManifestSchema, type Manifest } from '../lambdas/shared/domain/manifest.ts';
import { badInput, LiveframeError } from '../lambdas/shared/errors.ts';
import { getJson } from '../lambdas/shared/json-objects.ts';
import { manifestKey } from '../lambdas/shared/keys.ts';
import type { Ledger } from '../lambdas/shared/ports/ledger.ts';
import type { Runtime } from '../local/runtime/runtime-options.ts';
import { executionFailure } from './execution-failure.ts';
import { exportRun, type ExportedRun } from './export-run.ts';
import { follow } from './follow.ts';

export interface RunResult {
  status: 'started' | 'resumed' | 'running' | 'already-done';
  executionArn: string;
  /** Milliseconds since 1970, with already-done. */
  finishedAt?: number;
  manifest: Manifest;
  exported: ExportedRun;
  paidCalls: number;
  seconds: number;
}

/** Calls that money was charged for, whatever came of them. */
const countPaidCalls = async (books: Ledger, runId: string): Promise<number> => {
  let count = 0;
  for await (const { chargedMicroUsd } of books.lines(runId)) count += chargedMicroUsd > 0 ? 1 : 0;
  return count;
};

/** Throws BadInput when the run cannot be done as asked, BudgetExhausted when not even the reading can be paid, or StoreUnavailable with the failed execution's own words. */
export const runScript = async (
  { bucket, stateMachineArn, environment }: Runtime,
  prepared: PreparedRun,
  { out, ...collaborators }: PrepareCollaborators & { out: string },
): Promise<RunResult> => {
  const started = systemClock.now();
  const table = String(environment.TABLE_NAME);
  const { runId } = prepared.spec;
  const objects = objectStore(bucket);
  const books = ledger(table);
  const paidBefore = await countPaidCalls(books, runId);
  const stores = { store: objects, ledger: books, records: runRecords(table), executions: executions(stateMachineArn) };
  const { executionArn, status, finishedAt } = await startRun(
    { ...collaborators, ...stores, clock: systemClock, bucket, stateMachineArn },
    prepared,
  );
  const followed = { client: new SFNClient({}), objects, outcomes: outcomeRecords(table), clock: systemClock };
  const execution = await follow(followed, runId, executionArn);
  if (execution.status !== 'SUCCEEDED') throw explainFailure(execution);
  return {
    status,
    executionArn,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    manifest: await getJson(objects, manifestKey(runId), ManifestSchema),
    exported: await exportRun(objects, runId, out),
    paidCalls: (await countPaidCalls(books, runId)) - paidBefore,
    seconds: (systemClock.now() - started) / 1000,
  };
};

/** What a failed execution means to the person who started it. */
export const explainFailure = (execution: Parameters<typeof executionFailure>[0]): LiveframeError => {
  const { name, message } = executionFailure(execution);
  if (name === 'BadInput') return badInput(message);
  if (name === 'BudgetExhausted') return new LiveframeError('BudgetExhausted', message);
  return new LiveframeError(
    'StoreUnavailable',
    `The run stopped with ${name}: ${message} Run the same command again when the cause is gone; what was paid for is kept.`,
  );
};

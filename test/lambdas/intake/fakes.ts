// Fakes of what intake talks to: run records, ledger and executions in memory, and a source of named files.
import { jest } from '@jest/globals';
import type { InputSource } from '../../../lambdas/intake/input-source.ts';
import type { IntakeCollaborators } from '../../../lambdas/intake/intake.ts';
import type { RunRecord } from '../../../lambdas/shared/domain/run.ts';
import { LiveframeError } from '../../../lambdas/shared/errors.ts';
import { loadPacks } from '../../../lambdas/shared/packs/load-packs.ts';
import type { Executions } from '../../../lambdas/shared/ports/executions.ts';
import type { Ledger } from '../../../lambdas/shared/ports/ledger.ts';
import type { RunRecords } from '../../../lambdas/shared/ports/run-records.ts';
import { fixedClock } from '../../fakes/fixed-clock.ts';
import { memoryObjectStore, type MemoryObjectStore } from '../../fakes/memory-object-store.ts';

export const packs = loadPacks('packs');
export const MACHINE = 'arn:aws:states:us-west-2:000000000000:stateMachine:liveframe';

type Status = Awaited<ReturnType<Executions['status']>>;

export interface Fakes extends IntakeCollaborators {
  store: MemoryObjectStore;
  kept: Map<string, RunRecord>;
  statuses: Map<string, Status>;
  started: { name: string; input: unknown }[];
  limits: [string, number][];
}

const taken = (what: string): LiveframeError => new LiveframeError('ConditionFailed', `${what} is taken`);

const memoryRecords = (kept: Map<string, RunRecord>): RunRecords => ({
  find: (runId) => Promise.resolve(kept.get(runId)),
  create: (record) => {
    if (kept.has(record.runId)) return Promise.reject(taken(record.runId));
    kept.set(record.runId, record);
    return Promise.resolve();
  },
  replace: (record, expectedN) => {
    if (kept.get(record.runId)?.n !== expectedN) return Promise.reject(taken(record.runId));
    kept.set(record.runId, record);
    return Promise.resolve();
  },
});

export const fakes = (): Fakes => {
  const kept = new Map<string, RunRecord>();
  const statuses = new Map<string, Status>();
  const started: Fakes['started'] = [];
  const limits: Fakes['limits'] = [];
  let salts = 0;
  const arnOf = (name: string): string => `${MACHINE.replace(':stateMachine:', ':execution:')}:${name}`;
  return {
    kept,
    statuses,
    started,
    limits,
    packs,
    store: memoryObjectStore(),
    bucket: 'bucket',
    records: memoryRecords(kept),
    ledger: {
      setLimit: jest.fn<Ledger['setLimit']>((runId, limit) => {
        limits.push([runId, limit]);
        return Promise.resolve();
      }),
    },
    executions: {
      start: (name, input) => {
        if (statuses.has(arnOf(name))) return Promise.reject(taken(name));
        started.push({ name, input });
        statuses.set(arnOf(name), 'RUNNING');
        return Promise.resolve(arnOf(name));
      },
      status: (executionArn) => Promise.resolve(statuses.get(executionArn) ?? 'UNKNOWN'),
    },
    clock: fixedClock(),
    stateMachineArn: MACHINE,
    modelEndpoint: 'stand-in',
    newSalt: () => `salt ${(salts += 1)}`,
  };
};

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files by name; texts become bytes. */
export const sourceOf = (files: Record<string, string | Uint8Array>): InputSource => ({
  read: (name) => {
    const file = files[name];
    return Promise.resolve(typeof file === 'string' ? bytesOf(file) : file);
  },
});

// Claims the run record and starts the execution: decides what is the same run, and what goes on.
import type { RunRecord } from '../shared/domain/run.ts';
import { isLiveframeError, LiveframeError } from '../shared/errors.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { Executions } from '../shared/ports/executions.ts';
import type { Ledger } from '../shared/ports/ledger.ts';
import type { RunRecords } from '../shared/ports/run-records.ts';
import { DEFAULT_BUDGET_MICRO_USD } from './settings.ts';

export interface ClaimCollaborators {
  records: RunRecords;
  ledger: Pick<Ledger, 'setLimit'>;
  executions: Executions;
  clock: Pick<Clock, 'now'>;
  stateMachineArn: string;
}

export interface Claim {
  runId: string;
  /** Undefined when nobody named one. */
  budgetMicroUsd?: number | undefined;
  /** Writes the run's files; called once before a new run is claimed. */
  writeFiles: () => Promise<void>;
  /** The execution's input. */
  inputOf: (n: number) => unknown;
}

export interface Claimed {
  runId: string;
  executionArn: string;
  n: number;
  /** started: a new run; resumed: the next execution of an old one; running: somebody started it before; already-done: nothing is left to do. */
  status: 'started' | 'resumed' | 'running' | 'already-done';
  /** Milliseconds since 1970, with already-done. */
  finishedAt?: number;
}

type Step =
  | { kind: 'create' }
  | { kind: 'start'; record: RunRecord }
  | { kind: 'replace'; record: RunRecord }
  | { kind: 'settled'; claimed: Claimed };

/** Rounds of finding that somebody else was faster. */
const MAX_ROUNDS = 8;

/** ARN of an execution by its name (AWS: the state machine's, with `execution` for `stateMachine`). */
export const executionArnOf = (stateMachineArn: string, name: string): string =>
  `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;

const executionName = (runId: string, n: number): string => `${runId}-r${n}`;

/** A record says running: what does its execution say? A run may finish between the two looks, so the record is read again. */
const lookAtRunning = async ({ records, executions }: ClaimCollaborators, record: RunRecord): Promise<Step> => {
  const status = await executions.status(record.executionArn);
  if (status === 'UNKNOWN') return { kind: 'start', record };
  const { runId, executionArn, n } = record;
  if (status === 'RUNNING') return { kind: 'settled', claimed: { runId, executionArn, n, status: 'running' } };
  const now = (await records.find(runId)) ?? record;
  return now.status === 'running' ? { kind: 'replace', record: now } : lookAtFinished(now);
};

const lookAtFinished = (record: RunRecord): Step => {
  if (record.status === 'finished-with-open') return { kind: 'replace', record };
  const { runId, executionArn, n, finishedAt } = record;
  return {
    kind: 'settled',
    claimed: { runId, executionArn, n, status: 'already-done', ...(finishedAt === undefined ? {} : { finishedAt }) },
  };
};

const nextStep = async (collaborators: ClaimCollaborators, runId: string): Promise<Step> => {
  const record = await collaborators.records.find(runId);
  if (record === undefined) return { kind: 'create' };
  return record.status === 'running' ? lookAtRunning(collaborators, record) : lookAtFinished(record);
};

const recordOf = (
  { clock, stateMachineArn }: ClaimCollaborators,
  { runId, budgetMicroUsd }: Pick<Claim, 'runId' | 'budgetMicroUsd'>,
  earlier?: RunRecord,
): RunRecord => {
  const n = (earlier?.n ?? 0) + 1;
  return {
    runId,
    executionArn: executionArnOf(stateMachineArn, executionName(runId, n)),
    n,
    status: 'running',
    budgetMicroUsd: budgetMicroUsd ?? earlier?.budgetMicroUsd ?? DEFAULT_BUDGET_MICRO_USD,
    claimedAt: clock.now(),
  };
};

/** The limit is set before the start: no execution ever runs without one. */
const start = async (
  { ledger, executions }: ClaimCollaborators,
  claim: Pick<Claim, 'inputOf'>,
  record: RunRecord,
): Promise<Claimed> => {
  await ledger.setLimit(record.runId, record.budgetMicroUsd);
  const executionArn = await executions.start(executionName(record.runId, record.n), claim.inputOf(record.n));
  return { runId: record.runId, executionArn, n: record.n, status: record.n === 1 ? 'started' : 'resumed' };
};

const take = async (
  collaborators: ClaimCollaborators,
  claim: Claim,
  step: Exclude<Step, { kind: 'settled' }>,
): Promise<Claimed> => {
  if (step.kind === 'start') return start(collaborators, claim, step.record);
  if (step.kind === 'create') {
    const record = recordOf(collaborators, claim);
    await claim.writeFiles();
    await collaborators.records.create(record);
    return start(collaborators, claim, record);
  }
  return claimNext(collaborators, step.record, { ...claim, writeFiles: () => Promise.resolve() });
};

/**
 * Claims the execution after `earlier` and starts it. `writeFiles` runs between the two, so only the winner writes.
 * Throws ConditionFailed when somebody else was faster.
 */
export const claimNext = async (
  collaborators: ClaimCollaborators,
  earlier: RunRecord,
  claim: Omit<Claim, 'writeFiles'> & { writeFiles: (n: number) => Promise<void> },
): Promise<Claimed> => {
  const record = recordOf(collaborators, claim, earlier);
  await collaborators.records.replace(record, earlier.n);
  await claim.writeFiles(record.n);
  return start(collaborators, claim, record);
};

/**
 * Starts the run, goes on with it, or tells that it runs or is done. A crash between claim and start is repaired by the next call: the
 * record's execution is unknown, so it is started under the same name. Losing a race (ConditionFailed) means to look again.
 * Throws StoreUnavailable when it keeps losing.
 */
export const claimRun = async (collaborators: ClaimCollaborators, claim: Claim): Promise<Claimed> => {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const step = await nextStep(collaborators, claim.runId);
    if (step.kind === 'settled') return step.claimed;
    try {
      return await take(collaborators, claim, step);
    } catch (error) {
      if (!isLiveframeError(error, 'ConditionFailed')) throw error;
    }
  }
  throw new LiveframeError(
    'StoreUnavailable',
    `Run ${claim.runId} is being claimed from several sides at once. Try again in a moment.`,
  );
};

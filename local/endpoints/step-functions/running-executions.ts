// The executions that run in this process: launches them on the engine and keeps their records.
import type { ExecutionStopped } from '../../asl/failure.ts';
import type { DefinitionLoader } from '../../asl/definition-loader.ts';
import type { Engine } from '../../asl/engine.ts';
import type { Json } from '../../asl/json.ts';
import type { ExecutionOutcome } from '../../asl/run-execution.ts';
import type { Stores } from './stores.ts';
import type { ExecutionRecord, ExecutionStore } from './store/execution-store.ts';

export interface RunningExecutions {
  launch: (execution: ExecutionRecord) => void;
  /** Resolves at the execution's end; undefined when it does not run. */
  finished: (execution: ExecutionRecord) => Promise<ExecutionRecord> | undefined;
  /** Aborts it and gives its last record. */
  stop: (execution: ExecutionRecord, reason: ExecutionStopped) => Promise<ExecutionRecord>;
  stopAll: (reason: ExecutionStopped) => Promise<void>;
}

interface Running {
  controller: AbortController;
  finished: Promise<ExecutionRecord>;
}

const finishedRecord = (execution: ExecutionRecord, outcome: ExecutionOutcome, stopDate: number): ExecutionRecord => {
  if (outcome.status === 'SUCCEEDED') return { ...execution, status: 'SUCCEEDED', stopDate, output: outcome.output };
  const { status, error, cause } = outcome;
  return {
    ...execution,
    status,
    stopDate,
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
  };
};

/** The engine itself never rejects; its files may be unreadable. */
const broken = (error: unknown): ExecutionOutcome => ({
  status: 'FAILED',
  error: 'States.Runtime',
  cause: error instanceof Error ? error.message : String(error),
  position: undefined,
});

const redrivenFrom = (executions: ExecutionStore, execution: ExecutionRecord) => {
  const from = execution.redriveCount > 0 ? executions.positionOf(execution) : undefined;
  return from === undefined ? {} : { redriven: { from, lastEventId: executions.eventsOf(execution).at(-1)?.id ?? 0 } };
};

interface RunningOptions {
  engine: Engine;
  stores: Stores;
  load: DefinitionLoader;
}

export const createRunningExecutions = ({ engine, stores, load }: RunningOptions): RunningExecutions => {
  const { executions, mapRuns } = stores;
  const running = new Map<string, Running>();

  const finish = (execution: ExecutionRecord, outcome: ExecutionOutcome): ExecutionRecord => {
    if (outcome.status !== 'SUCCEEDED' && outcome.position !== undefined) {
      executions.savePosition(execution, outcome.position);
    }
    const finished = finishedRecord(execution, outcome, engine.services.clock.now());
    executions.closeHistory(execution);
    executions.save(finished);
    running.delete(execution.arn);
    return finished;
  };

  const run = async (execution: ExecutionRecord, signal: AbortSignal): Promise<ExecutionOutcome> =>
    engine.run({
      definition: load(executions.definitionOf(execution).definition),
      machine: { arn: execution.machineArn, name: execution.machineName },
      identity: { ...execution, input: JSON.parse(execution.input) as Json },
      signal,
      mapRuns: mapRuns.keeper(executions.folderOf(execution)),
      onEvent: (event) => {
        executions.appendEvent(execution, event);
      },
      onPosition: (position) => {
        executions.savePosition(execution, position);
      },
      ...redrivenFrom(executions, execution),
    });

  const stop = async (execution: ExecutionRecord, reason: ExecutionStopped): Promise<ExecutionRecord> => {
    const current = running.get(execution.arn);
    current?.controller.abort(reason);
    return current === undefined ? execution : current.finished;
  };

  return {
    stop,
    launch: (execution) => {
      const controller = new AbortController();
      const finished = run(execution, controller.signal)
        .catch(broken)
        .then((outcome) => finish(execution, outcome));
      running.set(execution.arn, { controller, finished });
    },
    finished: (execution) => running.get(execution.arn)?.finished,
    stopAll: async (reason) => {
      const all = [...running.values()];
      for (const { controller } of all) controller.abort(reason);
      await Promise.all(all.map(({ finished }) => finished));
    },
  };
};

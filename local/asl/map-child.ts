// Runs one child execution of a distributed Map and hands its record to the journal.
import type { MapState } from './definition.ts';
import type { Execution, Visit } from './frame.ts';
import { createRecorder, type HistoryEvent } from './history.ts';
import type { Batch } from './item-batcher.ts';
import type { ChildRecord, MapRun, MapRunJournal } from './map-run.ts';
import { runExecution, type ExecutionOutcome } from './run-execution.ts';

/** An EXPRESS child ends after five minutes (Step Functions quotas). */
const EXPRESS_SECONDS = 300;

interface Child {
  run: MapRun;
  journal: MapRunJournal;
  batch: Batch;
  /** The record of the child's last attempt, when the map run is redriven. */
  earlier: ChildRecord | undefined;
  signal: AbortSignal;
}

const newRecord = (visit: Visit<MapState>, { run, batch, earlier }: Child): ChildRecord => {
  const { services, machine } = visit.frame.execution;
  const name = `${run.id}-${batch.index}`;
  return {
    index: batch.index,
    arn: `arn:aws:states:${services.region}:${services.accountId}:execution:${machine.name}/${run.label}:${name}`,
    name,
    status: 'RUNNING',
    startDate: services.clock.now(),
    input: JSON.stringify(batch.input),
    items: batch.items,
    redriveCount: earlier === undefined ? 0 : earlier.redriveCount + 1,
  };
};

const executionOf = (
  visit: Visit<MapState>,
  child: Child,
  record: ChildRecord,
): { execution: Execution; events: HistoryEvent[] } => {
  const { services, machine, identity, mapRuns } = visit.frame.execution;
  const events: HistoryEvent[] = [];
  const keep =
    child.run.childType === 'STANDARD'
      ? (event: HistoryEvent): void => {
          events.push(event);
        }
      : undefined;
  const lastId = child.earlier?.lastEventId ?? 0;
  const { arn, name, startDate, redriveCount } = record;
  const execution: Execution = {
    services,
    machine: { arn: `${machine.arn}/${child.run.label}`, name: `${machine.name}/${child.run.label}` },
    identity: { arn, name, startDate, redriveCount, roleArn: identity.roleArn, input: child.batch.input },
    recorder: createRecorder({ clock: services.clock, keep, lastId }),
    mapRuns,
  };
  return { execution, events };
};

const finished = (record: ChildRecord, outcome: ExecutionOutcome): ChildRecord => {
  if (outcome.status === 'SUCCEEDED') return { ...record, status: 'SUCCEEDED', output: outcome.output };
  const { status, error, cause, position } = outcome;
  return {
    ...record,
    status,
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
    ...(position !== undefined && { position }),
  };
};

/** Runs the child to its end. An EXPRESS child always starts anew; a STANDARD one that failed goes on where it failed. */
export const runChild = async (visit: Visit<MapState>, child: Child): Promise<ChildRecord> => {
  const { journal, run, signal, earlier } = child;
  const express = run.childType === 'EXPRESS';
  const started = newRecord(visit, child);
  const { execution, events } = executionOf(visit, child, started);
  journal.childStarted(started, events);
  const outcome = await runExecution(execution, {
    block: visit.state.ItemProcessor,
    signal,
    timeoutSeconds: express ? EXPRESS_SECONDS : undefined,
    from: express ? undefined : earlier?.position,
  });
  const stopDate = execution.services.clock.now();
  const record = { ...finished(started, outcome), stopDate, lastEventId: execution.recorder.lastId() };
  journal.childFinished(record, express ? undefined : events);
  return record;
};

// The distributed Map: a map run whose child executions have their own histories.
import type { MapState } from './definition.ts';
import { StateFailure } from './failure.ts';
import { finish } from './finish.ts';
import type { Transition, Visit } from './frame.ts';
import { withFailure } from './history.ts';
import type { Json } from './json.ts';
import { runChildren } from './map-children.ts';
import { limitsOf, type Limits } from './map-fields.ts';
import { openResults } from './map-results.ts';
import { noCounts, type MapRun, type MapRunJournal } from './map-run.ts';
import type { ItemSource } from './readers/item-source.ts';
import { openItems } from './readers/read-items.ts';

/** The most children at once (Step Functions quotas, 2026-11). */
export const MAX_CONCURRENT_CHILDREN = 10_000;

/** Labels are at most 40 characters; without one, the state's name with what a label may not hold left out. */
export const labelOf = (name: string, label: string | undefined): string =>
  label ?? name.replace(/[^\w-]/g, '').slice(0, 40);

interface OpenRun {
  run: MapRun;
  journal: MapRunJournal;
  redriven: boolean;
}

const newRun = (visit: Visit<MapState>, limits: Limits): MapRun => {
  const { machine, identity, services } = visit.frame.execution;
  const id = services.ids();
  const label = labelOf(visit.name, visit.state.Label);
  const { toleratedFailureCount, toleratedFailurePercentage } = limits;
  return {
    arn: `arn:aws:states:${services.region}:${services.accountId}:mapRun:${machine.name}/${label}:${id}`,
    id,
    label,
    executionArn: identity.arn,
    stateMachineArn: machine.arn,
    childType: visit.state.ItemProcessor.ProcessorConfig?.ExecutionType ?? 'STANDARD',
    status: 'RUNNING',
    startDate: services.clock.now(),
    maxConcurrency: limits.maxConcurrency ?? 0,
    ...(toleratedFailureCount !== undefined && { toleratedFailureCount }),
    ...(toleratedFailurePercentage !== undefined && { toleratedFailurePercentage }),
    itemCounts: noCounts(),
    executionCounts: noCounts(),
    redriveCount: 0,
    resultFiles: { SUCCEEDED: [], FAILED: [], PENDING: [] },
  };
};

const redrive = (run: MapRun, now: number): void => {
  run.status = 'RUNNING';
  delete run.stopDate;
  run.redriveCount += 1;
  run.redriveDate = now;
  run.itemCounts = noCounts();
  run.executionCounts = noCounts();
  // The manifest lists every success, but only this redrive's failures and pending children.
  run.resultFiles = { ...run.resultFiles, FAILED: [], PENDING: [] };
};

const openRun = (visit: Visit<MapState>, limits: Limits): OpenRun => {
  const { mapRuns, services } = visit.frame.execution;
  const arn = visit.retryCount === 0 ? visit.earlier?.mapRunArn : undefined;
  const earlier = arn === undefined ? undefined : mapRuns.reopen(arn);
  if (earlier !== undefined) {
    redrive(earlier.run, services.clock.now());
    return { ...earlier, redriven: true };
  }
  const run = newRun(visit, limits);
  return { run, journal: mapRuns.open(run), redriven: false };
};

const recordStart = (visit: Visit<MapState>, { run, redriven }: OpenRun): void => {
  const { recorder } = visit.frame.execution;
  const details = { mapRunArn: run.arn, ...(redriven && { redriveCount: run.redriveCount }) };
  recorder.record(visit.frame.trail, redriven ? 'MapRunRedriven' : 'MapRunStarted', details);
};

const close = (visit: Visit<MapState>, { run, journal }: OpenRun, status: MapRun['status']): void => {
  run.status = status;
  run.stopDate = visit.frame.execution.services.clock.now();
  journal.save(run);
};

const runMapRun = async (visit: Visit<MapState>, open: OpenRun, source: ItemSource | undefined): Promise<Json> => {
  const results = await openResults(visit, open.run);
  return runChildren(visit, { ...open, results, source: source ?? (await openItems(visit)) });
};

/** One attempt of the Map, in a map run of its own. Throws StateFailure, or the signal's reason when stopped. */
export const runDistributedMap = async (visit: Visit<MapState>): Promise<Transition> => {
  const { recorder } = visit.frame.execution;
  const { trail } = visit.frame;
  const limits = await limitsOf(visit);
  const source = visit.state.ItemReader === undefined ? await openItems(visit) : undefined;
  recorder.record(trail, 'MapStateStarted', { length: source?.total ?? 0 });
  const open = openRun(visit, limits);
  visit.position.mapRunArn = open.run.arn;
  visit.frame.onPosition(visit.position);
  recordStart(visit, open);
  let result: Json;
  try {
    result = await runMapRun(visit, open, source);
  } catch (error) {
    const failed = error instanceof StateFailure;
    close(visit, open, failed ? 'FAILED' : 'ABORTED');
    if (failed) recorder.record(trail, 'MapRunFailed', withFailure(error));
    else recorder.record(trail, 'MapRunAborted');
    throw error;
  }
  close(visit, open, 'SUCCEEDED');
  recorder.record(trail, 'MapRunSucceeded');
  recorder.record(trail, 'MapStateSucceeded');
  return finish(visit, result, { result });
};

// liveframe redo, pick, pin, undo: changes one moment of a finished run and nothing else.
import { relative } from 'node:path';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { HandWorkRequest } from '../../lambdas/intake/hand-work/plan-hand-work.ts';
import { startHandWork, type StartedHandWork } from '../../lambdas/intake/hand-work/start-hand-work.ts';
import { executions } from '../../lambdas/shared/aws/executions.ts';
import { ledger } from '../../lambdas/shared/aws/ledger.ts';
import { objectStore } from '../../lambdas/shared/aws/object-store.ts';
import { outcomeRecords } from '../../lambdas/shared/aws/outcome-records.ts';
import { runRecords } from '../../lambdas/shared/aws/run-records.ts';
import { systemClock } from '../../lambdas/shared/aws/system-clock.ts';
import { ManifestSchema, type CuePublication, type Manifest } from '../../lambdas/shared/domain/manifest.ts';
import { RunSpecSchema, type RunSpec } from '../../lambdas/shared/domain/run.ts';
import { badInput } from '../../lambdas/shared/errors.ts';
import { getJson } from '../../lambdas/shared/json-objects.ts';
import { manifestKey, specKey } from '../../lambdas/shared/keys.ts';
import { formatUsd, toMicroUsd, toUsd } from '../../lambdas/shared/money.ts';
import type { Runtime } from '../../local/runtime/runtime-options.ts';
import { startRuntime } from '../../local/runtime/start-runtime.ts';
import { writableFolder } from '../../local/writable-folder.ts';
import { changedCues } from '../changed-cues.ts';
import { consent } from '../consent.ts';
import { EXIT } from '../exit-codes.ts';
import { exportRun, type ExportedRun } from '../export-run.ts';
import { findRun } from '../find-run.ts';
import { follow } from '../follow.ts';
import { numberFrom } from '../numbers.ts';
import { print, printJson } from '../output.ts';
import { explainFailure } from '../run-script.ts';
import { vectorStore } from '../vector-store.ts';

export interface HandWorkOptions {
  cue?: string;
  option?: string;
  options?: string;
  note?: string;
  off?: boolean;
  budget?: string;
  models: 'local' | 'aws';
  yes?: boolean;
  data: string;
  out: string;
  json: boolean;
}

/** `12` and `c012` are the same moment. */
const cueIdOf = (cue: string): string => {
  const [, digits] = /^c?(\d{1,6})$/u.exec(cue) ?? [];
  if (digits === undefined) throw badInput(`--cue is "${cue}"; a moment's number such as 12 or c012 is wanted.`);
  return `c${digits.padStart(3, '0')}`;
};

const wholeNumber = (name: string, value: string | undefined): number | undefined =>
  value === undefined ? undefined : numberFrom(name, value);

interface Done {
  started: StartedHandWork;
  before: Manifest;
  after: Manifest;
  exported: ExportedRun;
}

const models = ({ modelEndpoint }: RunSpec): HandWorkOptions['models'] =>
  modelEndpoint === 'stand-in' ? 'local' : 'aws';

/** Throws BadInput when the run was made by the other models: its pictures would not fit together. */
const checkModels = (spec: RunSpec, options: HandWorkOptions): void => {
  if (models(spec) === options.models) return;
  throw badInput(`The run ${spec.runId} was made with --models ${models(spec)}. Add --models ${models(spec)}.`);
};

const agreed = async (spec: RunSpec, request: HandWorkRequest, options: HandWorkOptions): Promise<boolean> => {
  if (options.models === 'local' || request.kind !== 'redo') return true;
  const most = (request.options ?? spec.options) * spec.packs.image.usdPerImage;
  const line = `${request.options ?? spec.options} new pictures: about ${formatUsd(toMicroUsd(most))} on Bedrock, within the run's budget`;
  return consent([line], options.yes === true);
};

const carryOut = async (
  { bucket, stateMachineArn, environment }: Runtime,
  { runId, request, options }: { runId: string; request: HandWorkRequest; options: HandWorkOptions },
): Promise<Done> => {
  const table = String(environment.TABLE_NAME);
  const objects = objectStore(bucket);
  const before = await getJson(objects, manifestKey(runId), ManifestSchema);
  const stores = {
    store: objects,
    ledger: ledger(table),
    records: runRecords(table),
    executions: executions(stateMachineArn),
  };
  const budgetUsd = wholeNumber('--budget', options.budget);
  const started = await startHandWork(
    { ...stores, clock: systemClock, bucket, stateMachineArn },
    { runId, request, budgetMicroUsd: budgetUsd === undefined ? undefined : toMicroUsd(budgetUsd) },
  );
  const followed = { client: new SFNClient({}), objects, outcomes: outcomeRecords(table), clock: systemClock };
  const execution = await follow(followed, runId, started.executionArn);
  if (execution.status !== 'SUCCEEDED') throw explainFailure(execution);
  const after = await getJson(objects, manifestKey(runId), ManifestSchema);
  return { started, before, after, exported: await exportRun(objects, runId, options.out) };
};

const publicationIn = ({ cues }: Manifest, cueId: string): CuePublication | undefined =>
  cues.find(({ cue }) => cue.cueId === cueId);

const asJson = ({ started: { action, executionArn }, before, after, exported }: Done) => {
  const changed = changedCues(before.cues, after.cues);
  const now = publicationIn(after, action.cueId);
  return {
    runId: after.runId,
    executionArn,
    action: action.kind,
    cue: action.cueId,
    pickBefore: publicationIn(before, action.cueId)?.pick ?? null,
    pick: now?.pick ?? null,
    pickReason: now?.pickReason ?? '',
    changedCues: changed,
    unchangedCues: after.cues.length - changed.length,
    costUsd: toUsd(after.totals.costMicroUsd - before.totals.costMicroUsd),
    simulated: after.simulated,
    manifest: relative('', exported.manifest),
    gallery: relative('', exported.gallery),
    warnings: now?.warnings ?? [],
  };
};

const optionWords = (pick: number | null): string => (pick === null ? 'a card' : `option ${pick}`);

const reportLines = (done: Done): string[] => {
  const told = asJson(done);
  const cost = formatUsd(toMicroUsd(told.costUsd));
  return [
    ...told.warnings.map((warning) => `note: ${warning}`),
    `${told.cue}: shows ${optionWords(told.pick)} (before: ${optionWords(told.pickBefore)}). ${told.pickReason}`,
    `${told.changedCues.length} moments changed, ${told.unchangedCues} are the same to the byte`,
    told.simulated ? `paid $0.00; would cost ${cost} on Bedrock` : `paid ${cost}`,
    `gallery   ${told.gallery}`,
    `take back  npx liveframe undo ${told.runId} --cue ${told.cue}`,
  ];
};

/** Nobody's wish was met when a moment that was made again has no new picture. */
const exitCodeOf = ({ started: { action }, after }: Done): number => {
  if (action.kind !== 'redo') return EXIT.done;
  const shown = publicationIn(after, action.cueId)?.pick;
  return action.jobs.some(({ option }) => option === shown) ? EXIT.done : EXIT.finishedWithFailures;
};

const handWork = async (run: string, request: HandWorkRequest, options: HandWorkOptions): Promise<number> => {
  await writableFolder(options.out, '--out');
  const runtime = await startRuntime({
    dataFolder: options.data,
    models: options.models,
    ...(await vectorStore(options.models)),
  });
  try {
    const objects = objectStore(runtime.bucket);
    const runId = await findRun(objects, run);
    const spec = await getJson(objects, specKey(runId), RunSpecSchema);
    checkModels(spec, options);
    if (!(await agreed(spec, request, options))) return EXIT.done;
    const done = await carryOut(runtime, { runId, request, options });
    if (options.json) printJson(asJson(done));
    else for (const line of reportLines(done)) print(line);
    return exitCodeOf(done);
  } finally {
    await runtime.close();
  }
};

const runOf = ([run = '']: readonly string[]): string => run;

export const redoCommand = (options: HandWorkOptions, operands: string[]): Promise<number> =>
  handWork(
    runOf(operands),
    {
      kind: 'redo',
      cueId: cueIdOf(options.cue ?? ''),
      note: options.note ?? '',
      options: wholeNumber('--options', options.options),
      option: wholeNumber('--option', options.option),
    },
    options,
  );

export const pickCommand = (options: HandWorkOptions, operands: string[]): Promise<number> =>
  handWork(
    runOf(operands),
    { kind: 'pick', cueId: cueIdOf(options.cue ?? ''), option: wholeNumber('--option', options.option) },
    options,
  );

export const pinCommand = (options: HandWorkOptions, operands: string[]): Promise<number> => {
  const cueId = cueIdOf(options.cue ?? '');
  const request: HandWorkRequest =
    options.off === true
      ? { kind: 'unpin', cueId }
      : { kind: 'pin', cueId, option: wholeNumber('--option', options.option) };
  return handWork(runOf(operands), request, options);
};

export const undoCommand = (options: HandWorkOptions, operands: string[]): Promise<number> =>
  handWork(
    runOf(operands),
    { kind: 'undo', cueId: options.cue === undefined ? undefined : cueIdOf(options.cue) },
    options,
  );

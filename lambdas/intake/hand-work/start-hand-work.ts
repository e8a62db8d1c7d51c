// Carries hand work out as the next execution of the run: it renders and publishes one cue, then finishes the run anew.
import { CuePublicationSchema, type CuePublication } from '../../shared/domain/manifest.ts';
import { HandWorkLogSchema, type HandWorkAction, type HandWorkLog } from '../../shared/domain/hand-work.ts';
import { CueItemSchema, type CueItem } from '../../shared/domain/render-job.ts';
import { RunSpecSchema, type ExecutionInput, type RunRecord, type RunSpec } from '../../shared/domain/run.ts';
import { badInput, isLiveframeError, LiveframeError } from '../../shared/errors.ts';
import { findJson, getJsonLines, putJson, putJsonLines } from '../../shared/json-objects.ts';
import { cuesKey, handWorkCuesKey, handWorkKey, missesKey, publicationKey, specKey } from '../../shared/keys.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import { claimNext, type ClaimCollaborators } from '../claim-run.ts';
import { executionInputOf } from '../execution-input.ts';
import { planHandWork, type HandWorkRequest } from './plan-hand-work.ts';

export interface HandWorkCollaborators extends ClaimCollaborators {
  store: Pick<ObjectStore, 'get' | 'find' | 'put'>;
  bucket: string;
}

export interface StartedHandWork {
  executionArn: string;
  n: number;
  action: HandWorkAction;
  /** How the cue was published before. */
  before: CuePublication;
}

const findSpec = async ({ store }: HandWorkCollaborators, runId: string): Promise<RunSpec> => {
  const spec = await findJson(store, specKey(runId), RunSpecSchema);
  if (spec !== undefined) return spec;
  throw badInput(`There is no run ${runId} here. Check the name, and --data if the run was made with one.`);
};

const findFinished = async ({ records }: HandWorkCollaborators, runId: string): Promise<RunRecord> => {
  const record = await records.find(runId);
  if (record === undefined) throw badInput(`The run ${runId} was never started.`);
  if (record.status !== 'running') return record;
  throw badInput(`The run ${runId} is not finished. Wait for it, or run its script again to go on with it.`);
};

const cueItemOf = async (store: HandWorkCollaborators['store'], runId: string, cueId: string): Promise<CueItem> => {
  const items = await getJsonLines(store, cuesKey(runId), CueItemSchema);
  const item = items.find((each) => each.cueId === cueId);
  if (item !== undefined) return item;
  const known = items.map((each) => each.cueId);
  throw badInput(`The run has no moment ${cueId}. It has ${known[0] ?? 'none'} to ${known.at(-1) ?? 'none'}.`);
};

const publicationOf = async (
  store: HandWorkCollaborators['store'],
  runId: string,
  cueId: string,
): Promise<CuePublication> => {
  await cueItemOf(store, runId, cueId);
  const publication = await findJson(store, publicationKey(runId, cueId), CuePublicationSchema);
  if (publication === undefined) throw badInput(`${cueId} was never published. Run the script again first.`);
  return publication;
};

/** The log comes last of what is written before the start: until then nothing of the entry counts. */
const writeFiles = async (
  { store, clock }: HandWorkCollaborators,
  { runId, n, action, log }: { runId: string; n: number; action: HandWorkAction; log: HandWorkLog },
): Promise<void> => {
  await putJsonLines(store, handWorkCuesKey(runId, n), [await cueItemOf(store, runId, action.cueId)]);
  await putJsonLines(store, missesKey(runId, n), action.kind === 'redo' ? action.jobs : []);
  await putJson(store, handWorkKey(runId), [...log, { n, at: clock.now(), action }] satisfies HandWorkLog);
};

const inputOf = (spec: RunSpec, n: number, { bucket, misses }: { bucket: string; misses: number }): ExecutionInput => ({
  ...executionInputOf({ spec, bucket, n, urgency: 'urgent', onCacheOutage: 'render' }),
  cuesKey: handWorkCuesKey(spec.runId, n),
  handWork: { cues: 1, misses },
});

/**
 * Plans and starts hand work on a finished run. Whoever claims the record's next execution writes the log, so two at once
 * never mix. Throws BadInput when the request does not fit the run, StoreUnavailable when another took the run meanwhile.
 */
export const startHandWork = async (
  collaborators: HandWorkCollaborators,
  { runId, request, budgetMicroUsd }: { runId: string; request: HandWorkRequest; budgetMicroUsd?: number | undefined },
): Promise<StartedHandWork> => {
  const { store, bucket } = collaborators;
  const spec = await findSpec(collaborators, runId);
  const record = await findFinished(collaborators, runId);
  const log = (await findJson(store, handWorkKey(runId), HandWorkLogSchema)) ?? [];
  const context = { spec, log, publicationOf: (cueId: string) => publicationOf(store, runId, cueId) };
  const action = await planHandWork(context, request);
  const before = await publicationOf(store, runId, action.cueId);
  const misses = action.kind === 'redo' ? action.jobs.length : 0;
  try {
    const { executionArn, n } = await claimNext(collaborators, record, {
      runId,
      budgetMicroUsd,
      writeFiles: (n) => writeFiles(collaborators, { runId, n, action, log }),
      inputOf: (n) => inputOf(spec, n, { bucket, misses }),
    });
    return { executionArn, n, action, before };
  } catch (error) {
    if (!isLiveframeError(error, 'ConditionFailed')) throw error;
    throw new LiveframeError('StoreUnavailable', `Somebody else changed the run ${runId} just now. Try again.`, {
      cause: error,
    });
  }
};

// Looks at one picture once: pixel checks, then the judge; what was seen is kept, so that a repeat costs nothing.
import { findJson, getJson, putJson } from '../shared/json-objects.ts';
import { lookKey, looksPrefix } from '../shared/keys.ts';
import { sha256 } from '../shared/hash.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { RunSpec } from '../shared/domain/run.ts';
import type { ObjectStore } from '../shared/ports.ts';
import type { Sibling } from './checks/duplicate.ts';
import { inspectPicture } from './inspect.ts';
import { closeJudgeLines } from './judge-lines.ts';
import { judgePicture, type JudgeCollaborators } from './judge.ts';
import { LookSchema, type Look } from './schema.ts';

export interface LookCollaborators extends JudgeCollaborators {
  store: Pick<ObjectStore, 'get' | 'find' | 'put' | 'list' | 'exists'>;
}

export interface LookRequest {
  spec: RunSpec;
  job: RenderJob;
  n: number;
  attempt: number;
  bytes: Uint8Array;
}

/**
 * Options of the same cue that passed. Two that are looked at in the same instant do not see each other: both may
 * pass, and ranking tells them apart. Deciding that race would need a lock for a picture that costs cents.
 */
const siblingsOf = async (
  store: LookCollaborators['store'],
  { runId, cueId, jobId, redoes }: RenderJob,
): Promise<Sibling[]> => {
  const siblings: Sibling[] = [];
  for await (const key of store.list(looksPrefix(runId, cueId))) {
    const look = await getJson(store, key, LookSchema);
    if (look.passed && look.jobId !== jobId && look.jobId !== redoes && look.facts !== undefined) {
      siblings.push({ option: look.option, hash: look.facts.hash });
    }
  }
  return siblings;
};

/** What Admit reserved for a look that needs no judge goes back. */
const goWithoutJudge = (collaborators: LookCollaborators, { job, n, attempt }: LookRequest): Promise<void> =>
  closeJudgeLines(collaborators, { runId: job.runId, jobId: job.jobId, n, attempt });

const lookAnew = async (collaborators: LookCollaborators, request: LookRequest): Promise<Look> => {
  const { spec, job, n, attempt, bytes } = request;
  const siblings = await siblingsOf(collaborators.store, job);
  const seen = await inspectPicture(bytes, { aspect: job.aspectRatio, siblings });
  const { jobId, option } = job;
  const facts = seen.facts === undefined ? {} : { facts: seen.facts };
  const look = { jobId, option, sha256: sha256(bytes), ...facts };
  if (!seen.passed) {
    await goWithoutJudge(collaborators, request);
    return { ...look, passed: false, final: false, checks: seen.checks };
  }
  const { brand, judge: card } = spec.packs;
  const { check, unreadable } = await judgePicture(collaborators, {
    runId: job.runId,
    card,
    job,
    brand,
    n,
    attempt,
    bytes,
  });
  return { ...look, passed: check.passed, final: unreadable, checks: [...seen.checks, check] };
};

/**
 * What the checks say of the picture. Repeating it for the same bytes gives the first answer. Either the judge's money
 * is spent, or it is given back.
 * Throws BudgetExhausted when there is no money for the judge, and the Model* errors.
 */
export const lookAt = async (collaborators: LookCollaborators, request: LookRequest): Promise<Look> => {
  const { store } = collaborators;
  const { job, attempt, bytes } = request;
  const key = lookKey(job.runId, job.cueId, `${job.jobId}-${attempt}`);
  const earlier = await findJson(store, key, LookSchema);
  if (earlier?.sha256 === sha256(bytes)) {
    await goWithoutJudge(collaborators, request);
    return earlier;
  }
  const look = await lookAnew(collaborators, request);
  await putJson(store, key, look);
  return look;
};

// Looks at one picture once: pixel checks, then perhaps the judge; what was seen is kept, so that a repeat costs nothing.
import { findJson, putJson } from '../shared/json-objects.ts';
import { lookKey } from '../shared/keys.ts';
import { sha256 } from '../shared/hash.ts';
import type { CheckResult } from '../shared/domain/outcome.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { RunSpec } from '../shared/domain/run.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { expectationOf } from './expectation.ts';
import { rememberPicture, seenBefore } from './fingerprints.ts';
import { inspectPicture } from './inspect.ts';
import { judgeFactsOf, productOf } from './judge-facts.ts';
import { closeJudgeLines } from './judge-lines.ts';
import { decideToAsk, DEFAULT_POLICY } from './judge-policy.ts';
import { judgePicture, type JudgeCollaborators, type Judgement } from './judge.ts';
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

/** What Admit reserved for a look that needs no judge goes back. */
const goWithoutJudge = (collaborators: LookCollaborators, { job, n, attempt }: LookRequest): Promise<void> =>
  closeJudgeLines(collaborators, { runId: job.runId, jobId: job.jobId, n, attempt });

const notAsked = (why: string): Judgement => ({
  check: { check: 'judge', passed: true, severity: 'note', reason: why },
  unreadable: false,
});

/** The judge's opinion where the run's policy wants one; else why it was not asked. */
const judgeOrNot = async (
  collaborators: LookCollaborators,
  request: LookRequest,
  checks: readonly CheckResult[],
): Promise<Judgement> => {
  const { spec, job, n, attempt, bytes } = request;
  const policy = spec.judge ?? DEFAULT_POLICY;
  const { ask, why } = decideToAsk(policy, { job, product: productOf(spec, job), attempt, checks });
  if (!ask) {
    await goWithoutJudge(collaborators, request);
    return notAsked(why);
  }
  const { brand, judge: card } = spec.packs;
  const facts = await judgeFactsOf(collaborators.store, spec, job);
  return judgePicture(collaborators, { runId: job.runId, card, job, brand, facts, n, attempt, bytes });
};

const lookAnew = async (collaborators: LookCollaborators, request: LookRequest): Promise<Look> => {
  const { spec, job, bytes } = request;
  const seen = await inspectPicture(bytes, expectationOf(spec, job, await seenBefore(collaborators.store, job)));
  const { jobId, option } = job;
  const facts = seen.facts === undefined ? {} : { facts: seen.facts };
  const look = { jobId, option, sha256: sha256(bytes), ...facts };
  if (!seen.passed) {
    await goWithoutJudge(collaborators, request);
    return { ...look, passed: false, final: false, checks: seen.checks };
  }
  const { check, unreadable } = await judgeOrNot(collaborators, request, seen.checks);
  return { ...look, passed: check.passed, final: unreadable, checks: [...seen.checks, check] };
};

/** The look that was kept for the same bytes, if any. */
const earlierLook = async (
  collaborators: LookCollaborators,
  request: LookRequest,
  key: string,
): Promise<Look | undefined> => {
  const earlier = await findJson(collaborators.store, key, LookSchema);
  if (earlier?.sha256 !== sha256(request.bytes)) return undefined;
  await goWithoutJudge(collaborators, request);
  return earlier;
};

/**
 * What the checks say of the picture. Repeating it for the same bytes gives the first answer. Either the judge's money
 * is spent, or it is given back.
 * Throws BudgetExhausted when there is no money for the judge, and the Model* errors.
 */
export const lookAt = async (collaborators: LookCollaborators, request: LookRequest): Promise<Look> => {
  const { store } = collaborators;
  const { job, attempt } = request;
  const key = lookKey(job.runId, job.cueId, `${job.jobId}-${attempt}`);
  const earlier = await earlierLook(collaborators, request, key);
  const look = earlier ?? (await lookAnew(collaborators, request));
  if (earlier === undefined) await putJson(store, key, look);
  if (look.passed && look.facts !== undefined) await rememberPicture(store, job, look.facts.hash);
  return look;
};

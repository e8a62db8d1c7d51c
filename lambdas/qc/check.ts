// Looks at what came out of Render and decides: accepted, refused, rejected, failed, skipped, or another picture.
import type * as z from 'zod';
import { ACCEPTED_LEASE, releaseClaim, renewClaim } from '../admit/claim.ts';
import type { CheckInputSchema, CheckOutputSchema, Rendered } from '../shared/domain/child.ts';
import {
  flagsOf,
  isFinal,
  type Asset,
  type Attempt,
  type CheckResult,
  type Outcome,
  type OutcomeRecord,
} from '../shared/domain/outcome.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import { RunSpecSchema, type RunSpec } from '../shared/domain/run.ts';
import { isLiveframeError } from '../shared/errors.ts';
import { getJson } from '../shared/json-objects.ts';
import { assetKey, specKey } from '../shared/keys.ts';
import { toMicroUsd } from '../shared/money.ts';
import type { Claims } from '../shared/ports/claims.ts';
import type { OutcomeRecords } from '../shared/ports/outcome-records.ts';
import { closeJudgeLines } from './judge-lines.ts';
import { lookAt, type LookCollaborators } from './look.ts';
import { failedOutcome } from './render-failure.ts';
import type { Look } from './schema.ts';

export type CheckInput = z.output<typeof CheckInputSchema>;
export type CheckOutput = z.input<typeof CheckOutputSchema>;

export interface CheckCollaborators extends LookCollaborators {
  claims: Pick<Claims, 'take' | 'release' | 'follow'>;
  outcomes: Pick<OutcomeRecords, 'find' | 'record'>;
  /** Lets later runs find the picture; repeating it changes nothing. Throws StoreUnavailable. */
  storeInCache: (accepted: { job: RenderJob; asset: Asset }) => Promise<unknown>;
}

type Picture = Extract<Rendered, { status: 'rendered' }>;

const recordOutcome = async (
  { outcomes, clock }: CheckCollaborators,
  { run, job }: CheckInput,
  outcome: Outcome,
): Promise<OutcomeRecord> =>
  outcomes.record({
    runId: run.runId,
    jobId: job.jobId,
    cueId: job.cueId,
    option: job.option,
    n: run.n,
    at: clock.now(),
    outcome,
  });

const endWith = async (
  collaborators: CheckCollaborators,
  input: CheckInput,
  outcome: Outcome,
): Promise<CheckOutput> => {
  const { outcome: standing } = await recordOutcome(collaborators, input, outcome);
  if (standing.kind === 'accepted') await renewClaim(collaborators, input, { lease: ACCEPTED_LEASE });
  else await releaseClaim(collaborators, input);
  return { verdict: standing.kind, jobId: input.job.jobId };
};

const EXTENSIONS = { jpeg: 'jpg', png: 'png', webp: 'webp' } as const;

const keepAsset = async ({ store }: CheckCollaborators, look: Look, bytes: Uint8Array): Promise<Asset> => {
  if (look.facts === undefined) throw new Error(`The picture of ${look.jobId} passed without having been decoded.`);
  const { width, height, format } = look.facts;
  const key = assetKey(look.sha256, EXTENSIONS[format]);
  await store.put(key, bytes, `image/${format}`);
  return { key, sha256: look.sha256, width, height, format };
};

/** Every picture of a job comes from the same model at the same price. */
const costOf = ({ packs }: RunSpec, picture: Picture, earlier: readonly Attempt[]): number =>
  picture.chargedMicroUsd + earlier.length * toMicroUsd(packs.image.usdPerImage);

/** A picture that wants a person's look is not handed on: the run that gets it from the cache would not see the flag. */
const shareWithLaterRuns = async (
  { storeInCache }: CheckCollaborators,
  { job, asset, checks }: { job: RenderJob; asset: Asset; checks: readonly CheckResult[] },
): Promise<void> => {
  if (flagsOf(checks).length === 0) await storeInCache({ job, asset });
};

const accept = async (
  collaborators: CheckCollaborators,
  input: CheckInput,
  { spec, look, picture, bytes }: { spec: RunSpec; look: Look; picture: Picture; bytes: Uint8Array },
): Promise<CheckOutput> => {
  const { job, earlier } = input;
  const asset = await keepAsset(collaborators, look, bytes);
  const output = await endWith(collaborators, input, {
    kind: 'accepted',
    asset,
    source: 'rendered',
    costMicroUsd: costOf(spec, picture, earlier),
    seed: picture.seed,
    checks: look.checks,
    earlier,
  });
  await shareWithLaterRuns(collaborators, { job, asset, checks: look.checks });
  return output;
};

const turnDown = (
  collaborators: CheckCollaborators,
  input: CheckInput,
  { look, picture }: { look: Look; picture: Picture },
): Promise<CheckOutput> => {
  const { job, attempt, earlier, lastAttempt } = input;
  const failed: Attempt = { attempt, seed: picture.seed, renderKey: picture.renderKey, checks: look.checks };
  if (!lastAttempt && !look.final) return Promise.resolve({ verdict: 'again', jobId: job.jobId, attempt: failed });
  return endWith(collaborators, input, { kind: 'rejected', attempts: [...earlier, failed] });
};

const NO_MONEY_FOR_JUDGE =
  "The budget does not hold the judge's look at a picture that is made and paid for. Raise --budget and run the same command again: the picture is looked at then.";

/** What Admit reserved for the judge's look at this attempt is given back unless the judge was asked. */
const giveBackJudgeMoney = (collaborators: CheckCollaborators, { run, job, attempt }: CheckInput): Promise<void> =>
  closeJudgeLines(collaborators, { runId: run.runId, jobId: job.jobId, n: run.n, attempt });

const lookAndDecide = async (
  collaborators: CheckCollaborators,
  input: CheckInput,
  picture: Picture,
): Promise<CheckOutput> => {
  const { store } = collaborators;
  const { run, job, attempt } = input;
  const [spec, bytes] = await Promise.all([
    getJson(store, specKey(run.runId), RunSpecSchema),
    store.get(picture.renderKey),
  ]);
  const look = await lookAt(collaborators, { spec, job, n: run.n, attempt, bytes });
  return look.passed
    ? accept(collaborators, input, { spec, look, picture, bytes })
    : turnDown(collaborators, input, { look, picture });
};

/** After an error that the state machine retries, the judge's money stays reserved for the repeat. */
const checkPicture = async (
  collaborators: CheckCollaborators,
  input: CheckInput,
  picture: Picture,
): Promise<CheckOutput> => {
  try {
    return await lookAndDecide(collaborators, input, picture);
  } catch (error) {
    if (!isLiveframeError(error) || !error.retryable) await giveBackJudgeMoney(collaborators, input);
    if (!isLiveframeError(error, 'BudgetExhausted')) throw error;
    return endWith(collaborators, input, { kind: 'skipped', why: 'budget', detail: NO_MONEY_FOR_JUDGE });
  }
};

/** A Check that is repeated after the outcome was recorded only makes sure that the cache knows the picture. */
const repeat = async (
  collaborators: CheckCollaborators,
  { job }: CheckInput,
  outcome: Outcome,
): Promise<CheckOutput> => {
  if (outcome.kind === 'accepted' && outcome.source === 'rendered') {
    await shareWithLaterRuns(collaborators, { job, asset: outcome.asset, checks: outcome.checks });
  }
  return { verdict: outcome.kind, jobId: job.jobId };
};

/**
 * Decides about one attempt of a render job and records the outcome when it ends the job. Repeating it changes nothing.
 * The claim on the picture is renewed on the way in; on the way out it points at the picture, or is free again.
 * The judge's money that Admit reserved is settled or given back on every way out, except before a retry.
 * Throws ObjectNotFound when the picture's bytes are gone, the judge's Model* errors, and StoreUnavailable.
 */
export const check = async (collaborators: CheckCollaborators, input: CheckInput): Promise<CheckOutput> => {
  const { run, job, earlier, rendered } = input;
  const standing = await collaborators.outcomes.find(run.runId, job.jobId);
  const isDecided = standing !== undefined && isFinal(standing.outcome);
  if (isDecided || rendered.status !== 'rendered') await giveBackJudgeMoney(collaborators, input);
  if (isDecided) return repeat(collaborators, input, standing.outcome);
  await renewClaim(collaborators, input);
  switch (rendered.status) {
    case 'failed':
      return endWith(collaborators, input, failedOutcome(rendered));
    case 'refused': {
      const { stage, reason } = rendered;
      return endWith(collaborators, input, { kind: 'refused', stage, reason, earlier });
    }
    case 'rendered':
      return checkPicture(collaborators, input, rendered);
  }
};

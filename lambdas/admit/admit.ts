// Grants one send of one render job: the money for the picture and for its check first, then a slot in the model's rate.
import type * as z from 'zod';
import { firstTurnBound } from '../qc/judge-money.ts';
import type { AdmitInputSchema, AdmitOutputSchema } from '../shared/domain/child.ts';
import type { FindImageTarget } from '../shared/image-card.ts';
import { renderKey } from '../shared/keys.ts';
import { formatUsd, toMicroUsd } from '../shared/money.ts';
import type { Clock, Ledger, ObjectStore, OutcomeRecords, RateBucket } from '../shared/ports.ts';
import { followsAnother, releaseClaim, renewClaim, type ClaimCollaborators } from './claim.ts';
import { judgeReservationId, paidReservationId, renderReservationId } from './reservation-id.ts';
import { reserveAttempt, type Price } from './reserve-attempt.ts';

type AdmitInput = z.output<typeof AdmitInputSchema>;
type AdmitOutput = z.input<typeof AdmitOutputSchema>;

/** Milliseconds a grant is good for: late sends crowd into others' slots, but a Lambda may take seconds to start. */
export const GRANT_WINDOW = 30_000;

export interface AdmitCollaborators extends ClaimCollaborators {
  findTarget: FindImageTarget;
  store: Pick<ObjectStore, 'exists'>;
  ledger: Pick<Ledger, 'reserve' | 'release' | 'markUncertain' | 'totals'>;
  rateBucket: RateBucket;
  outcomes: Pick<OutcomeRecords, 'record'>;
  clock: Pick<Clock, 'now'>;
  /** What the account grants, where it is not what the card says. */
  accountRequestsPerMinute?: number | undefined;
}

const wordsFor = ({ picture, look }: Price): string =>
  picture === 0
    ? `This picture is paid for, but the check of it costs up to ${formatUsd(look)}, and`
    : `This picture and the check of it cost up to ${formatUsd(picture + look)}, but`;

const skip = async (
  collaborators: AdmitCollaborators,
  { run, job }: AdmitInput,
  price: Price,
): Promise<AdmitOutput> => {
  const { ledger, outcomes, clock } = collaborators;
  const { runId, n } = run;
  const { jobId, cueId, option } = job;
  const { limitMicroUsd, openMicroUsd, settledMicroUsd, uncertainMicroUsd } = await ledger.totals(runId);
  const spent = formatUsd(settledMicroUsd + uncertainMicroUsd);
  const detail =
    `${wordsFor(price)} of the budget of ${formatUsd(limitMicroUsd)} ` +
    `${spent} is spent and ${formatUsd(openMicroUsd)} is reserved for pictures under way.`;
  const outcome = { kind: 'skipped', why: 'budget', detail } as const;
  await outcomes.record({ runId, jobId, cueId, option, n, at: clock.now(), outcome });
  await releaseClaim(collaborators, { run, job });
  return { decision: 'skipped', jobId };
};

const attemptOf = ({ run: { n }, job: { jobId }, attempt }: AdmitInput) => ({ jobId, n, attempt });

/**
 * Closes what attempt k−1 left open: its picture as uncertain (Render was killed). The judge's money goes back if Render
 * brought no picture, since only Check sends to the judge and it has not run; a Check that ran has closed its own.
 */
const closeEarlier = async ({ ledger }: AdmitCollaborators, input: AdmitInput): Promise<void> => {
  const before = { ...attemptOf(input), attempt: input.attempt - 1 };
  const { runId } = input.run;
  await ledger.markUncertain(runId, renderReservationId(before.jobId, before.n, before.attempt));
  const wasChecked = input.earlier.some(({ attempt }) => attempt === before.attempt);
  if (!wasChecked) await ledger.release(runId, judgeReservationId(before, 1));
};

/** A grant from `slot` (milliseconds since 1970, perhaps a fraction) on. */
const grantFrom = (slot: number, reservationId: string): AdmitOutput => {
  const sendAt = Math.ceil(slot);
  return {
    decision: 'granted',
    reservationId,
    sendAt: new Date(sendAt).toISOString(),
    expiresAt: sendAt + GRANT_WINDOW,
  };
};

/** Only an earlier execution can have left the bytes of an attempt that is yet to be admitted. */
const wasPaidBefore = async ({ store }: AdmitCollaborators, { run, job, attempt }: AdmitInput): Promise<boolean> =>
  run.n > 1 && (await store.exists(renderKey(run.runId, job.jobId, attempt)));

/**
 * Admits attempt k of a render job: closes what attempt k−1 left open, reserves the card's price and the most the
 * judge's first turn can cost, then takes a slot. A budget that does not hold both takes no slot and is recorded as the
 * outcome. A picture that an earlier execution paid for needs the judge's money only. One that another run is making
 * right now is followed: it needs no money and no slot. Repeating it reserves nothing twice; it takes another slot, so
 * the rate only gets lower. Throws StoreUnavailable, ObjectNotFound and BadInput.
 * Worst case 45 s: sixty requests to DynamoDB and two to S3, with retries.
 */
export const admit = async (collaborators: AdmitCollaborators, input: AdmitInput): Promise<AdmitOutput> => {
  const { findTarget, ledger, rateBucket, clock, accountRequestsPerMinute } = collaborators;
  const { run, job, attempt } = input;
  const target = await findTarget(run.runId, job.model);
  const { card, judge, brand, modelEndpoint } = target;
  if (attempt > 1) await closeEarlier(collaborators, input);
  const isPaid = await wasPaidBefore(collaborators, input);
  if (attempt === 1 && !isPaid && (await followsAnother(collaborators, input))) {
    return { decision: 'follows', jobId: job.jobId };
  }
  const price = {
    picture: isPaid ? 0 : toMicroUsd(card.usdPerImage),
    look: firstTurnBound({ card: judge, job, brand }),
  };
  const wanted = { ...attemptOf(input), runId: run.runId, now: clock.now(), target, price };
  if (!(await reserveAttempt(ledger, wanted))) return skip(collaborators, input, price);
  if (isPaid) return grantFrom(clock.now(), paidReservationId(job.jobId, run.n, attempt));
  const slot = await rateBucket.takeSlot({
    name: `${modelEndpoint}/${card.region}/${card.modelId}`,
    requestsPerMinute: accountRequestsPerMinute ?? card.requestsPerMinute,
    now: clock.now(),
  });
  await renewClaim(collaborators, input, { start: slot });
  return grantFrom(slot, renderReservationId(job.jobId, run.n, attempt));
};

// Grants one attempt at one render job: the money for the picture and for its check first, then a slot in each rate.
import type * as z from 'zod';
import { firstTurnBound } from '../qc/judge-money.ts';
import type { AdmitInputSchema, AdmitOutputSchema } from '../shared/domain/child.ts';
import type { ImageServiceCard } from '../shared/domain/packs.ts';
import { transferOf, type FindImageTarget } from '../shared/image-card.ts';
import { draftKey, renderKey } from '../shared/keys.ts';
import { toMicroUsd } from '../shared/money.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { Ledger } from '../shared/ports/ledger.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import type { OutcomeRecords } from '../shared/ports/outcome-records.ts';
import type { RateBucket } from '../shared/ports/rate-bucket.ts';
import { followsAnother, renewClaim, type ClaimCollaborators } from './claim.ts';
import { closeEarlier } from './close-earlier.ts';
import { draftOf, paidReservationId, renderReservationId } from './reservation-id.ts';
import { reserveAttempt } from './reserve-attempt.ts';
import { skip } from './skip.ts';
import { takeSlots } from './take-slots.ts';

type AdmitInput = z.output<typeof AdmitInputSchema>;
type AdmitOutput = z.input<typeof AdmitOutputSchema>;

/** Milliseconds a grant is good for: late sends crowd into others' slots, but a Lambda may take seconds to start. */
export const GRANT_WINDOW = 30_000;
/**
 * Milliseconds within which the second of two steps is sent: the first takes about half of them (`latencySeconds` of the
 * cards), and with the model client's timeout of 180 s after it Render still ends within its 240 s.
 */
export const TRANSFER_WINDOW = 50_000;

export interface AdmitCollaborators extends ClaimCollaborators {
  findTarget: FindImageTarget;
  store: Pick<ObjectStore, 'exists'>;
  ledger: Pick<Ledger, 'reserve' | 'release' | 'markUncertain' | 'totals'>;
  rateBucket: Pick<RateBucket, 'takeSlot'>;
  outcomes: Pick<OutcomeRecords, 'record'>;
  clock: Pick<Clock, 'now'>;
  /** What the account grants, where it is not what the card says. */
  accountRequestsPerMinute?: number | undefined;
}

/** A grant from `slot` (milliseconds since 1970, perhaps a fraction) on. */
const grantFrom = (slot: number, reservationId: string, inTwoSteps: boolean): AdmitOutput => {
  const sendAt = Math.ceil(slot);
  return {
    decision: 'granted',
    reservationId,
    sendAt: new Date(sendAt).toISOString(),
    expiresAt: sendAt + GRANT_WINDOW,
    ...(inTwoSteps ? { transferBy: sendAt + TRANSFER_WINDOW } : {}),
  };
};

/** What is paid for and there: the finished picture, or the model's own of two steps (the draft). */
const paidBefore = async (
  { store }: AdmitCollaborators,
  { run: { runId, n }, job: { jobId }, attempt, earlier }: AdmitInput,
  transfer: ImageServiceCard | undefined,
): Promise<'picture' | 'draft' | 'nothing'> => {
  // Only an earlier execution can have left the bytes of an attempt that is yet to be admitted.
  if (n > 1 && (await store.exists(renderKey(runId, jobId, attempt)))) return 'picture';
  if (transfer === undefined || (n === 1 && attempt === 1)) return 'nothing';
  return (await store.exists(draftKey(runId, jobId, draftOf(earlier)))) ? 'draft' : 'nothing';
};

/** A job that has begun, or has something to show for its money, goes on by itself. */
const isMadeElsewhere = async (
  collaborators: AdmitCollaborators,
  input: AdmitInput,
  paid: Awaited<ReturnType<typeof paidBefore>>,
): Promise<boolean> => input.attempt === 1 && paid === 'nothing' && followsAnother(collaborators, input);

/**
 * Admits attempt k of a render job: closes what attempt k−1 left open, reserves the prices of the cards it sends to and
 * the most the judge's first turn can cost, then takes a slot in each card's rate. A budget that does not hold all of it
 * takes no slot and is recorded as the outcome. For what is paid for already neither money nor slot is asked, nor for a
 * picture that another run is making right now: it is followed.
 * Repeating it reserves nothing twice; it takes other slots, so the rate only gets lower. Throws StoreUnavailable,
 * ObjectNotFound and BadInput. Worst case 45 s: some sixty requests to DynamoDB and a few to S3, with retries.
 */
export const admit = async (collaborators: AdmitCollaborators, input: AdmitInput): Promise<AdmitOutput> => {
  const { findTarget, ledger, rateBucket, clock, accountRequestsPerMinute } = collaborators;
  const { run, job, attempt } = input;
  const target = await findTarget(run.runId, job.model);
  const { card, judge, brand, modelEndpoint } = target;
  const transfer = transferOf(target, job);
  if (attempt > 1) await closeEarlier(collaborators, input);
  const paid = await paidBefore(collaborators, input, transfer);
  if (await isMadeElsewhere(collaborators, input, paid)) return { decision: 'follows', jobId: job.jobId };
  const [model, service] = [paid === 'nothing' ? card : undefined, paid === 'picture' ? undefined : transfer];
  const price = {
    picture: toMicroUsd(model?.usdPerImage ?? 0),
    transfer: toMicroUsd(service?.usdPerImage ?? 0),
    look: firstTurnBound({ card: judge, job, brand }),
  };
  const whose = { runId: run.runId, jobId: job.jobId, n: run.n, attempt };
  const now = clock.now();
  if (!(await reserveAttempt(ledger, { ...whose, now, target, price }))) return skip(collaborators, input, price);
  const cards = [model, service].filter((one) => one !== undefined);
  const slot = await takeSlots(rateBucket, { cards, modelEndpoint, now: clock.now(), accountRequestsPerMinute });
  await renewClaim(collaborators, input, { start: slot });
  const reservationId = (model === undefined ? paidReservationId : renderReservationId)(job.jobId, run.n, attempt);
  return grantFrom(slot, reservationId, service !== undefined);
};

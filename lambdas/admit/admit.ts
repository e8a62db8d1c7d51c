// Grants one send of one render job: its money first, then a slot in the model's rate.
import type * as z from 'zod';
import type { ImageModelCard } from '../shared/domain/packs.ts';
import type { AdmitInputSchema, AdmitOutputSchema } from '../shared/domain/child.ts';
import type { FindImageTarget } from '../shared/image-card.ts';
import { renderKey } from '../shared/keys.ts';
import { formatUsd, toMicroUsd } from '../shared/money.ts';
import type { Clock, Ledger, ObjectStore, OutcomeRecords, RateBucket } from '../shared/ports.ts';
import { paidReservationId, renderReservationId } from './reservation-id.ts';

type AdmitInput = z.output<typeof AdmitInputSchema>;
type AdmitOutput = z.input<typeof AdmitOutputSchema>;

/** Milliseconds a grant is good for: late sends crowd into others' slots, but a Lambda may take seconds to start. */
export const GRANT_WINDOW = 30_000;
/** Milliseconds until a reservation counts as lost: the execution's own timeout, which no grant outlives. */
export const RESERVATION_LIFETIME = 86_400_000;

export interface AdmitCollaborators {
  findTarget: FindImageTarget;
  store: Pick<ObjectStore, 'exists'>;
  ledger: Pick<Ledger, 'reserve' | 'markUncertain' | 'totals'>;
  rateBucket: RateBucket;
  outcomes: Pick<OutcomeRecords, 'record'>;
  clock: Pick<Clock, 'now'>;
  /** What the account grants, where it is not what the card says. */
  accountRequestsPerMinute?: number | undefined;
}

const skip = async (
  { ledger, outcomes, clock }: AdmitCollaborators,
  { run: { runId, n }, job: { jobId, cueId, option } }: AdmitInput,
  price: number,
): Promise<AdmitOutput> => {
  const { limitMicroUsd, openMicroUsd, settledMicroUsd, uncertainMicroUsd } = await ledger.totals(runId);
  const spent = formatUsd(settledMicroUsd + uncertainMicroUsd);
  const detail =
    `This picture costs ${formatUsd(price)}, but of the budget of ${formatUsd(limitMicroUsd)} ` +
    `${spent} is spent and ${formatUsd(openMicroUsd)} is reserved for pictures under way.`;
  const outcome = { kind: 'skipped', why: 'budget', detail } as const;
  await outcomes.record({ runId, jobId, cueId, option, n, at: clock.now(), outcome });
  return { decision: 'skipped', jobId };
};

const reserve = (
  { ledger, clock }: AdmitCollaborators,
  { run: { runId, n }, job: { jobId }, attempt }: AdmitInput,
  card: ImageModelCard,
): Promise<boolean> =>
  ledger.reserve({
    runId,
    reservationId: renderReservationId(jobId, n, attempt),
    purpose: 'render',
    modelId: card.modelId,
    upperBound: toMicroUsd(card.usdPerImage),
    expiresAt: clock.now() + RESERVATION_LIFETIME,
    jobId,
  });

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
 * Admits attempt k of a render job: closes attempt k−1 as uncertain if it is still open (its Lambda was killed),
 * reserves the card's price, then takes a slot. A budget that does not hold the price takes no slot and is recorded as
 * the outcome. A picture that an earlier execution paid for needs neither. Repeating it reserves nothing twice; it takes
 * another slot, so the rate only gets lower. Throws StoreUnavailable, ObjectNotFound and BadInput.
 * Worst case 20 s: a dozen requests to DynamoDB and two to S3, with retries.
 */
export const admit = async (collaborators: AdmitCollaborators, input: AdmitInput): Promise<AdmitOutput> => {
  const { findTarget, ledger, rateBucket, clock, accountRequestsPerMinute } = collaborators;
  const { run, job, attempt } = input;
  const { card, modelEndpoint } = await findTarget(run.runId, job.model);
  if (attempt > 1) await ledger.markUncertain(run.runId, renderReservationId(job.jobId, run.n, attempt - 1));
  if (await wasPaidBefore(collaborators, input)) {
    return grantFrom(clock.now(), paidReservationId(job.jobId, run.n, attempt));
  }
  if (!(await reserve(collaborators, input, card))) return skip(collaborators, input, toMicroUsd(card.usdPerImage));
  const slot = await rateBucket.takeSlot({
    name: `${modelEndpoint}/${card.region}/${card.modelId}`,
    requestsPerMinute: accountRequestsPerMinute ?? card.requestsPerMinute,
    now: clock.now(),
  });
  return grantFrom(slot, renderReservationId(job.jobId, run.n, attempt));
};

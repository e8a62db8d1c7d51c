// One paid call to an image service: found if it was made before, else admitted, sent once, settled and kept.
import type { ImageServiceCard } from './domain/packs.ts';
import { LiveframeError } from './errors.ts';
import { toMicroUsd, type MicroUsd } from './money.ts';
import type { Clock } from './ports/clock.ts';
import type { ImageModel } from './ports/image-model.ts';
import type { Ledger, Purpose } from './ports/ledger.ts';
import type { ObjectStore } from './ports/object-store.ts';
import type { RateBucket } from './ports/rate-bucket.ts';
import { sendPaid, type PaidSend, type SentPicture } from './send-paid.ts';

/** Milliseconds after which a reservation counts as lost: past the longest wait and the longest send. */
const RESERVATION_LIFETIME = 300_000;
/** Milliseconds a Lambda may wait for its slot; a later one is left to others, and the state machine waits. */
export const LONGEST_WAIT = 20_000;

export interface PaidImageCollaborators {
  store: Pick<ObjectStore, 'find' | 'put'>;
  ledger: Pick<Ledger, 'reserve' | 'settle' | 'release' | 'markUncertain'>;
  rateBucket: Pick<RateBucket, 'takeSlotBy'>;
  imageModel: ImageModel;
  clock: Clock;
  /** What the account grants, where it is not what the card says. */
  accountRequestsPerMinute?: number | undefined;
}

/**
 * `reservationId` is the same when the step is repeated, so that its charges add up in one line; `key` is named by the
 * content of everything the result depends on.
 */
export interface PaidImageCall extends PaidSend {
  purpose: Purpose;
  card: ImageServiceCard;
  /** Whose quota it is: `stand-in` or `aws:<account>/<region>`. */
  modelEndpoint: string;
  /** Milliseconds since 1970 after which nothing may be sent any more; default: as long as a Lambda waits. */
  sendBy?: number | undefined;
}

export type PaidImage =
  | (Extract<SentPicture, { kind: 'image' }> & { key: string })
  | Extract<SentPicture, { kind: 'refused' }>
  /** Nothing was sent. */
  | { kind: 'unaffordable'; upperBound: MicroUsd };

const busy = ({ card }: PaidImageCall): LiveframeError =>
  new LiveframeError(
    'ModelThrottled',
    `${card.name} has no free slot soon (${card.requestsPerMinute} requests a minute); nothing was sent. Trying again later.`,
    { data: { charge: 'none' } },
  );

/** The time to send at, or undefined when it is too far away. */
const takeSlot = async (
  { rateBucket, clock, accountRequestsPerMinute }: PaidImageCollaborators,
  { card, modelEndpoint, sendBy = Infinity }: PaidImageCall,
): Promise<number | undefined> => {
  const now = clock.now();
  const latest = Math.min(now + LONGEST_WAIT, sendBy);
  if (latest < now) return undefined;
  return rateBucket.takeSlotBy({
    name: `${modelEndpoint}/${card.region}/${card.modelId}`,
    requestsPerMinute: accountRequestsPerMinute ?? card.requestsPerMinute,
    now,
    latest,
  });
};

/** Nothing has been sent yet, so whatever goes wrong gives the money back. */
const waitForSlot = async (collaborators: PaidImageCollaborators, call: PaidImageCall): Promise<void> => {
  const { ledger, clock } = collaborators;
  try {
    const slot = await takeSlot(collaborators, call);
    if (slot === undefined) throw busy(call);
    const early = slot - clock.now();
    if (early > 0) await clock.sleep(early);
  } catch (error) {
    await ledger.release(call.runId, call.reservationId);
    throw error;
  }
};

/**
 * The picture at `key`, made by the service if it is not there yet. Repeating it, in this run or another one, pays
 * nothing once the bytes are there. A budget that does not hold the card's price and a refusal are values.
 * Throws ModelThrottled when the next slot is further away than a Lambda should wait (the slot is left to others and the
 * money given back), the Model* errors (after closing the reservation: released when the call certainly cost nothing,
 * else uncertain), and StoreUnavailable.
 * Worst case 220 s: the wait of 20 s, the model client's timeout of 180 s, and a few requests to DynamoDB and S3.
 */
export const paidImageCall = async (collaborators: PaidImageCollaborators, call: PaidImageCall): Promise<PaidImage> => {
  const { store, ledger, clock } = collaborators;
  const { runId, reservationId, purpose, card, key } = call;
  const found = await store.find(key);
  if (found !== undefined) return { kind: 'image', bytes: found, key, chargedMicroUsd: 0 };
  const upperBound = toMicroUsd(card.usdPerImage);
  // A line still open is from a Lambda that was killed: what it cost is unknown, and this send needs its own money.
  await ledger.markUncertain(runId, reservationId);
  const expiresAt = clock.now() + RESERVATION_LIFETIME;
  const { modelId } = card;
  if (!(await ledger.reserve({ runId, reservationId, purpose, modelId, upperBound, expiresAt }))) {
    return { kind: 'unaffordable', upperBound };
  }
  await waitForSlot(collaborators, call);
  const sent = await sendPaid(collaborators, call);
  return sent.kind === 'image' ? { ...sent, key } : sent;
};

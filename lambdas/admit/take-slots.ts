// Takes an attempt's places in the rates of everything it sends to.
import type { ImageTarget } from '../shared/image-card.ts';
import type { ImageModelCard, ImageServiceCard } from '../shared/domain/packs.ts';
import type { RateBucket } from '../shared/ports/rate-bucket.ts';

type Limited = Pick<ImageModelCard | ImageServiceCard, 'modelId' | 'region' | 'requestsPerMinute'>;

export interface SlotRequest {
  /** What the attempt sends to: one card, or those of both steps. */
  cards: readonly Limited[];
  modelEndpoint: ImageTarget['modelEndpoint'];
  /** Milliseconds since 1970. */
  now: number;
  /** What the account grants, where it is not what the cards say. */
  accountRequestsPerMinute?: number | undefined;
}

/**
 * One slot in the bucket of each card; returns when all of them have come (milliseconds since 1970, perhaps a fraction).
 * The slowest bucket is asked first and the next from its slot on, so that no slot lies long before the time returned.
 * Throws StoreUnavailable.
 */
export const takeSlots = async (
  rateBucket: Pick<RateBucket, 'takeSlot'>,
  { cards, modelEndpoint, now, accountRequestsPerMinute }: SlotRequest,
): Promise<number> => {
  let slot = now;
  for (const card of cards.toSorted((one, other) => one.requestsPerMinute - other.requestsPerMinute)) {
    slot = await rateBucket.takeSlot({
      name: `${modelEndpoint}/${card.region}/${card.modelId}`,
      requestsPerMinute: accountRequestsPerMinute ?? card.requestsPerMinute,
      now: slot,
    });
  }
  return slot;
};

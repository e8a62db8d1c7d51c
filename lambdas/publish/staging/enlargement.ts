// Says when a product's photo has fewer pixels than a channel shows of it.
import type { Channel } from '../../shared/domain/packs.ts';
import type { CueWork } from '../cue-work.ts';
import type { Scene } from '../scene.ts';
import { MOST_ENLARGEMENT } from './fit-product.ts';

/** Boxes lie on whole pixels: the last one is not enlargement. */
const ROUNDING = 1.01;

/** A warning when the product is enlarged beyond what its own pixels allow; none otherwise. */
export const enlargementWarnings = (
  work: Pick<CueWork, 'product'>,
  { product }: Pick<Scene, 'product'>,
  channel: Pick<Channel, 'id'>,
): string[] => {
  if (product === undefined || product.enlargement <= MOST_ENLARGEMENT * ROUNDING) return [];
  const { photo, box, enlargement } = product;
  const sku = work.product?.sku ?? 'the product';
  const needed = Math.ceil((photo.pixels.width * enlargement) / MOST_ENLARGEMENT);
  return [
    `The photo of ${sku} is enlarged ${enlargement.toFixed(1)} times in ${channel.id} (${photo.content.width} to ${box.width} pixels) and looks soft there: at most ${MOST_ENLARGEMENT} are good. Give one at least ${needed} pixels wide.`,
  ];
};

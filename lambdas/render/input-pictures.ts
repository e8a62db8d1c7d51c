// The pictures that a render job sends along: the one to start from, and the one whose style is taken.
import type { ImageModelCard } from '../shared/domain/packs.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import { badInput } from '../shared/errors.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { followsReference, startsFromPicture, type RenderRequest } from '../shared/render-request.ts';

/** InvokeModel takes bodies of up to 25,000,000 bytes; the rest is left to the words. */
const MOST_BASE64 = 24_800_000;

const encoded = async (store: Pick<ObjectStore, 'get'>, key: string): Promise<string> => {
  const bytes = await store.get(key);
  const base64 = Buffer.from(bytes).toString('base64');
  if (base64.length <= MOST_BASE64) return base64;
  throw badInput(
    `The picture ${key} has ${(bytes.length / 1e6).toFixed(1)} MB; the model takes at most 18 MB. Make it smaller.`,
  );
};

/**
 * Loads what `job` names, as base64. A style reference that the card has no field for is left out. Throws BadInput for a picture to start from that the model cannot take or that is too large,
 * and ObjectNotFound.
 */
export const inputPictures = async (
  store: Pick<ObjectStore, 'get'>,
  { from, styleReference, jobId }: Pick<RenderJob, 'from' | 'styleReference' | 'jobId'>,
  card: Pick<ImageModelCard, 'fields' | 'name'>,
): Promise<Pick<RenderRequest, 'from' | 'reference'>> => {
  if (from !== undefined && !startsFromPicture(card)) {
    throw badInput(`The job ${jobId} starts from a picture, and ${card.name} takes none. Choose another image model.`);
  }
  if (from !== undefined) return { from: { image: await encoded(store, from.key), strength: from.strength } };
  if (styleReference === undefined || !followsReference(card)) return {};
  return { reference: { image: await encoded(store, styleReference.key), fidelity: styleReference.fidelity } };
};

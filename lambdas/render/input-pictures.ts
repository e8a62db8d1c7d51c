// The pictures that a render job sends along: the one to start from, the one whose style is taken, and the draft.
import type { ImageModelCard } from '../shared/domain/packs.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import { badInput } from '../shared/errors.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import {
  followsReference,
  startsFromPicture,
  type RenderRequest,
  type ServiceRequest,
} from '../shared/render-request.ts';

/** InvokeModel takes bodies of up to 25,000,000 bytes; the rest is left to the words. */
const MOST_BASE64 = 24_800_000;

const encoded = (bytes: Uint8Array, label: string, most = MOST_BASE64): string => {
  const base64 = Buffer.from(bytes).toString('base64');
  if (base64.length <= most) return base64;
  throw badInput(
    `The picture ${label} has ${(bytes.length / 1e6).toFixed(1)} MB; the model takes at most ${Math.floor((most * 3) / 4e6)} MB. Make it smaller.`,
  );
};

const loaded = async (store: Pick<ObjectStore, 'get'>, key: string): Promise<string> =>
  encoded(await store.get(key), key);

type StyleImage = NonNullable<ServiceRequest['style']>;

/** The reference picture of a style transfer. Throws BadInput when it is too large, and ObjectNotFound. */
export const styleImage = async (
  store: Pick<ObjectStore, 'get'>,
  { styleReference, jobId }: Pick<RenderJob, 'styleReference' | 'jobId'>,
): Promise<StyleImage> => {
  if (styleReference === undefined) throw new TypeError(`The job ${jobId} has no reference picture.`);
  return { image: await loaded(store, styleReference.key), strength: styleReference.fidelity };
};

/** The picture of the first step as it goes beside `style`: one body holds both. Throws BadInput when they are too large. */
export const draftImage = (draft: Uint8Array, style: StyleImage): string =>
  encoded(draft, 'of the first step', MOST_BASE64 - style.image.length);

/**
 * Loads what `job` names, as base64. A style reference that the card has no field for is left out. Throws BadInput for a
 * picture to start from that the model cannot take or that is too large, and ObjectNotFound.
 */
export const inputPictures = async (
  store: Pick<ObjectStore, 'get'>,
  { from, styleReference, jobId }: Pick<RenderJob, 'from' | 'styleReference' | 'jobId'>,
  card: Pick<ImageModelCard, 'fields' | 'name'>,
): Promise<Pick<RenderRequest, 'from' | 'reference'>> => {
  if (from !== undefined && !startsFromPicture(card)) {
    throw badInput(`The job ${jobId} starts from a picture, and ${card.name} takes none. Choose another image model.`);
  }
  if (from !== undefined) return { from: { image: await loaded(store, from.key), strength: from.strength } };
  if (styleReference === undefined || !followsReference(card)) return {};
  return { reference: { image: await loaded(store, styleReference.key), fidelity: styleReference.fidelity } };
};

// The brand's reference picture as the image model gets it.
import type { Brand } from '../shared/domain/packs.ts';
import { badInput } from '../shared/errors.ts';
import { assetKey } from '../shared/keys.ts';
import type { Packs } from '../shared/packs/load-packs.ts';
import { normalisePhoto } from './normalise-photo.ts';

export interface StyleReference {
  /** Named by its content. */
  key: string;
  png: Uint8Array;
  /** 0–1 */
  fidelity: number;
}

/** Stability's limits for pictures sent along (Bedrock user guide, Image Services): sides from 64 pixels, at most 2.5 : 1. */
const MIN_SIDE = 64;
const MAX_ASPECT = 2.5;

/**
 * Reads and normalises the picture that the brand names, or undefined when it names none.
 * Throws BadInput when the picture is not there, cannot be read, or is too small or too long for the model.
 */
export const styleReferenceOf = async (
  packs: Pick<Packs, 'brandFile'>,
  { id, styleReference }: Brand,
): Promise<StyleReference | undefined> => {
  if (styleReference === undefined) return undefined;
  const { image, fidelity } = styleReference;
  const label = `The brand "${id}": the reference picture "${image}"`;
  const { png, sha256, width, height } = await normalisePhoto(packs.brandFile(id, image), label);
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < MIN_SIDE || long > short * MAX_ASPECT) {
    throw badInput(
      `${label} has ${width}×${height} pixels; sides from ${MIN_SIDE} pixels and at most ${MAX_ASPECT} : 1 are allowed. Choose another one.`,
    );
  }
  return { key: assetKey(sha256, 'png'), png, fidelity };
};

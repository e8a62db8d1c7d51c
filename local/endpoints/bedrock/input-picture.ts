// Reads a picture out of a request and refuses what the model's card does not allow.
import sharp from 'sharp';
import { sizeObjection } from '../../../lambdas/shared/input-image.ts';
import type { InputImage } from '../../../lambdas/shared/domain/packs.ts';
import { stabilityError } from './wire.ts';

export interface InputPicture {
  bytes: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
}

const FORMATS = ['jpeg', 'png', 'webp'];

/** `field` names the picture in error texts. Throws ValidationException, its message Stability's own JSON. */
export const readInputPicture = async (base64: string, field: string, limits: InputImage): Promise<InputPicture> => {
  const bytes = Buffer.from(base64, 'base64');
  const { format, width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw stabilityError(`Invalid value for field '${field}': the image cannot be decoded`);
    });
  if (!FORMATS.includes(format)) {
    throw stabilityError(`Invalid value for field '${field}': ${format} is not one of ${FORMATS.join(', ')}`);
  }
  const objection = sizeObjection(limits, { width, height });
  if (objection !== undefined) throw stabilityError(`Invalid value for field '${field}': ${objection}`);
  return { bytes, width, height };
};

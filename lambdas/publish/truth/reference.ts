// What a picture must show where the product is: the photo's part, resized once to its final size.
import sharp from 'sharp';
import type { PixelBox } from '../../shared/domain/proof.ts';
import { badInput } from '../../shared/errors.ts';

/** Straight (not premultiplied) RGBA, 8 bits a channel, row by row. */
export interface RgbaPixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Decodes a PNG (or any picture sharp reads) to RGBA. Throws BadInput when it does not decode. */
export const decodeRgba = async (bytes: Uint8Array, label: string): Promise<RgbaPixels> => {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: 64_000_000 })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data };
  } catch (cause) {
    throw badInput(`${label} cannot be decoded. Give the file as it was published or stored.`, { cause });
  }
};

/**
 * The reference: `crop` of the photo at `size` (pixels), resampled with Lanczos 3 on premultiplied alpha, as libvips does it.
 * Equal inputs give equal bytes, so that anybody who has the photo can make it again.
 */
export const referenceOf = async (
  photo: RgbaPixels,
  crop: PixelBox,
  size: { width: number; height: number },
): Promise<RgbaPixels> => {
  const data = await sharp(photo.data, { raw: { width: photo.width, height: photo.height, channels: 4 } })
    .extract({ left: crop.x, top: crop.y, width: crop.width, height: crop.height })
    .resize(size.width, size.height, { fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer();
  return { width: size.width, height: size.height, data };
};

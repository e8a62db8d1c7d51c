// Looks at what the service cut out: is there a product, and is it the product of the photo?
import sharp, { type Sharp } from 'sharp';

export type CheckedCutOut =
  { usable: true; width: number; height: number; coverage: number } | { usable: false; reason: string };

/** Of 255: from here on a pixel counts as product. */
const VISIBLE = 128;
/** Of 255: from here on its colour must be the photo's; softer ones are mixed with the background. */
const SOLID = 250;
/** Shares of the pixels that a product may cover: below it was cut to nothing, above nothing was cut away. */
const COVERAGE = { min: 0.02, max: 0.95 };
/** Mean difference per colour channel (of 255) that encoding may cause; a product drawn anew differs by far more. */
const MOST_DIFFERENCE = 8;
const MAX_PIXELS = 20_000_000;

interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

const decode = async (image: Sharp): Promise<Pixels> => {
  const { data, info } = await image.toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

const open = (bytes: Uint8Array): Sharp => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });

const coverageOf = ({ data, width, height }: Pixels): number => {
  let visible = 0;
  for (let index = 3; index < data.length; index += 4) if ((data[index] ?? 0) >= VISIBLE) visible += 1;
  return visible / (width * height);
};

/** Mean difference per channel between the solid pixels and the same ones of the photo. */
const differenceOf = ({ data }: Pixels, photo: Pixels): number => {
  let [sum, count] = [0, 0];
  for (let pixel = 0; pixel < data.length; pixel += 4) {
    if ((data[pixel + 3] ?? 0) < SOLID) continue;
    for (let channel = pixel; channel < pixel + 3; channel++) {
      sum += Math.abs((data[channel] ?? 0) - (photo.data[channel] ?? 0));
    }
    count += 3;
  }
  return count === 0 ? 0 : sum / count;
};

const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

const judge = (cut: Pixels, photo: Pixels): CheckedCutOut => {
  const coverage = coverageOf(cut);
  if (coverage < COVERAGE.min) return { usable: false, reason: `only ${percent(coverage)} of the photo was left` };
  if (coverage > COVERAGE.max)
    return { usable: false, reason: `${percent(coverage)} of the photo was kept as product` };
  if (differenceOf(cut, photo) > MOST_DIFFERENCE)
    return { usable: false, reason: 'the cut-out shows other colours than the photo' };
  return { usable: true, width: cut.width, height: cut.height, coverage };
};

/** Decodes both pictures and judges the cut-out. Whatever is wrong with it is a value. */
export const checkCutOut = async (cutOut: Uint8Array, photo: Uint8Array): Promise<CheckedCutOut> => {
  try {
    const [cut, original] = await Promise.all([decode(open(cutOut)), decode(open(photo).removeAlpha())]);
    if (cut.width === original.width && cut.height === original.height) return judge(cut, original);
    const sizes = `${cut.width}×${cut.height} pixels instead of ${original.width}×${original.height}`;
    return { usable: false, reason: `the cut-out has ${sizes}` };
  } catch (error) {
    return { usable: false, reason: `the cut-out cannot be decoded (${(error as Error).message})` };
  }
};

// Cuts the product out of a photo by its backdrop: what stands in for Stability's remove-background.
import sharp, { type Sharp } from 'sharp';
import { fitBackdrop, median } from './backdrop.ts';
import { toLab, type LabPixels } from './oklab.ts';
import { borderOf, eachNeighbour, erode, grow, sweep, type Size } from './regions.ts';

/** Pixels of the longer side on which the product's edge is looked for, and the blur that takes the noise out. */
const WORKING_SIDE = 512;
const WORKING_BLUR = 1;
/** Share of the shorter side that is taken for backdrop to begin with. */
const BORDER_SHARE = 0.025;
/** OKLab distance from pixel to pixel that no light makes; on a noisy ground so many times its usual one. */
const LEAST_STEP = 0.011;
const STEPS_OVER_NOISE = 3.5;
/** OKLab distances from the backdrop: a shadow stays below, and a leak into the product shows above. */
const FARTHEST = 0.16;
const LEAK = 0.06;
/** Pieces smaller than this share of the picture are dust. */
const DUST_SHARE = 0.001;

const stepsOf = (lab: LabPixels, size: Size): Float32Array =>
  Float32Array.from({ length: size.width * size.height }, (_, index) => {
    let largest = 0;
    eachNeighbour(index, size, (next) => {
      const [a, b] = [index * 3, next * 3];
      const step = Math.hypot(
        (lab[a] ?? 0) - (lab[b] ?? 0),
        (lab[a + 1] ?? 0) - (lab[b + 1] ?? 0),
        (lab[a + 2] ?? 0) - (lab[b + 2] ?? 0),
      );
      largest = Math.max(largest, step);
    });
    return largest;
  });

/** Tells of a pixel whether it and its neighbours lie on no edge, so that an edge with gaps still holds. */
const smoothness = (lab: LabPixels, size: Size, border: readonly number[]): ((index: number) => boolean) => {
  const steps = stepsOf(lab, size);
  const most = Math.max(LEAST_STEP, STEPS_OVER_NOISE * median(border.map((index) => steps[index] ?? 0)));
  const isFlat = (index: number): boolean => (steps[index] ?? 0) < most;
  return (index) => {
    let smooth = isFlat(index);
    eachNeighbour(index, size, (next) => {
      smooth &&= isFlat(next);
    });
    return smooth;
  };
};

/**
 * 1 where the product is. The backdrop grows from the border until it meets an edge; then a field of colour is fitted to
 * what it covers, and what differs from that is given back to the product.
 */
const productMask = (lab: LabPixels, size: Size): Uint8Array => {
  const border = borderOf(size, Math.max(2, Math.round(Math.min(size.width, size.height) * BORDER_SHARE)));
  const isSmooth = smoothness(lab, size, border);
  const near = fitBackdrop(lab, size, border);
  const passes = (index: number): boolean => isSmooth(index) && near(index) < FARTHEST;
  const reached = grow(borderOf(size), passes, { size, seen: new Uint8Array(size.width * size.height) });
  const distance = fitBackdrop(lab, size, reached);
  const mask = new Uint8Array(size.width * size.height).fill(1);
  const cleared = new Set(reached);
  const isLeak = (index: number): boolean => distance(index) >= LEAK;
  for (const index of reached) if (!isLeak(index)) mask[index] = 0;
  // What differs out at the border is a corner in the dark, not the product.
  for (const index of grow(borderOf(size), (each) => cleared.has(each) && isLeak(each), {
    size,
    seen: new Uint8Array(mask.length),
  }))
    mask[index] = 0;
  // The edge itself, two pixels to each side of it, was no backdrop: the outer half of it is.
  const eroded = erode(erode(mask, size), size);
  sweep(eroded, size, eroded.length * DUST_SHARE);
  return eroded;
};

/** The mask at the picture's own size, one byte a pixel, its edge soft over about two pixels and a hair inside. */
const softAlpha = async (mask: Uint8Array, working: Size, { width, height }: Size): Promise<Buffer> => {
  const soft = await sharp(
    mask.map((value) => value * 255),
    { raw: { ...working, channels: 1 } },
  )
    .blur(0.9)
    .resize({ width, height, fit: 'fill', kernel: 'cubic' })
    .extractChannel(0)
    .raw()
    .toBuffer();
  return Buffer.from(
    soft.map((value) => {
      const share = Math.min(Math.max((value / 255 - 0.4) / 0.4, 0), 1);
      return Math.round(share * share * (3 - 2 * share) * 255);
    }),
  );
};

/**
 * The picture with an alpha channel: what is connected to the border, smooth, and of the backdrop's colour is gone. Made
 * for products on plain or slightly uneven ground; openings inside a product stay closed (they look like a part in the ground's colour), a hard shadow stays with it, and
 * a product without an edge against its ground loses parts. The colours are those of the photo, unchanged.
 */
export const removeBackground = async (picture: Uint8Array): Promise<Sharp> => {
  const upright = sharp(picture).flatten({ background: '#ffffff' }).toColourspace('srgb');
  const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: 3 } as const;
  const small = await sharp(data, { raw })
    .resize({ width: WORKING_SIDE, height: WORKING_SIDE, fit: 'inside', withoutEnlargement: true })
    .blur(WORKING_BLUR)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const working = { width: small.info.width, height: small.info.height };
  const alpha = await softAlpha(productMask(toLab(small.data, 3), working), working, info);
  return sharp(data, { raw }).joinChannel(alpha, { raw: { ...raw, channels: 1 } });
};

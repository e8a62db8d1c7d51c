// Where the picture's subject is: what differs in colour from the picture's border, more so near the middle.
import { signatureOf } from './signature.ts';
import type { LabPlane } from './raster.ts';

export interface Subject {
  /** Centre of gravity, 0–1 from the left and from the top; 0.5 when nothing stands out. */
  x: number;
  y: number;
  /** Share of the picture, 0–1. */
  coverage: number;
  /** 1 where the subject is, row by row. */
  mask: Uint8Array;
}

/** Width of the border that counts as background, as a share of each side. */
const BORDER = 0.08;
/** Share of the border that a colour needs to be background: a hand that reaches in is not. */
const BACKGROUND_SHARE = 0.03;
/** How fast the middle's advantage falls off, in halves of the picture; from the centre bias of Judd et al., "A benchmark of computational models of saliency" (2012). */
const CENTRE_WIDTH = 0.75;
/** OKLab distance below which nothing stands out, whatever the threshold says. */
const LEAST_DISTANCE = 0.05;
const LEVELS = 64;
const FULL_DISTANCE = 0.5;

const backgroundOf = (plane: LabPlane): Float32Array => {
  const [edgeX, edgeY] = [plane.width * BORDER, plane.height * BORDER];
  const inBorder = (x: number, y: number): boolean =>
    x < edgeX || y < edgeY || x >= plane.width - edgeX || y >= plane.height - edgeY;
  const colours = signatureOf(plane, inBorder);
  const common = colours.filter(({ share }, index) => index === 0 || share >= BACKGROUND_SHARE).slice(0, 12);
  return Float32Array.from(common.flatMap(({ oklab }) => oklab));
};

/** Squared distance of the pixel at `at` to the nearest background colour. */
const nearestSquared = ({ lab }: LabPlane, at: number, background: Float32Array): number => {
  let least = Infinity;
  for (let index = 0; index < background.length; index += 3) {
    const l = (lab[at] ?? 0) - (background[index] ?? 0);
    const a = (lab[at + 1] ?? 0) - (background[index + 1] ?? 0);
    const b = (lab[at + 2] ?? 0) - (background[index + 2] ?? 0);
    const squared = l * l + a * a + b * b;
    if (squared < least) least = squared;
  }
  return least;
};

/** How much each pixel stands out: OKLab distance to the background, weighted towards the middle. */
const salienceOf = (plane: LabPlane): Float32Array => {
  const background = backgroundOf(plane);
  const salience = new Float32Array(plane.width * plane.height);
  for (let y = 0; y < plane.height; y++) {
    const down = ((y + 0.5) / plane.height) * 2 - 1;
    for (let x = 0; x < plane.width; x++) {
      const across = ((x + 0.5) / plane.width) * 2 - 1;
      const pixel = y * plane.width + x;
      const centre = Math.exp(-(across * across + down * down) / (2 * CENTRE_WIDTH * CENTRE_WIDTH));
      salience[pixel] = Math.sqrt(nearestSquared(plane, pixel * 3, background)) * centre;
    }
  }
  return salience;
};

/** The threshold that separates two groups best: Otsu, "A threshold selection method from gray-level histograms" (1979). */
const otsu = (values: Float32Array): number => {
  const counts = new Uint32Array(LEVELS);
  for (const value of values) {
    const level = Math.min(LEVELS - 1, Math.floor((value / FULL_DISTANCE) * LEVELS));
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const total = counts.reduce((sum, count, level) => sum + count * level, 0);
  let [below, sumBelow, best, threshold] = [0, 0, -1, 0];
  for (let level = 0; level < LEVELS; level++) {
    below += counts[level] ?? 0;
    sumBelow += (counts[level] ?? 0) * level;
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (between > best) [best, threshold] = [between, level + 1];
  }
  return (threshold / LEVELS) * FULL_DISTANCE;
};

/** Finds the subject of a picture. */
export const subjectOf = (plane: LabPlane): Subject => {
  const salience = salienceOf(plane);
  const threshold = Math.max(LEAST_DISTANCE, otsu(salience));
  const mask = new Uint8Array(salience.length);
  let [count, weight, sumX, sumY] = [0, 0, 0, 0];
  salience.forEach((value, pixel) => {
    if (value < threshold) return;
    mask[pixel] = 1;
    count += 1;
    weight += value;
    sumX += value * ((pixel % plane.width) + 0.5);
    sumY += value * (Math.floor(pixel / plane.width) + 0.5);
  });
  if (weight === 0) return { x: 0.5, y: 0.5, coverage: 0, mask };
  return {
    x: sumX / weight / plane.width,
    y: sumY / weight / plane.height,
    coverage: count / salience.length,
    mask,
  };
};

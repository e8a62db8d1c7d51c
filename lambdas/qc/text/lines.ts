// Reads spots as letters and letters as lines: several of one size, one stroke and one tone in a row.
import type { Plane } from '../pixels.ts';
import { marksOf, spotsOf, type Spot } from './components.ts';

export interface Line {
  left: number;
  top: number;
  right: number;
  bottom: number;
  letters: number;
}

/** Height of a letter: from what can be read at the normalised size to a tenth of the picture. */
const LEAST_HEIGHT = 7;
const MOST_HEIGHT_SHARE = 0.12;
/** Letters are thin: stroke ÷ height of fonts lies between hairline and black weights. */
const LEAST_STROKE = 0.06;
const MOST_STROKE = 0.42;
const MOST_WIDTH = 1.7;

const heightOf = ({ top, bottom }: Spot): number => bottom - top;
const widthOf = ({ left, right }: Spot): number => right - left;
/** The mean width of a thin shape: twice its area over its outline. */
const strokeOf = ({ area, outline }: Spot): number => (2 * area) / outline;

const isLetter = (spot: Spot, picture: Plane): boolean => {
  const height = heightOf(spot);
  if (height < LEAST_HEIGHT || height > picture.height * MOST_HEIGHT_SHARE) return false;
  const width = widthOf(spot);
  if (width < 2 || width > height * MOST_WIDTH) return false;
  const fill = spot.area / (width * height);
  const stroke = strokeOf(spot) / height;
  // An i and an l fill their box; whatever else does is a block.
  const isFilled = fill >= 0.93 && width > 0.45 * height;
  return fill > 0.18 && !isFilled && stroke >= LEAST_STROKE && stroke <= MOST_STROKE;
};

/** Letters of a word: sizes of x and d, one stroke, one tone, on one line, a letter's width apart. */
const follows = (one: Spot, next: Spot): boolean => {
  const [a, b] = [heightOf(one), heightOf(next)];
  if (Math.max(a, b) > 1.7 * Math.min(a, b)) return false;
  const gap = next.left - one.right;
  if (gap < -0.15 * Math.min(a, b) || gap > 0.75 * Math.max(a, b)) return false;
  const overlap = Math.min(one.bottom, next.bottom) - Math.max(one.top, next.top);
  if (overlap < 0.6 * Math.min(a, b)) return false;
  const [thick, thin] = [Math.max(strokeOf(one), strokeOf(next)), Math.min(strokeOf(one), strokeOf(next))];
  return thick <= 1.7 * thin && Math.abs(one.tone - next.tone) <= 30;
};

/** Chains from left to right; each letter goes to the nearest that follows. */
const chainsOf = (letters: readonly Spot[]): Spot[][] => {
  const sorted = [...letters].sort((a, b) => a.left - b.left);
  const taken = new Set<Spot>();
  const chains: Spot[][] = [];
  for (const [start, first] of sorted.entries()) {
    if (taken.has(first)) continue;
    const chain = [first];
    let last = first;
    for (let index = start + 1; index < sorted.length; index++) {
      const next = sorted[index];
      if (next === undefined || next.left - last.right > heightOf(last) * 1.3) break;
      if (taken.has(next) || !follows(last, next)) continue;
      chain.push(next);
      taken.add(next);
      last = next;
    }
    if (chain.length > 2) chains.push(chain);
  }
  return chains;
};

const deviation = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Feet of most letters stand on one line, which may lean; those of leaves and stones do not. */
const baselineError = (chain: readonly Spot[]): number => {
  const count = chain.length;
  const xs = chain.map(({ left, right }) => (left + right) / 2);
  const ys = chain.map(({ bottom }) => bottom);
  const [mx, my] = [xs.reduce((a, b) => a + b, 0) / count, ys.reduce((a, b) => a + b, 0) / count];
  const slope =
    xs.reduce((sum, x, index) => sum + (x - mx) * ((ys[index] ?? 0) - my), 0) /
    Math.max(
      1,
      xs.reduce((sum, x) => sum + (x - mx) ** 2, 0),
    );
  const errors = ys.map((y, index) => Math.abs(y - my - slope * ((xs[index] ?? 0) - mx)));
  return median(errors);
};

const lineOf = (chain: readonly Spot[]): Line => ({
  left: Math.min(...chain.map(({ left }) => left)),
  top: Math.min(...chain.map(({ top }) => top)),
  right: Math.max(...chain.map(({ right }) => right)),
  bottom: Math.max(...chain.map(({ bottom }) => bottom)),
  letters: chain.length,
});

/** Letters of one line: fewer may be windows, leaves or a fence. */
export const LEAST_LETTERS = 5;

const isLine = (chain: readonly Spot[]): boolean => {
  if (chain.length < LEAST_LETTERS) return false;
  const height = median(chain.map(heightOf));
  const fills = chain.map((spot) => spot.area / (widthOf(spot) * heightOf(spot)));
  const widths = chain.map((spot) => widthOf(spot) / heightOf(spot));
  // Fence posts and keys repeat one shape; letters differ in width and in how full their box is.
  return (
    baselineError(chain) <= Math.max(0.8, 0.09 * height) &&
    deviation(chain.map(strokeOf)) <= 0.25 * median(chain.map(strokeOf)) &&
    deviation(widths) >= 0.08 &&
    deviation(fills) >= 0.05
  );
};

/** Half the room above and below a line, in heights of its letters, and how many other spots for each letter may stand there. */
const ROOM = 0.45;
const STRAY_SHARE = 0.5;

/** Grass, leaves and gravel have spots all around; a line of letters stands by itself. */
const standsAlone = (chain: readonly Spot[], spots: readonly Spot[]): boolean => {
  const { left, right, top, bottom } = lineOf(chain);
  const height = median(chain.map(heightOf));
  const strays = spots.filter((spot) => {
    const [x, y] = [(spot.left + spot.right) / 2, (spot.top + spot.bottom) / 2];
    const isNear = x >= left && x <= right && y >= top - ROOM * height && y <= bottom + ROOM * height;
    return isNear && heightOf(spot) >= 0.4 * height && !chain.includes(spot);
  });
  return strays.length <= STRAY_SHARE * chain.length;
};

/** Lines of letters in a picture at the normalised size; finds Latin and other alphabets of separate letters. */
export const linesOf = (plane: Plane): Line[] => {
  const marks = marksOf(plane);
  return [marks.dark, marks.light].flatMap((mark) => {
    const spots = spotsOf(plane, mark);
    const letters = spots.filter((spot) => isLetter(spot, plane));
    return chainsOf(letters)
      .filter((chain) => isLine(chain) && standsAlone(chain, spots))
      .map(lineOf);
  });
};

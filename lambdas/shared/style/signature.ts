// The colours of a picture in short: a few dozen mean colours with the share of the picture that each takes.
import type { Oklab } from './oklab.ts';
import type { LabPlane } from './raster.ts';

export interface WeightedColour {
  oklab: Oklab;
  /** Share of the picture, 0–1. */
  share: number;
}

/** Sides of a bin in L and in a and b: about the step at which two flat fields are told apart at a glance. */
const BIN = { l: 0.05, ab: 0.025 } as const;
/** Bins with less are left out; the rest is scaled back to 1. */
const LEAST_SHARE = 0.002;

interface Bin {
  sum: [number, number, number];
  count: number;
}

const binKey = (l: number, a: number, b: number): number =>
  (Math.floor(l / BIN.l) * 64 + Math.floor(a / BIN.ab) + 32) * 64 + Math.floor(b / BIN.ab) + 32;

const fillBins = ({ lab, width }: LabPlane, takes: (x: number, y: number) => boolean): Map<number, Bin> => {
  const bins = new Map<number, Bin>();
  for (let at = 0; at < lab.length; at += 3) {
    const pixel = at / 3;
    if (!takes(pixel % width, Math.floor(pixel / width))) continue;
    const [l, a, b] = [lab[at] ?? 0, lab[at + 1] ?? 0, lab[at + 2] ?? 0];
    const key = binKey(l, a, b);
    const bin = bins.get(key) ?? { sum: [0, 0, 0], count: 0 };
    bin.sum[0] += l;
    bin.sum[1] += a;
    bin.sum[2] += b;
    bin.count += 1;
    bins.set(key, bin);
  }
  return bins;
};

const meanColour = ({ sum, count }: Bin): Oklab => [sum[0] / count, sum[1] / count, sum[2] / count];

/** Steps by which colours of many pictures are told apart when they are pooled. */
const POOLED = { l: 0.02, ab: 0.008 } as const;

/** The colours of many pictures as one list, every picture counting the same; colours of one small cell become their mean. */
export const pooled = (pictures: readonly (readonly WeightedColour[])[]): WeightedColour[] => {
  const cells = new Map<string, { sum: [number, number, number]; share: number }>();
  for (const { oklab, share } of pictures.flat()) {
    const key = [oklab[0] / POOLED.l, oklab[1] / POOLED.ab, oklab[2] / POOLED.ab].map(Math.round).join();
    const cell = cells.get(key) ?? { sum: [0, 0, 0], share: 0 };
    cell.sum = [cell.sum[0] + oklab[0] * share, cell.sum[1] + oklab[1] * share, cell.sum[2] + oklab[2] * share];
    cell.share += share;
    cells.set(key, cell);
  }
  return [...cells.values()].map(({ sum, share }) => ({
    oklab: [sum[0] / share, sum[1] / share, sum[2] / share],
    share: share / pictures.length,
  }));
};

/** Mean colours of the pixels that `takes` accepts, largest share first; shares add up to 1. Never empty for a picture that has pixels. */
export const signatureOf = (
  plane: LabPlane,
  takes: (x: number, y: number) => boolean = () => true,
): WeightedColour[] => {
  const bins = [...fillBins(plane, takes).values()].sort((one, other) => other.count - one.count);
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  const large = bins.filter(({ count }, index) => index === 0 || count / all >= LEAST_SHARE);
  const kept = large.reduce((sum, { count }) => sum + count, 0);
  return large.map((bin) => ({ oklab: meanColour(bin), share: bin.count / kept }));
};

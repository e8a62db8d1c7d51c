// Which hues and saturations a brand uses, as a density on OKLab's a–b plane, and how rare a picture's are in it.
import type { LabPlane } from './raster.ts';

/** Shares (0–1) of a picture, or of a brand's pictures, in cells of the plane; the key is made by `cellOf`. */
export type ChromaMap = ReadonlyMap<number, number>;

/** Side of a cell in OKLab, under half of what is just noticeable (0.02): neighbouring inks of two brands fall into different cells. */
const CELL = 0.005;
/** Cells from the neutral point to the edge; sRGB reaches 0.33, 41 cells. */
const REACH = 90;
const ROW = 2 * REACH + 1;
/** Density of a colour that was never seen: a few pixels in ten thousand. */
const UNSEEN = 0.0002;
/** Weights of a cell and its neighbours: a 3×3 binomial kernel, because a colour never falls into one cell alone. */
const KERNEL = [-1, 0, 1].flatMap((a) =>
  [-1, 0, 1].map((b) => ({ step: a * ROW + b, weight: (a === 0 ? 0.5 : 0.25) * (b === 0 ? 0.5 : 0.25) })),
);

const inPlane = (value: number): number => Math.min(REACH - 1, Math.max(1 - REACH, Math.round(value / CELL)));
/** Lightness is told apart roughly: eight steps. */
const LIGHT_STEPS = 8;
const PLANE = ROW * ROW;

const cellOf = (l: number, a: number, b: number): number =>
  Math.min(LIGHT_STEPS - 1, Math.max(0, Math.floor(l * LIGHT_STEPS))) * PLANE +
  (inPlane(a) + REACH) * ROW +
  inPlane(b) +
  REACH;

const add = (map: Map<number, number>, cell: number, share: number): void => {
  map.set(cell, (map.get(cell) ?? 0) + share);
};

/** The shares of a picture. */
export const chromaOf = ({ lab }: LabPlane): ChromaMap => {
  const map = new Map<number, number>();
  const pixel = 3 / lab.length;
  for (let at = 0; at < lab.length; at += 3) add(map, cellOf(lab[at] ?? 0, lab[at + 1] ?? 0, lab[at + 2] ?? 0), pixel);
  return map;
};

const smoothed = (picture: ChromaMap): ChromaMap => {
  const map = new Map<number, number>();
  for (const [cell, share] of picture) {
    for (const { step, weight } of KERNEL) add(map, cell + step, share * weight);
  }
  return map;
};

export interface Densities {
  /** Of all pictures. */
  all: ChromaMap;
  /** For each picture, in their order: of the others. */
  withoutEach: ChromaMap[];
}

/** What the pictures have of one cell: together, and the two that have most. */
interface Heap {
  sum: number;
  first: number;
  second: number;
}

const heapUp = (pictures: readonly ChromaMap[]): Map<number, Heap> => {
  const heaps = new Map<number, Heap>();
  for (const picture of pictures) {
    for (const [cell, share] of picture) {
      const heap = heaps.get(cell) ?? { sum: 0, first: 0, second: 0 };
      heap.sum += share;
      heap.second = Math.max(heap.second, Math.min(heap.first, share));
      heap.first = Math.max(heap.first, share);
      heaps.set(cell, heap);
    }
  }
  return heaps;
};

/**
 * The density of at least three pictures, every picture counting the same. In each cell the picture that has most of it is not counted:
 * a colour that one picture alone brings is not the brand's, so that a stray picture cannot make room for itself.
 */
export const densitiesOf = (pictures: readonly ChromaMap[]): Densities => {
  const smooth = pictures.map(smoothed);
  const heaps = heapUp(smooth);
  const count = pictures.length;
  const all = new Map([...heaps].map(([cell, { sum, first }]) => [cell, Math.max(0, sum - first) / (count - 1)]));
  const without = (own: number, { sum, first, second }: Heap): number =>
    Math.max(0, sum - own - (own === first ? second : first)) / (count - 2);
  const withoutEach = smooth.map(
    (picture) =>
      new Map(
        [...picture].flatMap(([cell, own]) => {
          const heap = heaps.get(cell);
          return heap === undefined ? [] : [[cell, without(own, heap)] as const];
        }),
      ),
  );
  return { all, withoutEach };
};

/** Mean of −ln(density) over the picture's pixels, in nats: 2 to 4 for a brand's own, at most 8.1 for colours never seen. */
export const rarityOf = (picture: ChromaMap, density: ChromaMap): number => {
  let rarity = 0;
  for (const [cell, share] of picture) rarity -= share * Math.log(UNSEEN + (density.get(cell) ?? 0));
  return rarity;
};

/** Steps in which −ln(density) is written: 3.5 % of a density. */
const STEPS = 28;

/** Writes a density as Base64: three bytes a cell (a, b, −ln density in 1/STEPS); cells below UNSEEN are left out. */
export const writeDensity = (density: ChromaMap): string => {
  const cells = [...density].filter(([, share]) => share >= UNSEEN).sort(([one], [other]) => one - other);
  const bytes = cells.flatMap(([cell, share]) => [
    Math.floor(cell / PLANE),
    Math.floor((cell % PLANE) / ROW),
    cell % ROW,
    Math.round(-Math.log(share) * STEPS),
  ]);
  return Buffer.from(bytes).toString('base64');
};

/** Reads what writeDensity wrote. */
export const readDensity = (text: string): ChromaMap => {
  const bytes = Buffer.from(text, 'base64');
  const density = new Map<number, number>();
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    const [l = 0, a = 0, b = 0, weight = 0] = bytes.subarray(at, at + 4);
    density.set(l * PLANE + a * ROW + b, Math.exp(-weight / STEPS));
  }
  return density;
};

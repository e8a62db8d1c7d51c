// Measures how far a picture's side is one even tone, and how hard that ends.
import type { Plane } from './pixels.ts';

export const SIDES = ['top', 'bottom', 'left', 'right'] as const;
export type Side = (typeof SIDES)[number];

export interface FlatSide {
  /** Of the height or width, 0–1. */
  share: number;
  /** Mean luma of the outermost line. */
  tone: number;
  /** Share of the pixels along its inner end that step by STEP grey levels or more within a few lines. */
  hardness: number;
}

/** Variance of luma within a line (grey levels squared) below which it counts as one colour. */
const FLAT_LINE = 2.5;
/** Grey levels by which the means of two lines of the same colour may differ: JPEG and scaling ring a little. */
const SAME_TONE = 3;
const STEP = 8;

interface Lines {
  /** How many there are, and how many pixels each has. */
  count: number;
  length: number;
  /** Index of pixel `at` of line `line`, counted from the side inwards. */
  index: (line: number, at: number) => number;
}

const linesFrom = ({ width, height }: Plane, side: Side): Lines => {
  switch (side) {
    case 'top':
      return { count: height, length: width, index: (line, at) => line * width + at };
    case 'bottom':
      return { count: height, length: width, index: (line, at) => (height - 1 - line) * width + at };
    case 'left':
      return { count: width, length: height, index: (line, at) => at * width + line };
    case 'right':
      return { count: width, length: height, index: (line, at) => at * width + width - 1 - line };
  }
};

const spreadOfLine = (
  values: Uint8Array,
  { length, index }: Lines,
  line: number,
): { mean: number; variance: number } => {
  let [sum, squares] = [0, 0];
  for (let at = 0; at < length; at++) {
    const value = values[index(line, at)] ?? 0;
    sum += value;
    squares += value * value;
  }
  const mean = sum / length;
  return { mean, variance: squares / length - mean * mean };
};

/** JPEG lets an edge ring into the flat part for the rest of its block: the edge may lie this many lines further in. */
const RINGING = [2, 5, 9];

const stepShare = (
  values: Uint8Array,
  { length, index, count }: Lines,
  { flat, further }: { flat: number; further: number },
): number => {
  const [outside, inside] = [Math.max(0, flat - 2), Math.min(count - 1, flat + further)];
  let steps = 0;
  for (let at = 0; at < length; at++) {
    const difference = (values[index(inside, at)] ?? 0) - (values[index(outside, at)] ?? 0);
    if (difference >= STEP || difference <= -STEP) steps += 1;
  }
  return steps / length;
};

/** The flat part at one side of a picture at the normalised size. */
export const flatSide = ({ width, height, values }: Plane, side: Side): FlatSide => {
  const lines = linesFrom({ width, height, values }, side);
  const { mean: tone } = spreadOfLine(values, lines, 0);
  let flat = 0;
  while (flat < lines.count) {
    const { mean, variance } = spreadOfLine(values, lines, flat);
    if (variance >= FLAT_LINE || Math.abs(mean - tone) > SAME_TONE) break;
    flat += 1;
  }
  const share = flat / lines.count;
  if (flat === 0 || share === 1) return { share, tone, hardness: 0 };
  return { share, tone, hardness: Math.max(...RINGING.map((further) => stepShare(values, lines, { flat, further }))) };
};

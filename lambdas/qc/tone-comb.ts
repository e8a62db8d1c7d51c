// Measures whether the tones of even places stand apart at one distance, as posterising leaves them, also after JPEG.
import type { Colours } from './pixels.ts';

/** A pixel is in an even place when its four neighbours differ by at most this many levels: JPEG ripples as far. */
const EVEN = 6;
/** Every row would be exact; every second one is enough. */
const EVERY = 2;
/** No tone counts more than this share of all that are not nearly black or white: a backdrop says nothing. */
const MOST_OF_ONE_TONE = 0.006;
const [BLACK, WHITE] = [6, 250];
/** Nor do tones this near to the most frequent one: a backdrop in any other tone. */
const BACKDROP = 4;
/** So many even pixels that are neither are needed for an opinion. */
const FEWEST = 75;
/** Distances of levels when a channel is cut to 4–10 levels, rounded (255 ÷ (n − 1)) or by dropping bits (256 ÷ n). */
const DISTANCES = [255 / 3, 255 / 4, 255 / 5, 255 / 6, 255 / 7, 255 / 8, 255 / 9, 256 / 4, 256 / 6, 256 / 7, 256 / 8];
/** The share of tones left out at both ends when the reach of a histogram is measured. */
const TAIL = 0.02;
/** A distance may be this much larger than the reach: two levels are enough for a comb. */
const OVERREACH = 1.1;

const { abs, cos, hypot, max, min, PI, round, sin } = Math;

/** The mean of a pixel, twice, and its four neighbours, or −1 where they differ. */
const evenTone = (values: Uint8Array, at: number, row: number): number => {
  const centre = values[at] ?? 0;
  const west = values[at - 3] ?? 0;
  if (abs(centre - west) > EVEN) return -1;
  const east = values[at + 3] ?? 0;
  const north = values[at - row] ?? 0;
  const south = values[at + row] ?? 0;
  if (abs(centre - east) > EVEN || abs(centre - north) > EVEN || abs(centre - south) > EVEN) return -1;
  return ((2 * centre + west + east + north + south) / 6 + 0.5) | 0;
};

/** How often each tone occurs in even places of one channel (0–2). */
const evenTones = ({ width, height, values }: Colours, channel: number): Float64Array => {
  const counts = new Float64Array(256);
  const row = 3 * width;
  for (let y = 1; y < height - 1; y += EVERY) {
    for (let x = 1, at = y * row + 3 + channel; x < width - 1; x++, at += 3) {
      const tone = evenTone(values, at, row);
      if (tone >= 0) counts[tone] = (counts[tone] ?? 0) + 1;
    }
  }
  return counts;
};

/** The counts with no tone above its largest share, and undefined when there are too few. */
const levelled = (counts: Float64Array): Float64Array | undefined => {
  const inside = counts.subarray(BLACK, WHITE);
  const mode = inside.indexOf(max(...inside));
  const between = inside.reduce((sum, count, tone) => (abs(tone - mode) <= BACKDROP ? sum : sum + count), 0);
  if (between < FEWEST) return undefined;
  const most = max(1, MOST_OF_ONE_TONE * between);
  return counts.map((count) => min(count, most));
};

const quantileTone = (counts: Float64Array, total: number, share: number): number => {
  let seen = 0;
  for (let tone = 0; tone < 256; tone++) {
    seen += counts[tone] ?? 0;
    if (seen >= share * total) return tone;
  }
  return 255;
};

/** Sum of products of the counts with themselves, `distance` tones on. */
const overlap = (counts: Float64Array, distance: number): number => {
  let sum = 0;
  for (let tone = 0; tone + distance < 256; tone++) sum += (counts[tone] ?? 0) * (counts[tone + distance] ?? 0);
  return sum;
};

/** Length of the mean of all tones as points on a circle of circumference `distance` (the Rayleigh statistic). */
const coherence = (counts: Float64Array, total: number, distance: number): number => {
  let [across, up] = [0, 0];
  for (let tone = 0; tone < 256; tone++) {
    const angle = (2 * PI * tone) / distance;
    across += (counts[tone] ?? 0) * cos(angle);
    up += (counts[tone] ?? 0) * sin(angle);
  }
  return hypot(across, up) / total;
};

/** How far the tones of one channel stand in a comb, for each of DISTANCES. */
const combsOf = (colours: Colours, channel: number): number[] => {
  const counts = levelled(evenTones(colours, channel));
  if (counts === undefined) return DISTANCES.map(() => 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const reach = quantileTone(counts, total, 1 - TAIL) - quantileTone(counts, total, TAIL);
  return DISTANCES.map((distance) => {
    if (distance > reach * OVERREACH + 1) return 0;
    // One hump of tones is coherent, too, but overlaps more with itself at half the distance than at the whole.
    const comb = overlap(counts, round(distance)) / max(1e-9, overlap(counts, round(distance / 2)));
    return coherence(counts, total, distance) * min(1, comb);
  });
};

/**
 * 0 for tones that are spread evenly, 1 when those of even places lie on a comb of one distance: mean of the channels, the
 * best of DISTANCES. Noise and compression widen the teeth and lower it slowly.
 */
export const toneComb = (colours: Colours): number => {
  const [reds = [], greens = [], blues = []] = [0, 1, 2].map((channel) => combsOf(colours, channel));
  return max(...DISTANCES.map((_, index) => ((reds[index] ?? 0) + (greens[index] ?? 0) + (blues[index] ?? 0)) / 3));
};

// Check: compression has not left a grid of blocks.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import type { Profile, Profiles } from '../line-profile.ts';
import { measured } from '../measured.ts';
import { quantile } from '../tile-measures.ts';

/**
 * Steps at the borders of JPEG's 8-pixel blocks ÷ steps elsewhere, the smaller of both axes, at the picture's own size
 * (Wang, Bovik and Evans, "Blind measurement of blocking artifacts", 2000, measure the same in frequency). 1 is no grid. At
 * quality 50 and above at most 1.74, at quality 5 nearly always above 2.
 */
export const MAX_BLOCKINESS = 1.8;
const NEAR_BLOCKINESS = 1.45;
const BLOCK = 8;
/** Grey levels added to both sides, so that smooth pictures do not divide by nothing. */
const CALM = 0.6;

/**
 * The quality, 1–100, that the file's own table stands for (see jpeg/quality.ts). From quality 10 down blocks are seen at
 * arm's length in every photograph; image models deliver 75 and more.
 */
export const MIN_QUALITY = 11;
const NEAR_QUALITY = 30;

const blockinessOf = ({ change }: Profile): number => {
  const sums = new Float64Array(BLOCK);
  const counts = new Float64Array(BLOCK);
  for (let line = BLOCK; line < change.length - BLOCK; line++) {
    sums[line % BLOCK] = (sums[line % BLOCK] ?? 0) + (change[line] ?? 0);
    counts[line % BLOCK] = (counts[line % BLOCK] ?? 0) + 1;
  }
  const means = [...sums].map((sum, index) => sum / Math.max(1, counts[index] ?? 0));
  const [border = 0, ...inside] = means;
  return (border + CALM) / (quantile(inside, 0.5) + CALM);
};

export interface CompressionInput {
  profiles: Profiles;
  /** 1–100; absent when the file is no JPEG. */
  quality?: number | undefined;
}

/** Fails when the picture shows its blocks, or when a JPEG says itself that it was compressed beyond use. */
export const checkCompression = ({ profiles, quality }: CompressionInput): CheckResult => {
  if (quality !== undefined && quality < MIN_QUALITY) {
    return measured({
      check: 'compression',
      severity: 'block',
      value: quality,
      atLeast: MIN_QUALITY,
      good: '',
      bad: `The picture was compressed too much: JPEG quality ${quality}, at least ${MIN_QUALITY} is needed.`,
    });
  }
  const value = Math.min(blockinessOf(profiles.columns), blockinessOf(profiles.rows));
  const result = measured({
    check: 'compression',
    severity: 'block',
    value,
    atMost: MAX_BLOCKINESS,
    near: NEAR_BLOCKINESS,
    good: 'No blocks of compression are seen.',
    bad: `Compression has left blocks: their borders step ${value.toFixed(1)} times as far as the rest, at most ${MAX_BLOCKINESS} times is allowed.`,
  });
  return result.passed && quality !== undefined && quality < NEAR_QUALITY ? { ...result, close: true } : result;
};

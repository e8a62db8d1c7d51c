// Check: the picture has as many tones as a picture needs.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { measured } from '../measured.ts';
import type { Colours } from '../pixels.ts';
import { toneComb } from '../tone-comb.ts';

/**
 * Levels of a channel, of 256, that make up 99.8 % of its values: mean of red, green and blue. Photographs use 56 and more,
 * pictures cut down to 4–16 levels a channel at most 16. JPEG blurs levels into each other: see MAX_COMB.
 */
export const MIN_LEVELS = 20;
const NEAR_LEVELS = 32;
const COVERED = 0.998;

/**
 * Flat drawings have few tones, too, and few places where they change. Share of pixels that differ from the one before:
 * posterised photographs have 2 % and more.
 */
const FLAT_DRAWING = 0.015;

/**
 * How far the tones of even places lie on a comb (see tone-comb.ts), 0–1. Of pictures cut down to 4–8 levels a channel and
 * saved as JPEG of quality 75–92 six of seven measure more; good photographs at most 0.52, nearly all below 0.3.
 */
export const MAX_COMB = 0.56;
const NEAR_COMB = 0.5;
/**
 * The tones of a drawing of few colours stand apart by chance (up to 0.82). Share of changes (see FLAT_DRAWING) up to which a
 * comb asks for a person's look alone: such drawings have 0.14 and less, in JPEG, too; 95 % of those photographs more.
 */
const FEW_CHANGES = 0.15;

const levelsOf = (counts: Uint32Array, total: number): number => {
  const sorted = Uint32Array.from(counts).sort().reverse();
  let [seen, levels] = [0, 0];
  while (seen < COVERED * total && levels < sorted.length) seen += sorted[levels++] ?? 0;
  return levels;
};

/** Levels as defined at MIN_LEVELS, and the share of changes as defined at FLAT_DRAWING. */
export const tonesOf = ({ values }: Colours): { levels: number; changes: number } => {
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  const [reds, greens, blues] = counts;
  let [changes, before] = [0, -1];
  for (let at = 0; at < values.length; at += 3) {
    const red = values[at] ?? 0;
    const green = values[at + 1] ?? 0;
    const blue = values[at + 2] ?? 0;
    reds[red] = (reds[red] ?? 0) + 1;
    greens[green] = (greens[green] ?? 0) + 1;
    blues[blue] = (blues[blue] ?? 0) + 1;
    const colour = (red << 16) | (green << 8) | blue;
    if (colour !== before) changes += 1;
    before = colour;
  }
  const total = values.length / 3;
  const levels = counts.reduce((sum, channel) => sum + levelsOf(channel, total), 0) / 3;
  return { levels, changes: changes / Math.max(1, total) };
};

const checkComb = (comb: number, changes: number): CheckResult =>
  measured({
    check: 'posterisation',
    severity: changes < FEW_CHANGES ? 'review' : 'block',
    value: comb,
    atMost: MAX_COMB,
    near: NEAR_COMB,
    good: 'The picture has enough tones.',
    bad: 'The picture has lost its tones: those of its even places stand apart in steps, with few between them.',
  });

/** Fails when a picture with much in it has only a few tones, or had before it was compressed. */
export const checkPosterisation = (colours: Colours): CheckResult => {
  const { levels, changes } = tonesOf(colours);
  const isDrawing = changes < FLAT_DRAWING;
  const result = measured({
    check: 'posterisation',
    severity: isDrawing ? 'note' : 'block',
    value: levels,
    atLeast: MIN_LEVELS,
    near: NEAR_LEVELS,
    good: 'The picture has enough tones.',
    bad: `The picture has lost its tones: ${Math.round(levels)} levels a channel make up nearly all of it, at least ${MIN_LEVELS} are needed.`,
  });
  if (!result.passed) return result;
  const comb = checkComb(toneComb(colours), changes);
  return comb.passed && comb.close !== true ? result : comb;
};

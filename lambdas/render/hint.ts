// What was wrong with earlier pictures of a job, as words for the next prompt.
import type { Attempt } from '../shared/domain/outcome.ts';

export interface Hint {
  /** Sentences to add to the prompt. */
  prompt: string[];
  /** Words to add to the negative prompt. */
  negative: string[];
}

const NOTHING: Hint = { prompt: [], negative: [] };

/**
 * By the name of the check that failed. A check that is not here, such as size or damage, is about the file, not the picture:
 * another seed is all it needs.
 */
const BY_CHECK: Partial<Record<string, Hint>> = {
  blank: { prompt: ['The subject is clearly visible and fills the frame.'], negative: ['blank image', 'empty frame'] },
  complete: { prompt: ['One picture that fills the whole frame.'], negative: ['cut off', 'unfinished image'] },
  borders: {
    prompt: ['The picture fills the frame from edge to edge.'],
    negative: ['border', 'frame', 'letterbox', 'black bars'],
  },
  blur: { prompt: ['Sharp focus with crisp detail.'], negative: ['blurry', 'out of focus', 'motion blur'] },
  noise: { prompt: ['Clean, smooth tones.'], negative: ['noise', 'grain', 'static'] },
  exposure: {
    prompt: ['Balanced exposure with detail in highlights and shadows.'],
    negative: ['overexposed', 'underexposed'],
  },
  posterisation: {
    prompt: ['Continuous, natural tones.'],
    negative: ['posterized', 'limited palette', 'flat colours'],
  },
  banding: { prompt: ['Smooth, continuous gradients.'], negative: ['color banding', 'posterized'] },
  compression: { prompt: ['Clean detail.'], negative: ['jpeg artifacts', 'pixelated', 'low resolution'] },
  stripes: { prompt: ['Even, natural surfaces.'], negative: ['stripes', 'scanlines', 'interlacing'] },
  tiles: { prompt: ['One single continuous scene.'], negative: ['collage', 'grid', 'split screen', 'tiled pattern'] },
  text: { prompt: [], negative: ['text', 'letters', 'caption', 'watermark'] },
  duplicate: { prompt: ['A clearly different composition and camera angle.'], negative: [] },
  repeated: { prompt: ['A clearly different composition and camera angle.'], negative: [] },
  style: { prompt: ["Keep strictly to the brand's palette, light and mood."], negative: [] },
};

/**
 * Things the judge finds in a picture that do not belong there. They go to the negative prompt alone: an image model
 * draws what the prompt names, also behind a "no" (AWS's Stability pages: negative_prompt is its own field).
 */
const UNWANTED: readonly (readonly [pattern: RegExp, negative: string])[] = [
  [/\b(text|letters?|words?|writing|caption)\b/i, 'text'],
  [/\b(logos?|brand marks?)\b/i, 'logo'],
  [/\bwatermarks?\b/i, 'watermark'],
  [/\b(hands?|fingers?)\b/i, 'deformed hands'],
  [/\b(faces?|eyes?)\b/i, 'deformed face'],
  [/\b(deformed|distorted|warped|malformed)\b/i, 'deformed'],
  [/\b(clutter|cluttered|extra objects?)\b/i, 'extra objects'],
];

/** The judge's own words, at most this long. */
const MAX_REASON = 200;

const fromJudge = (reason: string): Hint => {
  const negative = UNWANTED.filter(([pattern]) => pattern.test(reason)).map(([, words]) => words);
  if (negative.length > 0) return { prompt: [], negative };
  const words = reason.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_REASON);
  return words === '' ? NOTHING : { prompt: [`Put right what was wrong before: ${words}`], negative: [] };
};

/** Everything once, oldest first: what blocked earlier pictures, and what was flagged in them. Notes change nothing. */
export const hintOf = (earlier: readonly Attempt[]): Hint => {
  const failed = earlier
    .flatMap(({ checks }) => checks)
    .filter(({ passed, severity }) => !passed && severity !== 'note');
  const hints = failed.map(({ check, reason }) =>
    check.startsWith('judge') ? fromJudge(reason) : (BY_CHECK[check] ?? NOTHING),
  );
  return {
    prompt: [...new Set(hints.flatMap(({ prompt }) => prompt))],
    negative: [...new Set(hints.flatMap(({ negative }) => negative))],
  };
};

// What attempt k of a render job asks for: another seed than before, and what was wrong as a hint.
import type { Attempt } from '../shared/domain/outcome.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import { seedOf } from '../shared/hash.ts';
import type { RenderRequest } from '../shared/render-request.ts';
import { hintOf } from './hint.ts';

/** The first attempt uses the job's seed; later ones derive theirs, so a repeated attempt asks for the same picture. */
export const attemptSeed = (seed: number, attempt: number): number =>
  attempt === 1 ? seed : seedOf({ seed, attempt });

/** Adds as many of `parts` as fit into `maxCharacters`; what was there is never cut. */
const addFitting = (base: string, parts: readonly string[], { separator, max }: { separator: string; max: number }) =>
  parts.reduce((text, part) => {
    const longer = text === '' ? part : `${text}${separator}${part}`;
    return longer.length <= max ? longer : text;
  }, base);

/** Words the negative prompt has already are not added twice. */
const newWords = (negativePrompt: string, words: readonly string[]): string[] => {
  const known = new Set(negativePrompt.split(',').map((word) => word.trim().toLowerCase()));
  return words.filter((word) => !known.has(word));
};

/** `earlier` holds the pictures of this job that failed the check; `max` is the card's limit for either prompt. */
export const attemptRequest = (
  job: RenderJob,
  { attempt, earlier }: { attempt: number; earlier: readonly Attempt[] },
  max: number,
): RenderRequest => {
  const hint = hintOf(earlier);
  return {
    prompt: addFitting(job.prompt, hint.prompt, { separator: ' ', max }),
    negativePrompt: addFitting(job.negativePrompt, newWords(job.negativePrompt, hint.negative), {
      separator: ', ',
      max,
    }),
    seed: attemptSeed(job.seed, attempt),
    aspectRatio: job.aspectRatio,
    outputFormat: job.outputFormat,
  };
};

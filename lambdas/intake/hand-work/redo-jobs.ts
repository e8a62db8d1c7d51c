// The render jobs of a cue that is made again: the pick's request with the note in it.
import type { RenderJob } from '../../shared/domain/render-job.ts';
import type { RunSpec } from '../../shared/domain/run.ts';
import { hashOf, seedOf } from '../../shared/hash.ts';
import { startsFromPicture } from '../../shared/render-request.ts';
import { readNote, type Note } from './read-note.ts';

/** Share of the pick that is drawn anew (0 keeps it, 1 ignores it): enough for a wish, little enough to know it again. Ours. */
const REDO_STRENGTH = 0.6;

export interface RedoRequest {
  /** The option to start from, and the key of its picture where it has one. */
  pick: RenderJob;
  pickKey?: string | undefined;
  note: string;
  /** How many new options. */
  options: number;
  /** Number of the first new option. */
  firstOption: number;
}

const withWishes = (prompt: string, { wishes }: Note, max: number): string => {
  if (wishes.length === 0) return prompt;
  const [first, ...rest] = prompt.split('. ');
  const asked = `Changed as asked: ${wishes.join(', ')}`;
  return [first, asked, ...rest].join('. ').slice(0, max);
};

const withNegative = (negativePrompt: string, { negative }: Note, max: number): string => {
  const known = new Set(negativePrompt.split(',').map((word) => word.trim().toLowerCase()));
  const fresh = negative.filter((word) => !known.has(word.toLowerCase()));
  return [...fresh, negativePrompt]
    .filter((words) => words !== '')
    .join(', ')
    .slice(0, max);
};

/**
 * `options` jobs after the pick's. The first keeps the pick's seed, so that little else changes; the wishes come second in
 * the prompt, because the end of a long one is read least. Models that
 * start from a picture get the pick's. Throws BadInput for a note that says nothing.
 */
export const redoJobs = (
  { packs }: RunSpec,
  { pick, pickKey, note, options, firstOption }: RedoRequest,
): RenderJob[] => {
  const { image } = packs;
  const read = readNote(note);
  const max = image.maxPromptCharacters;
  const request = {
    prompt: withWishes(pick.prompt, read, max),
    negativePrompt: image.fields.includes('negative_prompt') ? withNegative(pick.negativePrompt, read, max) : '',
    aspectRatio: pick.aspectRatio,
    outputFormat: pick.outputFormat,
  };
  const from =
    pickKey !== undefined && startsFromPicture(image) ? { from: { key: pickKey, strength: REDO_STRENGTH } } : {};
  const { slot, ...made } = pick;
  const cacheScope = hashOf({ cacheScope: pick.cacheScope, negativePrompt: request.negativePrompt, ...from }, 32);
  return Array.from({ length: options }, (_, index) => {
    const seed = index === 0 ? pick.seed : seedOf({ seed: pick.seed, redo: index, note });
    const option = firstOption + index;
    const jobId = hashOf({ redoes: pick.jobId, option, model: image.modelId, ...request, ...from, seed }, 24);
    return {
      ...made,
      ...request,
      ...from,
      cacheScope,
      jobId,
      redoes: pick.jobId,
      option,
      variation: `${pick.variation} again`.replace(/( again)+$/u, ' again'),
      seed,
    };
  });
};

// The render jobs of a cue that is made again: the pick's request with the note in it.
import type { RenderJob } from '../../shared/domain/render-job.ts';
import type { RunSpec } from '../../shared/domain/run.ts';
import { hashOf, seedOf } from '../../shared/hash.ts';
import { buildRequestBody } from '../../shared/render-request.ts';
import { readNote, type Note } from './read-note.ts';

export interface RedoRequest {
  /** The option to start from. */
  pick: RenderJob;
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
 * the prompt, because the end of a long one is read least. Throws BadInput for a note that says nothing.
 */
export const redoJobs = ({ packs }: RunSpec, { pick, note, options, firstOption }: RedoRequest): RenderJob[] => {
  const { image } = packs;
  const read = readNote(note);
  const max = image.maxPromptCharacters;
  const request = {
    prompt: withWishes(pick.prompt, read, max),
    negativePrompt: image.fields.includes('negative_prompt') ? withNegative(pick.negativePrompt, read, max) : '',
    aspectRatio: pick.aspectRatio,
    outputFormat: pick.outputFormat,
  };
  return Array.from({ length: options }, (_, index) => {
    const seed = index === 0 ? pick.seed : seedOf({ seed: pick.seed, redo: index, note });
    const option = firstOption + index;
    const jobId = hashOf({ redoes: pick.jobId, option, body: buildRequestBody(image, { ...request, seed }) }, 24);
    return {
      ...pick,
      ...request,
      jobId,
      redoes: pick.jobId,
      option,
      variation: `${pick.variation} again`.replace(/( again)+$/u, ' again'),
      seed,
    };
  });
};

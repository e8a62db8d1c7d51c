// The prompt Lambda (state BuildPrompts): analyses of the parts in, render jobs out.
import { objectStore } from '../shared/aws/object-store.ts';
import { readEnvironment } from '../shared/env.ts';
import { coldStart, step, type CreateHandler } from '../shared/step.ts';
import { buildPrompts } from './build-prompts.ts';
import { PromptInputSchema, PromptOutputSchema } from './schema.ts';

/**
 * Builds the handler from BUCKET_NAME. Worst case at the largest script (175 parts of 6,000 characters, 16 cues each, 8 options: 22,400
 * jobs of 3 KB): two gets a part and four puts, below 30 s; the state allows 120 s.
 */
export const createHandler: CreateHandler = (raw) => {
  const { BUCKET_NAME } = readEnvironment(['BUCKET_NAME'], raw);
  const store = objectStore(BUCKET_NAME);
  return step({
    name: 'prompt',
    input: PromptInputSchema,
    output: PromptOutputSchema,
    run: (input) => buildPrompts(store, input),
  });
};

export const handler = coldStart(createHandler);

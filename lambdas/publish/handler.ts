// The Lambda of the state PublishBatch.
import { outcomeRecords } from '../shared/aws/outcome-records.ts';
import { paidImages } from '../shared/aws/paid-images.ts';
import { readEnvironment } from '../shared/env.ts';
import { coldStart, step, type CreateHandler } from '../shared/step.ts';
import { publishBatch } from './publish.ts';
import { PublishInputSchema, PublishOutputSchema } from './schema.ts';
import { createUpscale } from './upscale.ts';

/** Milliseconds from the start within which a picture may be sent to be enlarged: an answer may take 180 s. */
const SENDING_TIME = 90_000;

/**
 * Builds the handler. Worst case 290 s: 4 cues × 8 options × 8 channels of 2048×2048 take under 60 s; a picture that is
 * sent to be enlarged after 90 s, its answer after 180 s more, and the rest of its cue. Later ones go back to the state
 * machine, which tries the batch again.
 */
export const createHandler: CreateHandler = (raw) => {
  const environment = readEnvironment(['BUCKET_NAME', 'TABLE_NAME', 'ACCOUNT_REQUESTS_PER_MINUTE'], raw);
  const paid = paidImages(environment);
  const collaborators = { store: paid.store, outcomes: outcomeRecords(environment.TABLE_NAME) };
  return step({
    name: 'publish',
    input: PublishInputSchema,
    output: PublishOutputSchema,
    run: (input) => {
      if (input.BatchInput.upscale === 'never') return publishBatch(collaborators, input);
      const upscale = createUpscale(paid, paid.clock.now() + SENDING_TIME);
      return publishBatch({ ...collaborators, upscale }, input);
    },
  });
};

export const handler = coldStart(createHandler);

// The Lambda of the state PublishBatch.
import { objectStore } from '../shared/aws/object-store.ts';
import { outcomeRecords } from '../shared/aws/outcome-records.ts';
import { readEnvironment } from '../shared/env.ts';
import { coldStart, step, type CreateHandler } from '../shared/step.ts';
import { publishBatch } from './publish.ts';
import { PublishInputSchema, PublishOutputSchema } from './schema.ts';

/** Builds the handler. Worst case: 4 cues × 8 options × 8 channels of 2048×2048 in under 60 s. */
export const createHandler: CreateHandler = (raw) => {
  const { BUCKET_NAME, TABLE_NAME } = readEnvironment(['BUCKET_NAME', 'TABLE_NAME'], raw);
  const collaborators = { store: objectStore(BUCKET_NAME), outcomes: outcomeRecords(TABLE_NAME) };
  return step({
    name: 'publish',
    input: PublishInputSchema,
    output: PublishOutputSchema,
    run: (input) => publishBatch(collaborators, input),
  });
};

export const handler = coldStart(createHandler);

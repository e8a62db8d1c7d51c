// The Lambda of the state ResolveFollowers.
import { claims } from '../shared/aws/claims.ts';
import { denials } from '../shared/aws/denials.ts';
import { objectStore } from '../shared/aws/object-store.ts';
import { outcomeRecords } from '../shared/aws/outcome-records.ts';
import { systemClock } from '../shared/aws/system-clock.ts';
import { readEnvironment } from '../shared/env.ts';
import { coldStart, step, type CreateHandler } from '../shared/step.ts';
import { resolveFollowers } from './resolve.ts';
import { FollowInputSchema, FollowOutputSchema } from './schema.ts';

/** Builds the handler from BUCKET_NAME and TABLE_NAME. */
export const createHandler: CreateHandler = (raw) => {
  const { BUCKET_NAME, TABLE_NAME } = readEnvironment(['BUCKET_NAME', 'TABLE_NAME'], raw);
  const collaborators = {
    store: objectStore(BUCKET_NAME),
    outcomes: outcomeRecords(TABLE_NAME),
    claims: claims(TABLE_NAME),
    denials: denials(TABLE_NAME),
    clock: systemClock,
  };
  return step({
    name: 'follow',
    input: FollowInputSchema,
    output: FollowOutputSchema,
    run: (input) => resolveFollowers(collaborators, input),
  });
};

export const handler = coldStart(createHandler);

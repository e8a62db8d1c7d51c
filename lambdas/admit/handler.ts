// The Admit state: may this picture be sent, and when?
import { claims } from '../shared/aws/claims.ts';
import { ledger } from '../shared/aws/ledger.ts';
import { objectStore } from '../shared/aws/object-store.ts';
import { outcomeRecords } from '../shared/aws/outcome-records.ts';
import { rateBucket } from '../shared/aws/rate-bucket.ts';
import { systemClock } from '../shared/aws/system-clock.ts';
import { readEnvironment } from '../shared/env.ts';
import { imageTargets } from '../shared/image-card.ts';
import { coldStart, step, type CreateHandler } from '../shared/step.ts';
import { admit } from './admit.ts';
import { AdmitInputSchema, AdmitOutputSchema } from './schema.ts';

/** Builds the handler from BUCKET_NAME, TABLE_NAME and, where there is one, ACCOUNT_REQUESTS_PER_MINUTE. */
export const createHandler: CreateHandler = (raw) => {
  const environment = readEnvironment(['BUCKET_NAME', 'TABLE_NAME', 'ACCOUNT_REQUESTS_PER_MINUTE'], raw);
  const store = objectStore(environment.BUCKET_NAME);
  const collaborators = {
    claims: claims(environment.TABLE_NAME),
    findTarget: imageTargets(store),
    store,
    ledger: ledger(environment.TABLE_NAME),
    rateBucket: rateBucket(environment.TABLE_NAME),
    outcomes: outcomeRecords(environment.TABLE_NAME),
    clock: systemClock,
    accountRequestsPerMinute: environment.ACCOUNT_REQUESTS_PER_MINUTE,
  };
  return step({
    name: 'admit',
    input: AdmitInputSchema,
    output: AdmitOutputSchema,
    run: (input) => admit(collaborators, input),
  });
};

export const handler = coldStart(createHandler);

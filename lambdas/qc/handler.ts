// The Lambda of the state Check.
import { storeInCache } from '../cache/store.ts';
import { claims } from '../shared/aws/claims.ts';
import { exactCache } from '../shared/aws/exact-cache.ts';
import { languageModel } from '../shared/aws/language-model.ts';
import { ledger } from '../shared/aws/ledger.ts';
import { objectStore } from '../shared/aws/object-store.ts';
import { outcomeRecords } from '../shared/aws/outcome-records.ts';
import { recentEntries } from '../shared/aws/recent-entries.ts';
import { systemClock } from '../shared/aws/system-clock.ts';
import { vectorIndices } from '../shared/aws/vector-indices.ts';
import { CheckInputSchema, CheckOutputSchema } from '../shared/domain/child.ts';
import { readEnvironment } from '../shared/env.ts';
import { coldStart, step, type CreateHandler } from '../shared/step.ts';
import { check } from './check.ts';

/** Builds the handler. Worst case: a 16 MB picture and two slow turns of the judge, under 150 s. */
export const createHandler: CreateHandler = (raw) => {
  const names = ['BUCKET_NAME', 'TABLE_NAME', 'OPENSEARCH_ENDPOINT', 'OPENSEARCH_AUTH'] as const;
  const environment = readEnvironment(names, raw);
  const store = objectStore(environment.BUCKET_NAME);
  const collaborators = {
    claims: claims(environment.TABLE_NAME),
    store,
    outcomes: outcomeRecords(environment.TABLE_NAME),
    ledger: ledger(environment.TABLE_NAME),
    languageModel: languageModel(),
    clock: systemClock,
    storeInCache: storeInCache({
      store,
      exactCache: exactCache(environment.TABLE_NAME),
      indexOf: vectorIndices({ endpoint: environment.OPENSEARCH_ENDPOINT, auth: environment.OPENSEARCH_AUTH }),
      recent: recentEntries(environment.TABLE_NAME),
      clock: systemClock,
    }),
  };
  return step({
    name: 'qc',
    input: CheckInputSchema,
    output: CheckOutputSchema,
    run: (input) => check(collaborators, input),
  });
};

export const handler = coldStart(createHandler);

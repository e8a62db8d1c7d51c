// The states WakeSearch and LookUpCache: what was rendered before is served, the rest becomes the list of misses.
import * as z from 'zod';
import { denials } from '../shared/aws/denials.ts';
import { embedder } from '../shared/aws/embedder.ts';
import { exactCache } from '../shared/aws/exact-cache.ts';
import { ledger } from '../shared/aws/ledger.ts';
import { objectStore } from '../shared/aws/object-store.ts';
import { outcomeRecords } from '../shared/aws/outcome-records.ts';
import { recentEntries } from '../shared/aws/recent-entries.ts';
import { systemClock } from '../shared/aws/system-clock.ts';
import { vectorIndices } from '../shared/aws/vector-indices.ts';
import { readEnvironment } from '../shared/env.ts';
import { coldStart, step, type CreateHandler } from '../shared/step.ts';
import { lookUpCache } from './look-up.ts';
import { CacheInputSchema, CacheOutputSchema, WakeOutputSchema } from './schema.ts';
import { wakeSearch } from './wake.ts';

/** Builds the handler from BUCKET_NAME, TABLE_NAME, OPENSEARCH_ENDPOINT and OPENSEARCH_AUTH. */
export const createHandler: CreateHandler = (raw) => {
  const environment = readEnvironment(['BUCKET_NAME', 'TABLE_NAME', 'OPENSEARCH_ENDPOINT', 'OPENSEARCH_AUTH'], raw);
  const collaborators = {
    store: objectStore(environment.BUCKET_NAME),
    outcomes: outcomeRecords(environment.TABLE_NAME),
    ledger: ledger(environment.TABLE_NAME),
    exactCache: exactCache(environment.TABLE_NAME),
    indexOf: vectorIndices({ endpoint: environment.OPENSEARCH_ENDPOINT, auth: environment.OPENSEARCH_AUTH }),
    recent: recentEntries(environment.TABLE_NAME),
    denials: denials(environment.TABLE_NAME),
    embedderOf: embedder,
    clock: systemClock,
  };
  return step({
    name: 'cache',
    input: CacheInputSchema,
    output: z.union([WakeOutputSchema, CacheOutputSchema]),
    run: (input) => (input.step === 'wake' ? wakeSearch(collaborators, input) : lookUpCache(collaborators, input)),
  });
};

export const handler = coldStart(createHandler);

// The intake Lambda: the S3 door's queue in, executions started.
import { randomUUID } from 'node:crypto';
import { executions } from '../shared/aws/executions.ts';
import { ledger } from '../shared/aws/ledger.ts';
import { objectStore } from '../shared/aws/object-store.ts';
import { runRecords } from '../shared/aws/run-records.ts';
import { systemClock } from '../shared/aws/system-clock.ts';
import { readEnvironment } from '../shared/env.ts';
import { loadPacks } from '../shared/packs/load-packs.ts';
import { coldStart, step, type CreateHandler } from '../shared/step.ts';
import { intake } from './intake.ts';
import { systemPhotoFetcher } from './photos/system-photo-fetcher.ts';
import { IntakeInputSchema, IntakeOutputSchema } from './schema.ts';
import { takeUploads } from './take-uploads.ts';

const VARIABLES = ['BUCKET_NAME', 'TABLE_NAME', 'STATE_MACHINE_ARN', 'MODEL_ENDPOINT', 'PACKS_FOLDER'] as const;

/**
 * Builds the handler from its five variables. Worst case for one script: 200 photos of 50 megapixels at 0.5 s each, two at a time, and as
 * many puts: below 70 s; ordinary sheets take 2 s. A batch that takes longer than the function may is sent again, and what was started is
 * found running. Photos by address are fetched eight at a time, at most 15 s each; a batch of them that is too slow is sent again.
 */
export const createHandler: CreateHandler = (raw) => {
  const environment = readEnvironment(VARIABLES, raw);
  const store = objectStore(environment.BUCKET_NAME);
  const start = intake({
    store,
    bucket: environment.BUCKET_NAME,
    records: runRecords(environment.TABLE_NAME),
    ledger: ledger(environment.TABLE_NAME),
    executions: executions(environment.STATE_MACHINE_ARN),
    stateMachineArn: environment.STATE_MACHINE_ARN,
    packs: loadPacks(environment.PACKS_FOLDER),
    clock: systemClock,
    modelEndpoint: environment.MODEL_ENDPOINT,
    newSalt: randomUUID,
    fetchPhoto: systemPhotoFetcher,
  });
  return step({
    name: 'intake',
    input: IntakeInputSchema,
    output: IntakeOutputSchema,
    run: takeUploads({ store, bucket: environment.BUCKET_NAME, clock: systemClock, intake: start }),
  });
};

export const handler = coldStart(createHandler);

// The Lambda of the state FinishRun.
import { events } from '../shared/aws/events.ts';
import { ledger } from '../shared/aws/ledger.ts';
import { objectStore } from '../shared/aws/object-store.ts';
import { outcomeRecords } from '../shared/aws/outcome-records.ts';
import { runRecords } from '../shared/aws/run-records.ts';
import { systemClock } from '../shared/aws/system-clock.ts';
import { readEnvironment } from '../shared/env.ts';
import { coldStart, step, type CreateHandler } from '../shared/step.ts';
import { finishRun } from './finish.ts';
import { FinishInputSchema, FinishOutputSchema } from './schema.ts';

/** Builds the handler. Worst case: 500 cues in five channels, whose picks (about 500 MB) are held in memory for the zip: under 120 s. */
export const createHandler: CreateHandler = (raw) => {
  const environment = readEnvironment(['BUCKET_NAME', 'TABLE_NAME', 'EVENT_BUS_NAME'], raw);
  const collaborators = {
    store: objectStore(environment.BUCKET_NAME),
    outcomes: outcomeRecords(environment.TABLE_NAME),
    runs: runRecords(environment.TABLE_NAME),
    ledger: ledger(environment.TABLE_NAME),
    events: events(environment.EVENT_BUS_NAME),
    clock: systemClock,
  };
  return step({
    name: 'finish',
    input: FinishInputSchema,
    output: FinishOutputSchema,
    run: (input) => finishRun(collaborators, input),
  });
};

export const handler = coldStart(createHandler);

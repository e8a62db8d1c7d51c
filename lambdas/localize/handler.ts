// The localize Lambda (state LocalizeWords): the words of a run into the languages of its markets.
import { languageModel } from '../shared/aws/language-model.ts';
import { ledger } from '../shared/aws/ledger.ts';
import { objectStore } from '../shared/aws/object-store.ts';
import { systemClock } from '../shared/aws/system-clock.ts';
import { readEnvironment } from '../shared/env.ts';
import { coldStart, step, type CreateHandler } from '../shared/step.ts';
import { localize } from './localize.ts';
import { LocalizeInputSchema, LocalizeOutputSchema } from './schema.ts';

/** Builds the handler from BUCKET_NAME and TABLE_NAME. Its worst case is in limits.ts: below the state's 300 s. */
export const createHandler: CreateHandler = (raw) => {
  const { BUCKET_NAME, TABLE_NAME } = readEnvironment(['BUCKET_NAME', 'TABLE_NAME'], raw);
  const collaborators = {
    store: objectStore(BUCKET_NAME),
    ledger: ledger(TABLE_NAME),
    languageModel: languageModel(),
    clock: systemClock,
  };
  return step({
    name: 'localize',
    input: LocalizeInputSchema,
    output: LocalizeOutputSchema,
    run: (input) => localize(collaborators, input),
  });
};

export const handler = coldStart(createHandler);

// The analyze Lambda: one part of a script in, its cues out.
import { languageModel } from '../shared/aws/language-model.ts';
import { ledger } from '../shared/aws/ledger.ts';
import { objectStore } from '../shared/aws/object-store.ts';
import { systemClock } from '../shared/aws/system-clock.ts';
import { readEnvironment } from '../shared/env.ts';
import { coldStart, type CreateHandler, step } from '../shared/step.ts';
import { analyze } from './analyze.ts';
import { AnalyzeInputSchema, AnalyzeOutputSchema } from './schema.ts';

/** Builds the handler from BUCKET_NAME and TABLE_NAME. */
export const createHandler: CreateHandler = (raw) => {
  const { BUCKET_NAME, TABLE_NAME } = readEnvironment(['BUCKET_NAME', 'TABLE_NAME'], raw);
  const collaborators = {
    store: objectStore(BUCKET_NAME),
    ledger: ledger(TABLE_NAME),
    languageModel: languageModel(),
    clock: systemClock,
  };
  return step({
    name: 'analyze',
    input: AnalyzeInputSchema,
    output: AnalyzeOutputSchema,
    run: (input) => analyze(collaborators, input),
  });
};

export const handler = coldStart(createHandler);

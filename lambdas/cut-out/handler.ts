// The cut-out Lambda: plans which product photos to cut out (state PlanCutOuts), and cuts out one (state CutOutPhoto).
import { paidImages } from '../shared/aws/paid-images.ts';
import { readEnvironment } from '../shared/env.ts';
import { coldStart, step, type CreateHandler } from '../shared/step.ts';
import { cutOut } from './cut-out.ts';
import { planCutOuts } from './plan-cut-outs.ts';
import { CutOutInputSchema, CutOutOutputSchema } from './schema.ts';

/** Builds the handler from BUCKET_NAME, TABLE_NAME and, where there is one, ACCOUNT_REQUESTS_PER_MINUTE. */
export const createHandler: CreateHandler = (raw) => {
  const collaborators = paidImages(readEnvironment(['BUCKET_NAME', 'TABLE_NAME', 'ACCOUNT_REQUESTS_PER_MINUTE'], raw));
  return step({
    name: 'cut-out',
    input: CutOutInputSchema,
    output: CutOutOutputSchema,
    run: (input) => (input.step === 'plan' ? planCutOuts(collaborators.store, input) : cutOut(collaborators, input)),
  });
};

export const handler = coldStart(createHandler);

// Called once by every deployment that changes it: the cache's indices are there before the first run.
import { systemClock } from '../shared/aws/system-clock.ts';
import { vectorIndices } from '../shared/aws/vector-indices.ts';
import { embedderIdOf } from '../cache/prompt-vector.ts';
import { readEnvironment } from '../shared/env.ts';
import { LiveframeError } from '../shared/errors.ts';
import { loadPacks } from '../shared/packs/load-packs.ts';
import { coldStart, step, type CreateHandler } from '../shared/step.ts';
import { prepareIndices } from './prepare-indices.ts';
import { embedderCards } from './embedder-cards.ts';
import { PrepareInputSchema, PrepareOutputSchema } from './schema.ts';

/** Milliseconds to wait for a collection that sleeps and for a policy that is new; the function's timeout is 300 s. */
const PATIENCE = 120_000;

/**
 * Builds the handler from OPENSEARCH_ENDPOINT, OPENSEARCH_AUTH and PACKS_FOLDER. Worst case 160 s: the patience, and a last try
 * of three slow requests for each of two embedders. Throws SearchUnavailable: the deployment fails.
 */
export const createHandler: CreateHandler = (raw) => {
  const environment = readEnvironment(['OPENSEARCH_ENDPOINT', 'OPENSEARCH_AUTH', 'PACKS_FOLDER'], raw);
  const indexOf = vectorIndices({ endpoint: environment.OPENSEARCH_ENDPOINT, auth: environment.OPENSEARCH_AUTH });
  const cards = embedderCards(loadPacks(environment.PACKS_FOLDER));
  return step({
    name: 'vector-index',
    input: PrepareInputSchema,
    output: PrepareOutputSchema,
    run: async () => {
      const problems = await prepareIndices({ indexOf, clock: systemClock }, cards, PATIENCE);
      const [message] = problems.values();
      if (message !== undefined) throw new LiveframeError('SearchUnavailable', message);
      return { embedders: cards.map(embedderIdOf) };
    },
  });
};

export const handler = coldStart(createHandler);

// The language-model contract under both cards: on the offline analyst called directly, and on the stand-in over HTTP.
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { offlineAnalyst } from '../../eval/analysis/run-row.ts';
import { languageModel } from '../../lambdas/shared/aws/language-model.ts';
import type { LanguageModelCard } from '../../lambdas/shared/domain/packs.ts';
import { loadModelCards } from '../../local/endpoints/bedrock/model-cards.ts';
import { startBedrock, type BedrockEndpoint } from '../../local/endpoints/bedrock/server.ts';
import { loadModelTasks } from '../../local/runtime/model-tasks.ts';
import { PACKS } from '../pipeline/show.ts';
import { describeLanguageModel } from './language-model.ts';

const CARDS = await loadModelCards(PACKS);
const LANGUAGE_CARDS = ['claude-haiku-4-5', 'nova-lite']
  .map((id) => CARDS.find((card) => card.id === id))
  .filter((card): card is LanguageModelCard => card?.kind === 'language');

for (const card of LANGUAGE_CARDS) describeLanguageModel('the offline analyst', { card, create: offlineAnalyst });

describe('over HTTP', () => {
  let standIn: BedrockEndpoint;
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  const client = (region: string): BedrockRuntimeClient =>
    new BedrockRuntimeClient({ region, endpoint: standIn.url, credentials, maxAttempts: 1 });

  beforeAll(async () => {
    standIn = await startBedrock({ ...(await loadModelTasks()), cards: CARDS });
  });
  afterAll(() => standIn.close());

  for (const card of LANGUAGE_CARDS)
    describeLanguageModel('the stand-in', { card, create: () => languageModel(client) });
});

// The adapter for language models speaks Converse, with or without native structured output.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languageModel } from '../../../../lambdas/shared/aws/language-model.ts';
import type { ConverseRequest, LanguageModel } from '../../../../lambdas/shared/ports/language-model.ts';
import { bedrockStub, type BedrockStub } from '../../../fakes/bedrock-stub.ts';

const request: ConverseRequest = {
  modelId: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
  region: 'us-west-2',
  system: 'You judge pictures.',
  messages: [
    { role: 'user', content: [{ text: 'Look.' }, { image: { format: 'png', bytes: Uint8Array.of(1, 2, 3) } }] },
    { role: 'assistant', content: [{ text: '{}' }] },
    { role: 'user', content: [{ text: 'Again.' }] },
  ],
  schema: { name: 'verdict', jsonSchema: { type: 'object' } },
  maxTokens: 500,
};
const ANSWER = {
  output: { message: { role: 'assistant', content: [{ text: '{"ok":' }, { text: 'true}' }] } },
  stopReason: 'end_turn',
  usage: { inputTokens: 10, outputTokens: 5, totalTokens: 15 },
  metrics: { latencyMs: 3 },
};

describe('languageModel', () => {
  let stub: BedrockStub;
  let model: LanguageModel;

  beforeAll(async () => {
    stub = await bedrockStub();
    model = languageModel(stub.clients);
  });

  afterAll(() => stub.close());

  it('sends turns, pictures and the schema as text, and joins the text of the answer', async () => {
    stub.answer({ json: ANSWER });
    expect(await model.converse(request)).toEqual({
      text: '{"ok":true}',
      stopReason: 'end_turn',
      usage: { inputTokens: 10, outputTokens: 5 },
    });
    expect(stub.requests[0]!.path).toBe(`/model/${request.modelId}/converse`);
    expect(stub.requests[0]!.body).toEqual({
      system: [{ text: 'You judge pictures.' }],
      messages: [
        { role: 'user', content: [{ text: 'Look.' }, { image: { format: 'png', source: { bytes: 'AQID' } } }] },
        { role: 'assistant', content: [{ text: '{}' }] },
        { role: 'user', content: [{ text: 'Again.' }] },
      ],
      inferenceConfig: { maxTokens: 500, temperature: 0 },
      outputConfig: {
        textFormat: {
          type: 'json_schema',
          structure: { jsonSchema: { name: 'verdict', schema: '{"type":"object"}' } },
        },
      },
    });
  });

  it('sends no schema to a model without structured output', async () => {
    stub.answer({ json: ANSWER });
    await model.converse({ ...request, structuredOutput: false });
    expect(stub.requests[0]!.body).not.toHaveProperty('outputConfig');
  });

  it('reads an answer that was cut off before its first word', async () => {
    stub.answer({ json: { output: { message: { role: 'assistant', content: [] } }, stopReason: 'max_tokens' } });
    expect(await model.converse(request)).toEqual({
      text: '',
      stopReason: 'max_tokens',
      usage: { inputTokens: 0, outputTokens: 0 },
    });
  });

  it('fails with ModelThrottled at a 429 and sends once', async () => {
    stub.answer({ error: 'ThrottlingException', status: 429 });
    await expect(model.converse(request)).rejects.toMatchObject({ name: 'ModelThrottled' });
    expect(stub.requests).toHaveLength(1);
  });
});

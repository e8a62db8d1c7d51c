// The adapter for embedders batches by the card and reads the answers of Titan and Cohere.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { embedder } from '../../../../lambdas/shared/aws/embedder.ts';
import type { EmbedderCard } from '../../../../lambdas/shared/domain/packs.ts';
import { bedrockStub, type BedrockStub } from '../../../fakes/bedrock-stub.ts';
import { fixedClock } from '../../../fakes/fixed-clock.ts';
import { EMBEDDER_CARD } from '../../../fakes/render-run.ts';

const TITAN: EmbedderCard = { ...EMBEDDER_CARD, dimension: 2 };
const COHERE: EmbedderCard = { ...TITAN, modelId: 'us.cohere.embed-v4:0', textsPerRequest: 3 };
const COHERE_3: EmbedderCard = { ...COHERE, modelId: 'cohere.embed-multilingual-v3' };
const titanAnswer = { json: { embedding: [3, 4], inputTextTokenCount: 5 } };

describe('embedder', () => {
  let stub: BedrockStub;
  const embed = (card: EmbedderCard, texts: string[], clock = fixedClock()) =>
    embedder(card, { clients: stub.clients, clock, random: () => 0.5 }).embed(texts);

  beforeAll(async () => {
    stub = await bedrockStub();
  });

  afterAll(() => stub.close());

  it('asks Titan one text a call and gives unit vectors with the tokens of each call', async () => {
    stub.answer(titanAnswer);
    const answer = await embed(TITAN, ['a', 'b']);
    expect(answer.vectors[1]![0]).toBeCloseTo(0.6, 12);
    expect(answer).toMatchObject({ vectors: [{ length: 2 }, { length: 2 }], callTokens: [5, 5] });
    expect(stub.requests.map(({ body }) => body)).toEqual(
      ['a', 'b'].map((inputText) => ({ inputText, dimensions: 2, normalize: true, embeddingTypes: ['float'] })),
    );
  });

  it('asks Cohere in batches and reads both forms of its answer', async () => {
    const vectors = [
      [1, 0],
      [0, 1],
      [1, 0],
    ];
    stub.answer({ json: { embeddings: { float: vectors } } }, { json: { embeddings: [[0, 2]] } });
    const answer = await embed(COHERE, ['a', 'b', 'c', 'd']);
    expect(answer.vectors).toEqual([...vectors, [0, 1]]);
    expect(stub.requests.map(({ body }) => (body['texts'] as string[]).length).sort()).toEqual([1, 3]);
    expect(stub.requests[0]!.body).toMatchObject({ input_type: 'search_document', output_dimension: 2 });
  });

  it('charges Cohere, which counts no tokens, with the most there can be', async () => {
    stub.answer({ json: { embeddings: [[0, 2]] } });
    expect((await embed(COHERE_3, ['口红'])).callTokens).toEqual([8]);
    expect(stub.requests[0]!.body).not.toHaveProperty('output_dimension');
  });

  it('keeps a zero vector as it is', async () => {
    stub.answer({ json: { embedding: [0, 0], inputTextTokenCount: 1 } });
    expect((await embed(TITAN, ['a'])).vectors).toEqual([[0, 0]]);
  });

  it('tries a throttled call again after growing pauses', async () => {
    const throttle = { error: 'ThrottlingException', status: 429 };
    stub.answer(throttle, throttle, titanAnswer);
    const clock = fixedClock(0);
    expect((await embed(TITAN, ['a'], clock)).callTokens).toEqual([5]);
    expect(clock.now()).toBe(200 + 400);
  });

  it('fails with ModelThrottled, uncharged, after five tries', async () => {
    stub.answer({ error: 'ThrottlingException', status: 429 });
    await expect(embed(TITAN, ['a'])).rejects.toMatchObject({
      name: 'ModelThrottled',
      data: { charge: 'none', callTokens: [] },
    });
    expect(stub.requests).toHaveLength(5);
  });

  it('fails with the tokens of the calls that were billed before', async () => {
    stub.answer(titanAnswer, { error: 'AccessDeniedException', status: 403 });
    await expect(embed(TITAN, ['a', 'b'])).rejects.toMatchObject({
      name: 'ModelAccessDenied',
      data: { charge: 'none', callTokens: [5] },
    });
  });

  it('begins no further call after one has failed', async () => {
    stub.answer({ error: 'ValidationException', status: 400 });
    const texts = Array.from({ length: 100 }, (_, index) => `text ${index}`);
    await expect(embed(TITAN, texts)).rejects.toMatchObject({ name: 'ModelRejectedRequest' });
    expect(stub.requests.length).toBeLessThan(20);
  });

  it.each([
    ['another form', { json: { vectors: [] } }],
    ['another dimension', { json: { embedding: [1, 2, 3], inputTextTokenCount: 1 } }],
  ])('fails with ModelAnswerInvalid, perhaps charged, at an answer of %s', async (_what, answer) => {
    stub.answer(answer);
    await expect(embed(TITAN, ['a'])).rejects.toMatchObject({
      name: 'ModelAnswerInvalid',
      data: { charge: 'unknown' },
    });
  });

  it('fails with ModelAnswerInvalid at too few vectors', async () => {
    stub.answer({ json: { embeddings: [[1, 0]] } });
    await expect(embed(COHERE, ['a', 'b'])).rejects.toMatchObject({ name: 'ModelAnswerInvalid' });
  });

  it('asks nothing for no texts', async () => {
    stub.answer(titanAnswer);
    expect(await embed(TITAN, [])).toEqual({ vectors: [], callTokens: [] });
    expect(stub.requests).toHaveLength(0);
  });
});

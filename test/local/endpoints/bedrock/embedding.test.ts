import { describe, expect, it } from '@jest/globals';
import { answerEmbedding } from '../../../../local/endpoints/bedrock/embedding.ts';
import { cohereV3Card, cohereV4Card, titanCard } from '../../support/model-cards.ts';

const norm = (vector: readonly number[]): number => Math.hypot(...vector);

describe('answerEmbedding', () => {
  it('answers Titan with a unit vector of the asked dimension and the tokens', () => {
    const { body, inputTokens } = answerEmbedding(titanCard, {
      inputText: 'a red mug',
      dimensions: 512,
      normalize: true,
      embeddingTypes: ['float'],
    });
    const { embedding, inputTextTokenCount } = body as { embedding: number[]; inputTextTokenCount: number };
    expect(embedding).toHaveLength(512);
    expect(norm(embedding)).toBeCloseTo(1, 10);
    expect(inputTextTokenCount).toBe(3);
    expect(inputTokens).toBe(3);
  });

  it('gives Titan’s 1,024 dimensions unless told otherwise', () => {
    const { body } = answerEmbedding(titanCard, { inputText: 'x' });
    expect((body as { embedding: number[] }).embedding).toHaveLength(1024);
  });

  it('answers Cohere v4 with a plain list', () => {
    const { body, inputTokens } = answerEmbedding(cohereV4Card, {
      texts: ['red', '红色'],
      input_type: 'search_document',
      embedding_types: ['float'],
      output_dimension: 1024,
    });
    const { embeddings, response_type } = body as { embeddings: number[][]; response_type: string };
    expect(embeddings.map((vector) => vector.length)).toEqual([1024, 1024]);
    expect(response_type).toBe('embeddings_floats');
    expect(inputTokens).toBe(3);
  });

  it('answers Cohere v3 by type when a type was named', () => {
    const request = { texts: ['x'], input_type: 'search_query' };
    expect(answerEmbedding(cohereV3Card, request).body).toMatchObject({ response_type: 'embeddings_floats' });
    expect(answerEmbedding(cohereV3Card, { ...request, embedding_types: ['float'] }).body).toMatchObject({
      response_type: 'embeddings_by_type',
      embeddings: { float: [expect.any(Array)] },
    });
  });

  it.each([
    ['an empty text', titanCard, { inputText: '' }],
    ['a dimension Titan does not have', titanCard, { inputText: 'x', dimensions: 384 }],
    ['a parameter Titan does not have', titanCard, { inputText: 'x', topP: 1 }],
    ['97 texts', cohereV4Card, { texts: Array.from({ length: 97 }, () => 'x'), input_type: 'search_query' }],
    ['a missing input type', cohereV4Card, { texts: ['x'] }],
    ['v4’s dimension from v3', cohereV3Card, { texts: ['x'], input_type: 'search_query', output_dimension: 256 }],
  ])('refuses %s', (_what, card, body) => {
    expect(() => answerEmbedding(card, body)).toThrow('Malformed input request: #/');
  });

  it('refuses an embedder whose body it does not know', () => {
    const card = { ...titanCard, modelId: 'amazon.titan-embed-image-v1' };
    expect(() => answerEmbedding(card, { inputText: 'x' })).toThrow('no body for amazon.titan-embed-image-v1');
  });
});

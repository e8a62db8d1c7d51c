// Answers embedding requests in the bodies of Titan Text V2 and of Cohere Embed v3 and v4.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { EmbedderCard } from '../../../lambdas/shared/domain/packs.ts';
import { embedText } from './hash-embedder.ts';
import { countTextTokens } from './tokens.ts';
import { validationError } from './wire.ts';

export interface EmbeddingAnswer {
  body: object;
  inputTokens: number;
}

type AnswerEmbedding = (card: EmbedderCard, body: Record<string, unknown>) => EmbeddingAnswer;

const parse = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw validationError(
    `Malformed input request: #/${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}, please reformat your input and try again.`,
  );
};

const countTokens = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + countTextTokens(text), 0);

const TitanSchema = z.strictObject({
  inputText: z.string().min(1).max(50_000),
  dimensions: z.union([z.literal(1024), z.literal(512), z.literal(256)]).default(1024),
  normalize: z.boolean().default(true),
  // Binary vectors are a feature of the real model that the cache never asks for.
  embeddingTypes: z.array(z.literal('float')).default(['float']),
});

const answerTitan: AnswerEmbedding = (_card, body) => {
  const { inputText, dimensions } = parse(TitanSchema, body);
  const inputTokens = countTextTokens(inputText);
  const embedding = embedText(inputText, dimensions);
  return { inputTokens, body: { embedding, inputTextTokenCount: inputTokens, embeddingsByType: { float: embedding } } };
};

const INPUT_TYPES = ['search_document', 'search_query', 'classification', 'clustering'] as const;
const cohereText = z.array(z.string().min(1)).min(1).max(96);

const CohereV3Schema = z.strictObject({
  texts: cohereText,
  input_type: z.enum(INPUT_TYPES),
  truncate: z.enum(['NONE', 'START', 'END']).default('END'),
  embedding_types: z.array(z.literal('float')).optional(),
});

const CohereV4Schema = z.strictObject({
  texts: cohereText,
  input_type: z.enum(INPUT_TYPES),
  truncate: z.enum(['NONE', 'LEFT', 'RIGHT']).default('RIGHT'),
  embedding_types: z.array(z.literal('float')).optional(),
  output_dimension: z.union([z.literal(256), z.literal(512), z.literal(1024), z.literal(1536)]).default(1536),
  max_tokens: z.int().min(1).max(128_000).default(128_000),
});

const cohereBody = (texts: string[], vectors: number[][], byType: boolean): object => ({
  id: createHash('md5').update(texts.join('\n')).digest('hex'),
  response_type: byType ? 'embeddings_by_type' : 'embeddings_floats',
  embeddings: byType ? { float: vectors } : vectors,
  texts,
});

const answerCohereV3: AnswerEmbedding = (_card, body) => {
  const { texts, embedding_types } = parse(CohereV3Schema, body);
  const vectors = texts.map((text) => embedText(text, 1024));
  return { inputTokens: countTokens(texts), body: cohereBody(texts, vectors, embedding_types !== undefined) };
};

const answerCohereV4: AnswerEmbedding = (_card, body) => {
  const { texts, output_dimension } = parse(CohereV4Schema, body);
  const vectors = texts.map((text) => embedText(text, output_dimension));
  // One type, named or not, comes back as a plain list.
  return { inputTokens: countTokens(texts), body: cohereBody(texts, vectors, false) };
};

const FAMILIES: readonly (readonly [pattern: RegExp, answer: AnswerEmbedding])[] = [
  [/titan-embed-text-v2/, answerTitan],
  // The stand-in's own embedder is asked as Titan is.
  [/liveframe\.hash-embedder/, answerTitan],
  [/cohere\.embed-v4/, answerCohereV4],
  [/cohere\.embed-(multilingual|english)-v3/, answerCohereV3],
];

/** Throws ValidationException for a bad body, or for an embedder whose body the stand-in does not know. */
export const answerEmbedding: AnswerEmbedding = (card, body) => {
  const answer = FAMILIES.find(([pattern]) => pattern.test(card.modelId))?.[1];
  if (answer === undefined) {
    throw validationError(
      `The stand-in embeds as Titan Text V2, Cohere v3 and Cohere v4 do; it has no body for ${card.modelId}.`,
    );
  }
  return answer(card, body);
};

// Embeddings on Bedrock Runtime by a model card: Titan Text v2 takes one text a call, Cohere up to 96.
import { InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
import pLimit from 'p-limit';
import * as z from 'zod';
import type { EmbedderCard } from '../domain/packs.ts';
import { isUncharged } from '../charge-after.ts';
import { isLiveframeError, LiveframeError } from '../errors.ts';
import { mostTokens } from '../most-tokens.ts';
import type { Clock } from '../ports/clock.ts';
import type { Embedder } from '../ports/embedder.ts';
import { bedrockClients, type BedrockClients } from './clients.ts';
import { systemClock } from './system-clock.ts';
import { modelError } from './translate-error.ts';

/** Calls under way at once, and tries of a throttled call (which costs nothing) with the longest first pause. */
const CONCURRENCY = 8;
const TRIES = 5;
const FIRST_PAUSE_MILLISECONDS = 200;

const VectorsSchema = z.array(z.array(z.number()));
const TitanSchema = z.object({ embedding: z.array(z.number()), inputTextTokenCount: z.int() });
/** With one type asked for, `embeddings` is a list in one part of AWS's pages and keyed by type in another. */
const CohereSchema = z.object({
  embeddings: z.union([VectorsSchema, z.object({ float: VectorsSchema })]),
});

interface Answer {
  vectors: number[][];
  inputTokens: number;
}

/** How one family of models is asked and read. */
interface Dialect {
  body: (texts: readonly string[]) => Record<string, unknown>;
  read: (answer: unknown, texts: readonly string[]) => Answer;
}

const titan = (dimensions: number): Dialect => ({
  body: ([inputText]) => ({ inputText, dimensions, normalize: true, embeddingTypes: ['float'] }),
  read: (answer) => {
    const { embedding, inputTextTokenCount } = TitanSchema.parse(answer);
    return { vectors: [embedding], inputTokens: inputTextTokenCount };
  },
});

const cohere = ({ modelId, dimension }: EmbedderCard): Dialect => ({
  body: (texts) => ({
    texts,
    input_type: 'search_document',
    embedding_types: ['float'],
    ...(modelId.includes('embed-v4') ? { output_dimension: dimension } : {}),
  }),
  /** Its answer counts no tokens, so the most there can be are charged. */
  read: (answer, texts) => {
    const { embeddings } = CohereSchema.parse(answer);
    return { vectors: Array.isArray(embeddings) ? embeddings : embeddings.float, inputTokens: mostTokens(texts) };
  },
});

const dialectOf = (card: EmbedderCard): Dialect =>
  card.modelId.includes('cohere.') ? cohere(card) : titan(card.dimension);

const unit = (vector: readonly number[]): number[] => {
  const length = Math.hypot(...vector);
  return length === 0 ? [...vector] : vector.map((value) => value / length);
};

const answered = (what: string, cause?: unknown): LiveframeError =>
  new LiveframeError('ModelAnswerInvalid', `The embedder's answer cannot be used: ${what}.`, {
    cause,
    data: { charge: 'unknown' },
  });

const readAnswer = (card: EmbedderCard, body: Uint8Array, texts: readonly string[]): Answer => {
  let answer: Answer;
  try {
    answer = dialectOf(card).read(JSON.parse(Buffer.from(body).toString('utf8')), texts);
  } catch (error) {
    throw answered('it does not have the expected form', error);
  }
  const { vectors } = answer;
  if (vectors.length !== texts.length) throw answered(`${vectors.length} vectors for ${texts.length} texts`);
  const wrong = vectors.find((vector) => vector.length !== card.dimension);
  if (wrong !== undefined) throw answered(`${wrong.length} dimensions instead of ${card.dimension}`);
  return { ...answer, vectors: vectors.map(unit) };
};

const chunksOf = (texts: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, index) => texts.slice(index * size, (index + 1) * size));

export interface EmbedderOptions {
  clients?: BedrockClients;
  clock?: Clock;
  /** From 0 up to 1, spreads the pauses after a throttle. */
  random?: () => number;
}

/** Waits up to twice as long with each try: full jitter. */
const withPauses = async (
  { clock, random }: { clock: Clock; random: () => number },
  send: () => Promise<Answer>,
): Promise<Answer> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await send();
    } catch (error) {
      if (tried >= TRIES || !isLiveframeError(error, 'ModelThrottled')) throw error;
      await clock.sleep(random() * FIRST_PAUSE_MILLISECONDS * 2 ** tried);
    }
  }
};

/** A failure that may have been billed, else the first, with the tokens of the calls that did succeed, since those are billed. */
const failure = (error: unknown, succeeded: readonly Answer[]): unknown =>
  isLiveframeError(error)
    ? new LiveframeError(error.name, error.message, {
        cause: error,
        data: { ...error.data, callTokens: succeeded.map(({ inputTokens }) => inputTokens) },
      })
    : error;

/**
 * The embedder of `card`. Throttled calls are tried again a few times in place: they cost nothing. Throws the Model*
 * errors with `data.callTokens` (of the calls that succeeded, which are billed) and `data.charge` (of the failed one).
 */
export const embedder = (
  card: EmbedderCard,
  { clients = bedrockClients(), clock = systemClock, random = Math.random }: EmbedderOptions = {},
): Embedder => {
  const { modelId, region, textsPerRequest } = card;
  const send = async (texts: readonly string[]): Promise<Answer> => {
    const command = new InvokeModelCommand({
      modelId,
      contentType: 'application/json',
      accept: 'application/json',
      body: JSON.stringify(dialectOf(card).body(texts)),
    });
    const { body } = await clients(region)
      .send(command)
      .catch((error: unknown) => {
        throw modelError(error, `embed with ${modelId} in ${region}`);
      });
    return readAnswer(card, body, texts);
  };
  return {
    embed: async (texts) => {
      const limit = pLimit(CONCURRENCY);
      const failures: unknown[] = [];
      const results = await limit.map(chunksOf(texts, textsPerRequest), async (chunk) => {
        if (failures.length > 0) return undefined;
        try {
          return await withPauses({ clock, random }, () => send(chunk));
        } catch (error) {
          failures.push(error);
          return undefined;
        }
      });
      const answers = results.filter((answer) => answer !== undefined);
      if (failures.length > 0) throw failure(failures.find((error) => !isUncharged(error)) ?? failures[0], answers);
      return {
        vectors: answers.flatMap(({ vectors }) => vectors),
        callTokens: answers.map(({ inputTokens }) => inputTokens),
      };
    },
  };
};

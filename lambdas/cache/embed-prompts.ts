// Embeds the prompts that the embedder's card allows, in batches, each reserved and settled in the ledger.
import { isUncharged } from '../shared/charge-after.ts';
import type { EmbedderCard } from '../shared/domain/packs.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import { isLiveframeError, type LiveframeError } from '../shared/errors.ts';
import { toMicroUsd, type MicroUsd } from '../shared/money.ts';
import { mostTokens } from '../shared/most-tokens.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { Embedder } from '../shared/ports/embedder.ts';
import type { Ledger } from '../shared/ports/ledger.ts';

/** Texts under one reservation. */
export const BATCH_SIZE = 96;
/** Milliseconds until a batch's reservation counts as lost: past the state's timeout of 300 s. */
const RESERVATION_LIFETIME = 600_000;

export interface EmbedCollaborators {
  ledger: Pick<Ledger, 'reserve' | 'settle' | 'markUncertain'>;
  embedder: Embedder;
  clock: Pick<Clock, 'now'>;
}

export interface EmbedRequest {
  runId: string;
  n: number;
  card: EmbedderCard;
  /** Milliseconds since 1970 after which no further batch is begun. */
  deadline: number;
}

export interface Embedded {
  /** By prompt. */
  vectors: Map<string, number[]>;
  warnings: string[];
  /** Why prompts without a vector have none: the embedder failed or was too slow; undefined when the budget does not hold them. */
  failure?: string;
}

/** The floor for the job's language, or undefined when the embedder does not know the language. `zh-CN` counts as `zh`. */
export const minCosineOf = (
  card: Pick<EmbedderCard, 'languages' | 'minCosine'>,
  language: string,
): number | undefined => {
  const known = [language, language.split('-')[0] ?? ''].find((name) => card.languages.includes(name));
  return known === undefined ? undefined : card.minCosine[known];
};

const chunksOf = <Value>(values: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));

/** USD per million tokens is micro-dollars per token; each call is rounded up. */
const costOf = ({ usdPerMillionInputTokens }: EmbedderCard, callTokens: readonly number[]): MicroUsd =>
  callTokens.reduce((sum, tokens) => sum + toMicroUsd((tokens * usdPerMillionInputTokens) / 1_000_000), 0);

const isModelError = (error: unknown): error is LiveframeError =>
  isLiveframeError(error) && error.name.startsWith('Model');

const callTokensOf = ({ data }: LiveframeError): number[] => {
  const tokens = data['callTokens'];
  return Array.isArray(tokens) ? tokens.filter((count) => typeof count === 'number') : [];
};

/** A warning, and whether the embedder is to blame. */
interface Unembedded {
  warning: string;
  isFailure: boolean;
}

/** Embeds one batch under its reservation. Gives a warning instead when the budget or the model does not allow it. */
const embedBatch = async (
  { ledger, embedder, clock }: EmbedCollaborators,
  { runId, n, card }: EmbedRequest,
  { index, texts }: { index: number; texts: string[] },
): Promise<number[][] | Unembedded> => {
  const reservationId = `embedding#${n}#${index}`;
  const reserved = await ledger.reserve({
    runId,
    reservationId,
    purpose: 'embedding',
    modelId: card.modelId,
    upperBound: costOf(card, chunksOf(texts, card.textsPerRequest).map(mostTokens)),
    expiresAt: clock.now() + RESERVATION_LIFETIME,
  });
  if (!reserved) {
    const warning = 'The budget does not hold embedding the prompts, so similar pictures were not looked for.';
    return { warning, isFailure: false };
  }
  try {
    const { vectors, callTokens } = await embedder.embed(texts);
    await ledger.settle(runId, reservationId, costOf(card, callTokens));
    return vectors;
  } catch (error) {
    if (!isModelError(error)) throw error;
    if (isUncharged(error)) await ledger.settle(runId, reservationId, costOf(card, callTokensOf(error)));
    else await ledger.markUncertain(runId, reservationId);
    const warning = `The embedder failed, so similar pictures were not looked for: ${error.message}`;
    return { warning, isFailure: true };
  }
};

/**
 * Embeds each distinct prompt once. The first batch that fails ends it with a warning: what has no vector is rendered.
 * Throws StoreUnavailable.
 */
export const embedPrompts = async (
  collaborators: EmbedCollaborators,
  request: EmbedRequest,
  jobs: readonly RenderJob[],
): Promise<Embedded> => {
  const vectors = new Map<string, number[]>();
  const prompts = [...new Set(jobs.map(({ prompt }) => prompt))];
  for (const [index, texts] of chunksOf(prompts, BATCH_SIZE).entries()) {
    if (collaborators.clock.now() >= request.deadline) {
      const warning = 'Time ran out before all prompts were embedded; the rest is rendered.';
      return { vectors, warnings: [warning], failure: warning };
    }
    const result = await embedBatch(collaborators, request, { index, texts });
    if (!Array.isArray(result)) {
      const { warning, isFailure } = result;
      return { vectors, warnings: [warning], ...(isFailure ? { failure: warning } : {}) };
    }
    texts.forEach((text, position) => {
      const vector = result[position];
      if (vector !== undefined) vectors.set(text, vector);
    });
  }
  return { vectors, warnings: [] };
};

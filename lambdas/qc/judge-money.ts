// What a turn of the judge can cost and what it did cost. Admit reserves the first turn before the picture is made.
import type { LanguageModelCard } from '../shared/domain/packs.ts';
import { toMicroUsd, type MicroUsd } from '../shared/money.ts';
import type { ConverseRequest, Usage } from '../shared/ports/language-model.ts';
import { MOST_EVIDENCE_BYTES, MOST_PRODUCT_BYTES, type JudgeFacts } from './judge-facts.ts';
import { judgeRequest, type JudgeQuestion } from './judge-request.ts';

/** Claude never counts more for one picture (width × height ÷ 750, larger ones are scaled down). */
const MOST_PICTURE_TOKENS = 1_600;
/** What a model adds for turns and the schema's wrapping. */
const OVERHEAD_TOKENS = 500;

export const judgeCost = (card: LanguageModelCard, { inputTokens, outputTokens }: Usage): MicroUsd =>
  toMicroUsd((inputTokens * card.usdPerMillionInputTokens + outputTokens * card.usdPerMillionOutputTokens) / 1_000_000);

/** The most one request can cost, whatever its picture: byte-level tokenizers make at most one token of a byte. */
export const turnBound = (
  card: LanguageModelCard,
  { system, messages, schema, maxTokens }: ConverseRequest,
): MicroUsd => {
  const texts = messages.flatMap(({ content }) => content).map((block) => ('text' in block ? block.text : ''));
  const bytes = Buffer.byteLength([system, ...texts, JSON.stringify(schema)].join(''), 'utf8');
  return judgeCost(card, { inputTokens: bytes + MOST_PICTURE_TOKENS + OVERHEAD_TOKENS, outputTokens: maxTokens });
};

/** The longest facts there can be. */
export const LONGEST_FACTS: JudgeFacts = {
  evidence: '.'.repeat(MOST_EVIDENCE_BYTES),
  product: '.'.repeat(MOST_PRODUCT_BYTES),
  drawsProduct: false,
};

/** The most the first turn about a job's picture can cost, which is known before there is a picture or a fact. */
export const firstTurnBound = (question: Omit<JudgeQuestion, 'picture' | 'facts'>): MicroUsd =>
  turnBound(question.card, judgeRequest({ ...question, facts: LONGEST_FACTS, picture: new Uint8Array() }));

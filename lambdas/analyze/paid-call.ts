// One paid Converse call: reserves the most it can cost before, settles what it did cost after.
import type { LanguageModelCard } from '../shared/domain/packs.ts';
import { isUncharged } from '../shared/charge-after.ts';
import { LiveframeError } from '../shared/errors.ts';
import { formatUsd, type MicroUsd, toMicroUsd } from '../shared/money.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { ConverseRequest, LanguageModel, Usage } from '../shared/ports/language-model.ts';
import type { Ledger, Purpose } from '../shared/ports/ledger.ts';

/** Milliseconds after which a reservation counts as lost: past the state's timeout of 240 s. */
const RESERVATION_LIFETIME = 300_000;
/** Tokens a model adds for turns, tools and the schema's wrapping, on top of the text. */
const OVERHEAD_TOKENS = 500;

export interface CallCollaborators {
  ledger: Pick<Ledger, 'reserve' | 'settle' | 'release' | 'markUncertain'>;
  languageModel: LanguageModel;
  clock: Pick<Clock, 'now'>;
}

export interface PaidCall {
  runId: string;
  /** E.g. `analysis#3#1`; the same when the step is repeated, so that its charges add up in one line. */
  reservationId: string;
  purpose: Purpose;
  card: LanguageModelCard;
  request: ConverseRequest;
}

/** What `usage` costs at the card's price (USD per million tokens is micro-dollars per token), rounded up. */
export const usageCost = (card: LanguageModelCard, usage: Usage): MicroUsd =>
  toMicroUsd(
    (usage.inputTokens * card.usdPerMillionInputTokens + usage.outputTokens * card.usdPerMillionOutputTokens) /
      1_000_000,
  );

/** The most `request` can cost: byte-level tokenizers make at most one token of a byte, and the answer stops at maxTokens. */
export const upperBound = (card: LanguageModelCard, request: ConverseRequest): MicroUsd => {
  const sent = JSON.stringify([request.system, request.messages, request.schema]);
  const inputTokens = Buffer.byteLength(sent, 'utf8') + OVERHEAD_TOKENS;
  return usageCost(card, { inputTokens, outputTokens: request.maxTokens });
};

const closeAfterError = async (
  ledger: CallCollaborators['ledger'],
  call: { runId: string; id: string },
  error: unknown,
): Promise<void> => {
  if (isUncharged(error)) await ledger.release(call.runId, call.id);
  else await ledger.markUncertain(call.runId, call.id);
};

/**
 * Sends `request` once. Throws BudgetExhausted before anything is sent when the run's budget cannot bear the upper bound,
 * and the Model* errors; a result that stays unknown (timeout, broken connection) is charged as uncertain.
 */
export const paidCall = async (
  { ledger, languageModel, clock }: CallCollaborators,
  { runId, reservationId, purpose, card, request }: PaidCall,
): ReturnType<LanguageModel['converse']> => {
  const bound = upperBound(card, request);
  const id = reservationId;
  // A line still open is from a Lambda that was killed after sending: what it cost is unknown, and this send needs its own money.
  await ledger.markUncertain(runId, id);
  const expiresAt = clock.now() + RESERVATION_LIFETIME;
  const reserved = await ledger.reserve({
    runId,
    reservationId: id,
    purpose,
    modelId: card.modelId,
    upperBound: bound,
    expiresAt,
  });
  if (!reserved) {
    const message = `Reading the script can cost up to ${formatUsd(bound)} more, and the run's budget does not hold that. Raise --budget and run the same command again.`;
    throw new LiveframeError('BudgetExhausted', message, { data: { runId, reservationId: id, upperBound: bound } });
  }
  try {
    const answer = await languageModel.converse(request);
    await ledger.settle(runId, id, usageCost(card, answer.usage));
    return answer;
  } catch (error) {
    await closeAfterError(ledger, { runId, id }, error);
    throw error;
  }
};

// Asks the judge about a picture, pays for it, and turns the answer into a check. Fails closed.
import { judgeReservationId } from '../admit/reservation-id.ts';
import { isUncharged } from '../shared/charge-after.ts';
import type { CheckResult } from '../shared/domain/outcome.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import { LiveframeError } from '../shared/errors.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { ConverseRequest, LanguageModel } from '../shared/ports/language-model.ts';
import type { Ledger } from '../shared/ports/ledger.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { closeLostTurns, markAsked } from './judge-lines.ts';
import { judgeCopy } from './judge-copy.ts';
import { judgeCost, firstTurnBound, turnBound } from './judge-money.ts';
import { askAgain, judgeRequest, type JudgeQuestion } from './judge-request.ts';
import { PictureVerdictSchema, type PictureVerdict } from './schema.ts';

export interface JudgeCollaborators {
  store: Pick<ObjectStore, 'exists' | 'put'>;
  languageModel: LanguageModel;
  ledger: Pick<Ledger, 'reserve' | 'settle' | 'release' | 'markUncertain'>;
  clock: Pick<Clock, 'now'>;
}

export interface JudgeCall extends Omit<JudgeQuestion, 'picture'> {
  job: RenderJob;
  runId: string;
  n: number;
  attempt: number;
  /** The file as the model made it. */
  bytes: Uint8Array;
}

export interface Judgement {
  check: CheckResult;
  /** The answer could not be read twice. */
  unreadable: boolean;
}

/** Milliseconds after which a reservation counts as lost: past the state's timeout of 180 s. */
const RESERVATION_LIFETIME = 240_000;
/** Ours: the mean an accepted picture reaches, and the least in any single score. */
export const MIN_MEAN_SCORE = 6;
const MIN_SINGLE_SCORE = 3;

/**
 * One paid turn. Of the first, the money is there since Admit, and reserving it again is free; unless an earlier call of
 * this Check used it up. Throws BudgetExhausted before anything is sent, and the Model* errors.
 */
const askOnce = async (
  { languageModel, store, ledger, clock }: JudgeCollaborators,
  call: JudgeCall,
  { request, turn }: { request: ConverseRequest; turn: 1 | 2 },
): Promise<string> => {
  const { runId, n, card, job, attempt } = call;
  const lines = { runId, jobId: job.jobId, n, attempt };
  const reservationId = judgeReservationId(lines, turn);
  const reserved = await ledger.reserve({
    runId,
    reservationId,
    purpose: 'judge',
    modelId: card.modelId,
    upperBound: turn === 1 ? firstTurnBound(call) : turnBound(card, request),
    expiresAt: clock.now() + RESERVATION_LIFETIME,
    jobId: job.jobId,
  });
  if (!reserved)
    throw new LiveframeError('BudgetExhausted', "The run's budget does not hold the judge's look at this picture.");
  if (turn === 1) await markAsked(store, lines);
  try {
    const { text, usage } = await languageModel.converse(request);
    await ledger.settle(runId, reservationId, judgeCost(card, usage));
    return text;
  } catch (error) {
    await (isUncharged(error) ? ledger.release(runId, reservationId) : ledger.markUncertain(runId, reservationId));
    throw error;
  }
};

type Read = { ok: true; verdict: PictureVerdict } | { ok: false; problem: string };

/**
 * Models without structured output wrap their JSON in a sentence or a code fence: the outermost braces count. With it, the
 * answer is the JSON and nothing else.
 */
const readAnswer = (text: string, { structuredOutput }: JudgeCall['card']): Read => {
  try {
    const json: unknown = JSON.parse(
      structuredOutput ? text : text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1),
    );
    const parsed = PictureVerdictSchema.safeParse(json);
    if (parsed.success) return { ok: true, verdict: parsed.data };
    return {
      ok: false,
      problem: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    };
  } catch {
    return { ok: false, problem: 'it is not JSON.' };
  }
};

const SCORE_WORDS: Record<keyof PictureVerdict['scores'], string> = {
  subject: 'the subject',
  setting: 'the setting',
  noText: 'being free of text',
  noDeformation: 'whole shapes',
  brandMood: "the brand's mood",
  productPlace: 'the place for the product',
};

/** A verdict "accept" does not stand against scores that say otherwise. */
const checkOf = ({ scores, verdict, reasons }: PictureVerdict): CheckResult => {
  const entries = Object.entries(scores) as [keyof PictureVerdict['scores'], number][];
  const mean = entries.reduce((sum, [, value]) => sum + value, 0) / entries.length;
  const [lowest] = [...entries].sort(([, a], [, b]) => a - b);
  const tooLow = lowest !== undefined && lowest[1] < MIN_SINGLE_SCORE ? lowest : undefined;
  const passed = verdict === 'accept' && mean >= MIN_MEAN_SCORE && tooLow === undefined;
  const words = reasons.map((reason) => reason.trim()).join(' ');
  const fault = tooLow === undefined ? '' : ` (${tooLow[1]} of 10 for ${SCORE_WORDS[tooLow[0]]})`;
  return {
    check: 'judge',
    passed,
    severity: 'block',
    value: Math.round(mean * 10) / 10,
    limit: MIN_MEAN_SCORE,
    reason: `${words}${fault}`,
  };
};

/**
 * The judge's opinion of a picture. What a killed call before this one left open is charged as uncertain. An answer that
 * cannot be read is asked for once more; a second one rejects the picture.
 * Throws BudgetExhausted when the run's budget does not hold a look, and the Model* errors.
 */
export const judgePicture = async (collaborators: JudgeCollaborators, call: JudgeCall): Promise<Judgement> => {
  const picture = await judgeCopy(call, call.bytes);
  const request = judgeRequest({ ...call, picture });
  await closeLostTurns(collaborators, { ...call, jobId: call.job.jobId });
  const answer = await askOnce(collaborators, call, { request, turn: 1 });
  const first = readAnswer(answer, call.card);
  if (first.ok) return { check: checkOf(first.verdict), unreadable: false };
  const again = await askOnce(collaborators, call, { request: askAgain(request, answer, first.problem), turn: 2 });
  const second = readAnswer(again, call.card);
  if (second.ok) return { check: checkOf(second.verdict), unreadable: false };
  const reason = `The judge's answer could not be understood twice (${second.problem.slice(0, 120)}), so the picture is not used.`;
  return { check: { check: 'judge', passed: false, severity: 'block', reason }, unreadable: true };
};

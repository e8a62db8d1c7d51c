// Has texts translated by the run's analyst, a batch a call: what passes its checks is kept for all later runs, the rest is asked once more.
import pLimit from 'p-limit';
import { type CallCollaborators, paidCall } from '../analyze/paid-call.ts';
import type { LanguageModelCard } from '../shared/domain/packs.ts';
import { TranslationSchema } from '../shared/domain/run-words.ts';
import { isLiveframeError } from '../shared/errors.ts';
import { hashOf } from '../shared/hash.ts';
import { findJson, putJson } from '../shared/json-objects.ts';
import { translationKey } from '../shared/keys.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { translationProblems, type TranslationContext } from './check-translation.ts';
import { ASKING_MILLISECONDS, CALLS_AT_ONCE, MAX_TURNS, TEXTS_A_CALL } from './limits.ts';
import { readWords } from './read-words.ts';
import { repairWordsRequest, wordsRequest } from './request.ts';
import type { WantedText } from './wanted-texts.ts';

export interface TranslateCollaborators extends CallCollaborators {
  store: Pick<ObjectStore, 'get' | 'find' | 'put'>;
}

export interface TranslateRequest extends TranslationContext {
  runId: string;
  tenant: string;
  modelEndpoint: string;
  card: LanguageModelCard;
}

/** Of one text: its translation, or why there is none. */
export type Translated = { text: string; isShared: boolean } | { why: string };

/** Changes when instructions or checks do, so that what was kept before is asked for again. */
const VERSION = 1;
const STORE_READS_AT_ONCE = 16;

/** Equal texts of several cues are one. */
export const textKey = ({ kind, from, to, source }: WantedText): string => JSON.stringify([kind, from, to, source]);

const sharedKey = ({ tenant, modelEndpoint, card }: TranslateRequest, text: WantedText): string =>
  translationKey(hashOf({ VERSION, tenant, modelEndpoint, model: card.modelId, text: textKey(text) }));

const findShared = async (
  { store }: TranslateCollaborators,
  request: TranslateRequest,
  text: WantedText,
): Promise<Translated | undefined> => {
  const kept = await findJson(store, sharedKey(request, text), TranslationSchema);
  if (kept === undefined) return undefined;
  if (kept.text === null) return { why: 'the translator cannot tell what it means' };
  // Other markets may be in this run than in the one that paid for it.
  return translationProblems(text, kept.text, request).length === 0 ? { text: kept.text, isShared: true } : undefined;
};

interface Asked {
  text: WantedText;
  said: string | null;
  problems: string[];
}

const ask = async (
  collaborators: TranslateCollaborators,
  request: TranslateRequest,
  { batch, turn, earlier }: { batch: readonly WantedText[]; turn: number; earlier: readonly Asked[] },
): Promise<Asked[]> => {
  const language = batch[0]?.to ?? '';
  const words = { card: request.card, language, markets: request.markets, texts: batch };
  const answer = await paidCall(collaborators, {
    runId: request.runId,
    reservationId: `translation#${language}#${hashOf(batch.map(textKey), 12)}#${turn}`,
    purpose: 'translation',
    card: request.card,
    request: turn === 1 ? wordsRequest(words) : repairWordsRequest(words, earlier),
  });
  const said = readWords(answer, batch.length);
  return batch.map((text, index): Asked => {
    const one = said[index] ?? { problem: 'there is no answer' };
    if ('problem' in one) return { text, said: null, problems: [one.problem] };
    return { text, said: one.said, problems: one.said === null ? [] : translationProblems(text, one.said, request) };
  });
};

const keep = async (
  { store }: TranslateCollaborators,
  request: TranslateRequest,
  { text, said }: Asked,
): Promise<Translated> => {
  await putJson(store, sharedKey(request, text), { text: said });
  return said === null ? { why: 'the translator cannot tell what it means' } : { text: said, isShared: false };
};

const BUDGET = "the run's budget does not hold the translation; raise --budget and run the same command again";
const LATE = 'there was no time left to translate it';

const translateBatch = async (
  collaborators: TranslateCollaborators,
  request: TranslateRequest,
  { batch, until }: { batch: readonly WantedText[]; until: number },
): Promise<Map<string, Translated>> => {
  const done = new Map<string, Translated>(batch.map((text) => [textKey(text), { why: LATE }]));
  let open = batch;
  let earlier: Asked[] = [];
  for (let turn = 1; turn <= MAX_TURNS && open.length > 0 && collaborators.clock.now() < until; turn += 1) {
    let asked: Asked[];
    try {
      asked = await ask(collaborators, request, { batch: open, turn, earlier });
    } catch (error) {
      if (!isLiveframeError(error, 'BudgetExhausted')) throw error;
      for (const text of open) if (turn === 1) done.set(textKey(text), { why: BUDGET });
      return done;
    }
    earlier = asked.filter(({ problems }) => problems.length > 0);
    for (const { text, problems } of earlier)
      done.set(textKey(text), { why: `its translation cannot be used: ${problems.join('; ')}` });
    for (const one of asked.filter(({ problems }) => problems.length === 0)) {
      done.set(textKey(one.text), await keep(collaborators, request, one));
    }
    open = earlier.map(({ text }) => text);
  }
  return done;
};

/** Batches of one language each. */
const batchesOf = (texts: readonly WantedText[]): WantedText[][] => {
  const languages = new Map<string, WantedText[]>();
  for (const text of texts) languages.set(text.to, [...(languages.get(text.to) ?? []), text]);
  return [...languages.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / TEXTS_A_CALL) }, (_, index) =>
      all.slice(index * TEXTS_A_CALL, (index + 1) * TEXTS_A_CALL),
    ),
  );
};

/**
 * Every text by its key, each with its translation or the reason why it has none. Too little budget is a reason, not an error.
 * Throws the Model* errors; what was translated until then is kept, so that repeating it goes on from there.
 */
export const translateTexts = async (
  collaborators: TranslateCollaborators,
  request: TranslateRequest,
  texts: readonly WantedText[],
): Promise<Map<string, Translated>> => {
  const until = collaborators.clock.now() + ASKING_MILLISECONDS;
  const distinct = [...new Map(texts.map((text) => [textKey(text), text])).values()];
  const reads = pLimit(STORE_READS_AT_ONCE);
  const found = await Promise.all(
    distinct.map((text) => reads(async () => ({ text, known: await findShared(collaborators, request, text) }))),
  );
  const result = new Map(
    found.flatMap(({ text, known }) => (known === undefined ? [] : [[textKey(text), known] as const])),
  );
  const calls = pLimit(CALLS_AT_ONCE);
  const batches = batchesOf(found.filter(({ known }) => known === undefined).map(({ text }) => text));
  const answered = await Promise.all(
    batches.map((batch) => calls(() => translateBatch(collaborators, request, { batch, until }))),
  );
  for (const batch of answered) for (const [key, translated] of batch) result.set(key, translated);
  return result;
};

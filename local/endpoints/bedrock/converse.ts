// Answers a Converse request: hands the task to the analyst or the judge and wraps their text as Bedrock does.
import sharp from 'sharp';
import type { LanguageModelCard } from '../../../lambdas/shared/domain/packs.ts';
import type { Usage } from '../../../lambdas/shared/ports/language-model.ts';
import type { Purpose } from '../../../lambdas/shared/ports/ledger.ts';
import { readConverseRequest, type ConverseTask } from './converse-request.ts';
import { countImageTokens, countTextTokens } from './tokens.ts';
import { validationError } from './wire.ts';

export type Analyse = (request: { system: string; user: string }) => string | Promise<string>;
export type Judge = (request: { text: string; image: Uint8Array }) => Promise<string>;

export type Translate = (request: { user: string }) => string;

export interface LanguageTasks {
  analyse: Analyse;
  judge: Judge;
  /** Without it requests for market_words are refused. */
  translate?: Translate;
}

export interface ConverseAnswer {
  body: object;
  usage: Usage;
  purpose: Purpose;
}

const imageTokens = async (image: Uint8Array): Promise<number> => {
  try {
    const { width, height } = await sharp(image).metadata();
    return countImageTokens(width, height);
  } catch (error) {
    throw validationError(
      `The model returned the following errors: Could not process image (${(error as Error).message})`,
    );
  }
};

const countInput = async (task: ConverseTask): Promise<number> => {
  const images = await Promise.all(task.images.map(imageTokens));
  return [...task.texts.map(countTextTokens), ...images].reduce((sum, tokens) => sum + tokens, 0);
};

const perform = async (
  task: ConverseTask,
  { analyse, judge, translate }: LanguageTasks,
): Promise<{ text: string; purpose: Purpose }> => {
  if (task.schemaName === 'cue_analysis') {
    return {
      text: await analyse({ system: task.system, user: task.user }),
      purpose: task.repairs ? 'repair' : 'analysis',
    };
  }
  if (task.schemaName === 'market_words' && translate !== undefined) {
    return { text: translate({ user: task.user }), purpose: 'translation' };
  }
  const [image] = task.images;
  if (task.schemaName === 'picture_verdict' && image !== undefined) {
    return { text: await judge({ text: task.user, image }), purpose: 'judge' };
  }
  throw validationError(
    `The stand-in answers requests for the JSON schemas cue_analysis and market_words, and picture_verdict with an image; it got ${JSON.stringify(task.schemaName)}.`,
  );
};

/** Cuts an answer where the model would have run out of tokens. */
const limit = (text: string, maxTokens: number): { text: string; stopReason: string } =>
  countTextTokens(text) <= maxTokens
    ? { text, stopReason: 'end_turn' }
    : { text: text.slice(0, maxTokens), stopReason: 'max_tokens' };

/** Throws ValidationException for a bad body. Tokens are estimated: four characters each, Chinese one each. */
export const answerConverse = async (
  card: LanguageModelCard,
  raw: Record<string, unknown>,
  tasks: LanguageTasks,
): Promise<ConverseAnswer> => {
  const task = readConverseRequest(card, raw);
  const inputTokens = await countInput(task);
  const answer = await perform(task, tasks);
  const { text, stopReason } = limit(answer.text, task.maxTokens);
  const outputTokens = countTextTokens(text);
  return {
    purpose: answer.purpose,
    usage: { inputTokens, outputTokens },
    body: {
      output: { message: { role: 'assistant', content: [{ text }] } },
      stopReason,
      usage: {
        inputTokens,
        outputTokens,
        totalTokens: inputTokens + outputTokens,
        cacheReadInputTokens: 0,
        cacheWriteInputTokens: 0,
      },
      metrics: { latencyMs: 1 },
    },
  };
};

// The stand-in account: takes one model call through access, quota, faults and billing to an answer.
import type {
  ImageModelCard,
  ImageOperation,
  ImageServiceCard,
  ModelCard,
} from '../../../lambdas/shared/domain/packs.ts';
import type { Usage } from '../../../lambdas/shared/ports/language-model.ts';
import type { Purpose } from '../../../lambdas/shared/ports/ledger.ts';
import { createBill, priceOf, type Bill, type SendOutcome } from './billing.ts';
import { answerConverse, type LanguageTasks } from './converse.ts';
import { answerEmbedding } from './embedding.ts';
import { createFaults, type Fault, type Faults, type FaultSettings } from './faults.ts';
import { answerImage, type Paint } from './image-model.ts';
import { readImageRequest } from './image-request.ts';
import { createFindCard } from './model-cards.ts';
import { filteredAnswer } from './picture-answer.ts';
import { createQuota } from './quota.ts';
import { answerService } from './services/answer-service.ts';
import { readServiceRequest } from './services/service-request.ts';
import { BedrockError, validationError, type BedrockErrorCode, type ModelCall } from './wire.ts';

/** Requests a minute of the stand-in's account, for every model that has no own number. */
export const STAND_IN_REQUESTS_PER_MINUTE = 6000;

export interface StandInOptions extends LanguageTasks {
  cards: readonly ModelCard[];
  paint: Paint;
  faults?: FaultSettings;
  /** Requests a minute for every model, or by model id. */
  quota?: number | Readonly<Record<string, number>>;
  /** Milliseconds since 1970. */
  now?: () => number;
}

export interface StandIn {
  /** The JSON of a 200 answer. Throws BedrockError. */
  answer: (call: ModelCall) => Promise<object>;
  faults: Faults;
  bill: Bill;
}

interface Answer {
  body: object;
  usage: Usage;
  purpose: Purpose;
  filtered?: boolean;
}

interface Context {
  options: StandInOptions;
  fault: Fault | undefined;
}

const NO_TOKENS: Usage = { inputTokens: 0, outputTokens: 0 };

const OUTCOMES: Record<BedrockErrorCode, SendOutcome> = {
  AccessDeniedException: 'denied',
  ThrottlingException: 'throttled',
  ServiceUnavailableException: 'unavailable',
  ModelTimeoutException: 'timed-out',
  ValidationException: 'invalid',
  ResourceNotFoundException: 'invalid',
  UnknownOperationException: 'invalid',
  InternalServerException: 'failed',
};

/** Faults that end a request before the model sees it: not billed. */
const refuseEarly = (fault: Fault | undefined): void => {
  if (fault?.kind === 'denyAccess') {
    throw new BedrockError('AccessDeniedException', "You don't have access to the model with the specified model ID.");
  }
  if (fault?.kind === 'throttle') {
    throw new BedrockError('ThrottlingException', 'Too many requests, please wait before trying again.');
  }
  if (fault?.kind === 'unavailable') {
    throw new BedrockError('ServiceUnavailableException', 'Bedrock is unable to process your request.');
  }
};

const quotaOf =
  (quota: StandInOptions['quota']) =>
  (modelId: string): number =>
    (typeof quota === 'number' ? quota : quota?.[modelId]) ?? STAND_IN_REQUESTS_PER_MINUTE;

const checkOperation = (card: ModelCard, { operation }: ModelCall): void => {
  if ((card.kind === 'language') !== (operation === 'converse')) {
    throw validationError(
      `This action doesn't support the model that you provided. Try again with a supported text or chat model.`,
    );
  }
};

const PURPOSE_OF: Record<ImageOperation, Purpose> = {
  'remove-background': 'cut-out',
  'style-transfer': 'style-transfer',
  'fast-upscale': 'upscale',
};

/** Reads the request, which may refuse it, and gives what draws the answer. */
const pictureOf = async (
  card: ImageModelCard | ImageServiceCard,
  body: ModelCall['body'],
  { options, fault }: Context,
): Promise<() => Promise<object>> => {
  const spoilt = fault?.kind === 'spoil' ? fault.picture : undefined;
  if (card.kind === 'image-service') {
    const request = await readServiceRequest(card, body);
    return () => answerService(card, request, spoilt);
  }
  const request = await readImageRequest(card, body);
  return () => answerImage({ paint: options.paint, fault: spoilt }, request);
};

const answerBy = async (card: ModelCard, { body }: ModelCall, { options, fault }: Context): Promise<Answer> => {
  if (card.kind === 'language') return answerConverse(card, body, options);
  if (card.kind === 'embedding') {
    const { inputTokens, body: answer } = answerEmbedding(card, body);
    return { body: answer, usage: { inputTokens, outputTokens: 0 }, purpose: 'embedding' };
  }
  const image = { usage: NO_TOKENS, purpose: card.kind === 'image' ? 'render' : PURPOSE_OF[card.operation] };
  const draw = await pictureOf(card, body, { options, fault });
  if (fault?.kind === 'refuse') return { ...image, body: filteredAnswer(), filtered: true };
  // Nobody will see the picture of a request that times out.
  return { ...image, body: fault?.kind === 'timeout' ? {} : await draw() };
};

const isBilled = (card: ModelCard, { filtered }: Answer): boolean =>
  filtered !== true || ('billsFiltered' in card && card.billsFiltered);

/** Creates an account with an empty bill. */
export const createStandIn = (options: StandInOptions): StandIn => {
  const findCard = createFindCard(options.cards);
  const takeQuota = createQuota(quotaOf(options.quota), options.now ?? Date.now);
  const faults = createFaults(options.faults ?? {});
  const bill = createBill();

  const process = async (call: ModelCall): Promise<Answer> => {
    const card = findCard(call.modelId);
    checkOperation(card, call);
    const fault = faults.decide(card, call.body);
    refuseEarly(fault);
    takeQuota(card.modelId);
    const answer = await answerBy(card, call, { options, fault });
    if (isBilled(card, answer)) {
      bill.charge({ modelId: card.modelId, purpose: answer.purpose, microUsd: priceOf(card, answer.usage) });
    }
    if (fault?.kind === 'timeout')
      throw new BedrockError('ModelTimeoutException', 'The request took too long to process.');
    return answer;
  };

  const answer = async (call: ModelCall): Promise<object> => {
    try {
      const { body, filtered } = await process(call);
      bill.countSend(call.modelId, filtered === true ? 'filtered' : 'answered');
      return body;
    } catch (error) {
      bill.countSend(call.modelId, error instanceof BedrockError ? OUTCOMES[error.code] : 'failed');
      throw error;
    }
  };
  return { answer, faults, bill };
};

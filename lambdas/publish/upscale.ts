// Enlarges a picture fourfold for channels that need more pixels than the model draws.
import sharp from 'sharp';
import type { ImageServiceCard } from '../shared/domain/packs.ts';
import type { RunSpec } from '../shared/domain/run.ts';
import { isLiveframeError } from '../shared/errors.ts';
import { sha256 } from '../shared/hash.ts';
import { sizeObjection } from '../shared/input-image.ts';
import { serviceResultKey } from '../shared/keys.ts';
import { formatUsd } from '../shared/money.ts';
import { paidImageCall, type PaidImage, type PaidImageCollaborators } from '../shared/paid-image-call.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { buildServiceBody } from '../shared/render-request.ts';

export interface UpscaleRequest {
  spec: Pick<RunSpec, 'runId' | 'modelEndpoint' | 'packs'>;
  cueId: string;
  /** The picture as it came from the image model. */
  assetKey: string;
}

export type Upscaled =
  /** Pixels; `key` is where the bytes lie. */
  | { kind: 'enlarged'; bytes: Uint8Array; key: string; width: number; height: number }
  /** Why it was not enlarged: a clause for a warning. */
  | { kind: 'as-it-is'; reason: string };

/**
 * The picture at `assetKey` with four times its sides, paid once. No money, a picture over the service's limits, a refusal
 * and a service that is denied are values. Throws ModelThrottled, ModelUnavailable and ModelTimeout, for the state
 * machine to try the batch again (what was enlarged before is found), ObjectNotFound and StoreUnavailable.
 */
export type Upscale = (request: UpscaleRequest) => Promise<Upscaled>;

export interface UpscaleCollaborators extends PaidImageCollaborators {
  store: Pick<ObjectStore, 'find' | 'get' | 'put'>;
}

const asItIs = (reason: string): Upscaled => ({ kind: 'as-it-is', reason });

/** Errors that no repeat mends: the picture is published without. */
const isFinal = (error: unknown): error is Error =>
  isLiveframeError(error, 'ModelAccessDenied') || isLiveframeError(error, 'ModelRejectedRequest');

const resultOf = async (answer: PaidImage, card: ImageServiceCard, wanted: string): Promise<Upscaled> => {
  if (answer.kind === 'unaffordable') {
    return asItIs(`enlarging costs ${formatUsd(answer.upperBound)}, which the run's budget does not hold`);
  }
  if (answer.kind === 'refused') return asItIs(`${card.name} refused the picture (${answer.reason})`);
  const { width, height } = await sharp(answer.bytes).metadata();
  if (`${width}×${height}` !== wanted)
    return asItIs(`${card.name} answered with ${width}×${height} instead of ${wanted}`);
  return { kind: 'enlarged', bytes: answer.bytes, key: answer.key, width, height };
};

const enlarge = async (
  collaborators: UpscaleCollaborators,
  { spec, cueId, assetKey }: UpscaleRequest,
  { card, sendBy }: { card: ImageServiceCard; sendBy: number },
): Promise<Upscaled> => {
  const picture = await collaborators.store.get(assetKey);
  const { width, height } = await sharp(picture).metadata();
  const objection = sizeObjection(card.inputImage, { width, height });
  if (objection !== undefined) return asItIs(objection);
  const { runId, modelEndpoint } = spec;
  const content = sha256(picture);
  const answer = await paidImageCall(collaborators, {
    runId,
    reservationId: `upscale#${cueId}#${content}`,
    purpose: 'upscale',
    card,
    modelEndpoint,
    body: buildServiceBody(card, { image: Buffer.from(picture).toString('base64'), outputFormat: 'jpeg' }),
    key: serviceResultKey('fast-upscale', { picture: content, modelId: card.modelId, modelEndpoint }, 'jpg'),
    contentType: 'image/jpeg',
    sendBy,
  });
  return resultOf(answer, card, `${width * card.enlarges}×${height * card.enlarges}`);
};

/**
 * Enlarges pictures until `sendBy` (milliseconds since 1970): after that a Lambda has no time left to wait for an answer,
 * and ModelThrottled sends the batch back. Channels that want the same picture at once share one call.
 */
export const createUpscale = (collaborators: UpscaleCollaborators, sendBy: number): Upscale => {
  const underWay = new Map<string, Promise<Upscaled>>();
  const begin = async (request: UpscaleRequest): Promise<Upscaled> => {
    const card = request.spec.packs.services?.upscale;
    if (card === undefined) return asItIs('the run has no upscaler');
    try {
      return await enlarge(collaborators, request, { card, sendBy });
    } catch (error) {
      if (isFinal(error)) return asItIs(error.message);
      throw error;
    }
  };
  return (request) => {
    const running = underWay.get(request.assetKey) ?? begin(request);
    underWay.set(request.assetKey, running);
    return running;
  };
};

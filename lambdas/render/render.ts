// Makes one picture: one send under a grant, its money settled, its bytes kept.
import type * as z from 'zod';
import { isPaidBefore } from '../admit/reservation-id.ts';
import { isUncharged } from '../shared/charge-after.ts';
import type { Rendered, RenderInputSchema } from '../shared/domain/child.ts';
import type { ImageModelCard } from '../shared/domain/packs.ts';
import { LiveframeError } from '../shared/errors.ts';
import type { FindImageTarget } from '../shared/image-card.ts';
import { renderKey } from '../shared/keys.ts';
import { toMicroUsd } from '../shared/money.ts';
import type { Clock, ImageAnswer, ImageModel, Ledger, ObjectStore } from '../shared/ports.ts';
import { buildRequestBody, type RenderRequest } from '../shared/render-request.ts';
import { attemptRequest } from './attempt-request.ts';
import { inputPictures } from './input-pictures.ts';

type RenderInput = z.output<typeof RenderInputSchema>;

export interface RenderCollaborators {
  findTarget: FindImageTarget;
  store: Pick<ObjectStore, 'exists' | 'get' | 'put'>;
  ledger: Pick<Ledger, 'settle' | 'release' | 'markUncertain'>;
  imageModel: ImageModel;
  clock: Clock;
}

/** Milliseconds Render waits itself for its slot; Wait states are exact to about a second. */
const MAX_EARLY = 1000;

/** Why nothing may be sent under the grant now, in words; undefined when it may, after waiting out the last moment. */
const objection = async (
  clock: Clock,
  { reservationId, sendAt, expiresAt }: RenderInput['grant'],
): Promise<string | undefined> => {
  if (isPaidBefore(reservationId)) return 'was for a picture that is paid for, but its bytes are gone';
  const early = Date.parse(sendAt) - clock.now();
  if (early > MAX_EARLY) return `is for ${early} ms from now`;
  if (early > 0) await clock.sleep(early);
  const late = clock.now() - expiresAt;
  return late >= 0 ? `expired ${late} ms ago` : undefined;
};

/** A grant that does not hold is given back. */
const keepAppointment = async ({ ledger, clock }: RenderCollaborators, { run, grant }: RenderInput): Promise<void> => {
  const why = await objection(clock, grant);
  if (why === undefined) return;
  await ledger.release(run.runId, grant.reservationId);
  throw new LiveframeError('GrantExpired', `The grant to send at ${grant.sendAt} ${why}; nothing was sent.`);
};

const send = async (
  { ledger, imageModel }: RenderCollaborators,
  { run: { runId }, grant: { reservationId } }: RenderInput,
  request: Parameters<ImageModel['generate']>[0],
): Promise<ImageAnswer> => {
  try {
    return await imageModel.generate(request);
  } catch (error) {
    if (isUncharged(error)) await ledger.release(runId, reservationId);
    else await ledger.markUncertain(runId, reservationId);
    throw error;
  }
};

const refused = ({ stage, reason }: Extract<ImageAnswer, { kind: 'refused' }>, chargedMicroUsd: number): Rendered => ({
  status: 'refused',
  stage,
  reason,
  chargedMicroUsd,
});

/** A picture that cannot be sent along costs nothing: the reservation is given back. */
const requestBody = async (
  { store, ledger }: RenderCollaborators,
  { run, job, grant }: RenderInput,
  { card, request }: { card: ImageModelCard; request: RenderRequest },
): Promise<Record<string, unknown>> => {
  try {
    return buildRequestBody(card, { ...request, ...(await inputPictures(store, job, card)) });
  } catch (error) {
    await ledger.release(run.runId, grant.reservationId);
    throw error;
  }
};

/** Sends, settles, keeps the bytes. The money comes before the bytes, so bytes that are there have been paid for. */
const make = async (
  collaborators: RenderCollaborators,
  input: RenderInput,
  card: ImageModelCard,
): Promise<Rendered> => {
  const { run, job, grant, attempt } = input;
  const request = attemptRequest(job, input, card.maxPromptCharacters);
  const { modelId, region } = card;
  const body = await requestBody(collaborators, input, { card, request });
  const answer = await send(collaborators, input, { modelId, region, body });
  const billed = answer.kind === 'image' || card.billsFiltered;
  const chargedMicroUsd = billed ? toMicroUsd(card.usdPerImage) : 0;
  await collaborators.ledger.settle(run.runId, grant.reservationId, chargedMicroUsd);
  if (answer.kind === 'refused') return refused(answer, chargedMicroUsd);
  const key = renderKey(run.runId, job.jobId, attempt);
  await collaborators.store.put(key, answer.bytes, `image/${job.outputFormat}`);
  return { status: 'rendered', renderKey: key, seed: request.seed, chargedMicroUsd };
};

/**
 * Renders attempt k of a job. Bytes that are there already, from a repeat or an earlier execution, were paid for: the
 * reservation is given back if it is still open, and nothing is sent. A filtered request is a value.
 * Throws GrantExpired, the Model* errors (after closing the reservation: released when the call certainly cost nothing,
 * else uncertain), StoreUnavailable and BadInput.
 * Worst case 200 s: the model client's timeout of 180 s, the wait of 1 s, and a few requests to DynamoDB and S3.
 */
export const render = async (collaborators: RenderCollaborators, input: RenderInput): Promise<Rendered> => {
  const { findTarget, store, ledger } = collaborators;
  const { run, job, grant, attempt } = input;
  const { card } = await findTarget(run.runId, job.model);
  const key = renderKey(run.runId, job.jobId, attempt);
  if (await store.exists(key)) {
    await ledger.release(run.runId, grant.reservationId);
    const { seed } = attemptRequest(job, input, card.maxPromptCharacters);
    return { status: 'rendered', renderKey: key, seed, chargedMicroUsd: toMicroUsd(card.usdPerImage) };
  }
  await keepAppointment(collaborators, input);
  return make(collaborators, input, card);
};

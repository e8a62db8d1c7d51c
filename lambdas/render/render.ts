// Makes one picture: the sends of one grant, their money settled, the bytes kept.
import type * as z from 'zod';
import { isPaidBefore, transferReservationId } from '../admit/reservation-id.ts';
import type { Rendered, RenderInputSchema } from '../shared/domain/child.ts';
import type { ImageModelCard } from '../shared/domain/packs.ts';
import { transferOf, type FindImageTarget } from '../shared/image-card.ts';
import { renderKey } from '../shared/keys.ts';
import { toMicroUsd } from '../shared/money.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { ImageModel } from '../shared/ports/image-model.ts';
import type { Ledger } from '../shared/ports/ledger.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { buildRequestBody } from '../shared/render-request.ts';
import { sendPaid } from '../shared/send-paid.ts';
import { keepAppointment, paidBytesGone } from './appointment.ts';
import { attemptRequest } from './attempt-request.ts';
import { inputPictures } from './input-pictures.ts';
import { draftRequest, renderInTwoSteps } from './two-steps.ts';

export type RenderInput = z.output<typeof RenderInputSchema>;

export interface RenderCollaborators {
  findTarget: FindImageTarget;
  store: Pick<ObjectStore, 'exists' | 'find' | 'get' | 'put'>;
  ledger: Pick<Ledger, 'settle' | 'release' | 'markUncertain'>;
  imageModel: ImageModel;
  clock: Clock;
}

/** One step: the model's picture is the picture. A picture that cannot be sent along costs nothing. */
const renderInOneStep = async (
  { store, ledger, imageModel, clock }: RenderCollaborators,
  input: RenderInput,
  card: ImageModelCard,
): Promise<Rendered> => {
  const { run, job, grant, attempt } = input;
  const { runId } = run;
  const request = attemptRequest(job, input, card.maxPromptCharacters);
  const prepare = async (): Promise<Record<string, unknown>> => {
    if (isPaidBefore(grant.reservationId)) throw paidBytesGone(grant);
    await keepAppointment(clock, grant);
    return buildRequestBody(card, { ...request, ...(await inputPictures(store, job, card)) });
  };
  const body = await prepare().catch(async (error: unknown) => {
    await ledger.release(runId, grant.reservationId);
    throw error;
  });
  const key = renderKey(runId, job.jobId, attempt);
  const send = { runId, reservationId: grant.reservationId, card, body, key, contentType: `image/${job.outputFormat}` };
  const sent = await sendPaid({ store, ledger, imageModel }, send);
  if (sent.kind === 'refused') {
    const { stage, reason, chargedMicroUsd } = sent;
    return { status: 'refused', stage, reason, chargedMicroUsd };
  }
  return { status: 'rendered', renderKey: key, seed: request.seed, chargedMicroUsd: sent.chargedMicroUsd };
};

/**
 * Renders attempt k of a job: the model's picture, and in a second step its style, where the brand asks for that. Bytes
 * that are there already, from a repeat or an earlier execution, were paid for: what is still reserved is given back,
 * and nothing is sent. A filtered request is a value.
 * Throws GrantExpired, the Model* errors (after closing the reservations: released when the call certainly cost nothing,
 * else uncertain), StoreUnavailable and BadInput.
 * Worst case 235 s: TRANSFER_WINDOW (50 s) from the slot on, the model client's timeout of 180 s, the wait of 1 s, and a
 * few requests to DynamoDB and S3; 200 s with one step.
 */
export const render = async (collaborators: RenderCollaborators, input: RenderInput): Promise<Rendered> => {
  const { findTarget, store, ledger } = collaborators;
  const { run, job, grant, attempt } = input;
  const target = await findTarget(run.runId, job.model);
  const { card } = target;
  const transfer = transferOf(target, job);
  const key = renderKey(run.runId, job.jobId, attempt);
  if (await store.exists(key)) {
    await ledger.release(run.runId, grant.reservationId);
    if (transfer !== undefined) await ledger.release(run.runId, transferReservationId(job.jobId, run.n, attempt));
    const { seed } =
      transfer === undefined ? attemptRequest(job, input, card.maxPromptCharacters) : draftRequest(input, card);
    const chargedMicroUsd = toMicroUsd(card.usdPerImage) + toMicroUsd(transfer?.usdPerImage ?? 0);
    return { status: 'rendered', renderKey: key, seed, chargedMicroUsd };
  }
  return transfer === undefined
    ? renderInOneStep(collaborators, input, card)
    : renderInTwoSteps(collaborators, input, { card, transfer });
};

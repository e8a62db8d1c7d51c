// A picture in two paid steps: the model draws it (the draft), then a service gives it the style of the brand's reference.
import { draftOf, isPaidBefore, transferReservationId } from '../admit/reservation-id.ts';
import type { Rendered } from '../shared/domain/child.ts';
import type { ImageModelCard, ImageServiceCard } from '../shared/domain/packs.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import { badInput } from '../shared/errors.ts';
import { draftKey, renderKey } from '../shared/keys.ts';
import { toMicroUsd } from '../shared/money.ts';
import { buildRequestBody, buildServiceBody, type RenderRequest } from '../shared/render-request.ts';
import { sendPaid, type PaidSend, type SentPicture } from '../shared/send-paid.ts';
import { keepAppointment, keepTransferTime, paidBytesGone } from './appointment.ts';
import { attemptRequest } from './attempt-request.ts';
import { draftImage, inputPictures, styleImage } from './input-pictures.ts';
import type { RenderCollaborators, RenderInput } from './render.ts';

interface Cards {
  card: ImageModelCard;
  transfer: ImageServiceCard;
}

/** What the model is asked for: the same for every attempt at one draft, so that the seed is known when it is found. */
export const draftRequest = (
  { job, earlier }: Pick<RenderInput, 'job' | 'earlier'>,
  { maxPromptCharacters }: Pick<ImageModelCard, 'maxPromptCharacters'>,
): RenderRequest => attemptRequest(job, { attempt: draftOf(earlier), earlier }, maxPromptCharacters);

interface Prepared {
  /** The model's picture, when it is paid for already. */
  found: Uint8Array | undefined;
  request: RenderRequest;
  /** What the first step sends. */
  body: Record<string, unknown>;
  style: { image: string; strength: number };
}

/** Everything that can be known before the first send, so that a run with a fault in it pays nothing. */
const prepare = async (
  { store, clock }: RenderCollaborators,
  input: RenderInput,
  { card, transfer }: Cards,
): Promise<Prepared> => {
  const { run, job, grant, earlier } = input;
  const found = await store.find(draftKey(run.runId, job.jobId, draftOf(earlier)));
  if (found === undefined && isPaidBefore(grant.reservationId)) throw paidBytesGone(grant);
  await keepAppointment(clock, grant);
  if (!transfer.outputFormats.includes(job.outputFormat))
    throw badInput(`${transfer.name} makes no ${job.outputFormat}, which the job ${job.jobId} asks for.`);
  const request = draftRequest(input, card);
  const body = buildRequestBody(card, { ...request, ...(await inputPictures(store, job, card)) });
  return { found, request, body, style: await styleImage(store, job) };
};

/** An error before the first send costs nothing: the lines of both steps are given back. */
const prepareOrGiveBack = async (collaborators: RenderCollaborators, input: RenderInput, cards: Cards) => {
  try {
    return await prepare(collaborators, input, cards);
  } catch (error) {
    await collaborators.ledger.release(input.run.runId, input.grant.reservationId);
    await giveTransferBack(collaborators, input);
    throw error;
  }
};

const transferLine = ({ run: { n }, job: { jobId }, attempt }: RenderInput): string =>
  transferReservationId(jobId, n, attempt);

const giveTransferBack = ({ ledger }: Pick<RenderCollaborators, 'ledger'>, input: RenderInput): Promise<void> =>
  ledger.release(input.run.runId, transferLine(input));

const contentTypeOf = ({ outputFormat }: Pick<RenderJob, 'outputFormat'>): string => `image/${outputFormat}`;

/** Step 1. Whatever it ends in but a picture, step 2 is not sent, and its money goes back. */
const makeDraft = async (
  collaborators: RenderCollaborators,
  input: RenderInput,
  step: Pick<PaidSend, 'card' | 'body'>,
): Promise<SentPicture> => {
  const { run, job, grant, earlier } = input;
  const key = draftKey(run.runId, job.jobId, draftOf(earlier));
  const { reservationId } = grant;
  const send = { ...step, runId: run.runId, reservationId, key, contentType: contentTypeOf(job) };
  try {
    const draft = await sendPaid(collaborators, send);
    if (draft.kind === 'refused') await giveTransferBack(collaborators, input);
    return draft;
  } catch (error) {
    await giveTransferBack(collaborators, input);
    throw error;
  }
};

/** Step 2's body. A reference and a draft that are too large together are refused while its money can still go back. */
const transferBody = async (
  collaborators: RenderCollaborators,
  input: RenderInput,
  { transfer, draft, prepared }: { transfer: ImageServiceCard; draft: Uint8Array; prepared: Prepared },
): Promise<Record<string, unknown>> => {
  const { style, request } = prepared;
  const { prompt, negativePrompt, seed, outputFormat } = request;
  try {
    keepTransferTime(collaborators.clock, input.grant);
    const image = draftImage(draft, style);
    return buildServiceBody(transfer, { image, style, prompt, negativePrompt, seed, outputFormat });
  } catch (error) {
    await giveTransferBack(collaborators, input);
    throw error;
  }
};

const transferStyle = async (
  collaborators: RenderCollaborators,
  input: RenderInput,
  { transfer, draft, prepared }: { transfer: ImageServiceCard; draft: Uint8Array; prepared: Prepared },
): Promise<SentPicture> => {
  const { run, job, attempt } = input;
  const body = await transferBody(collaborators, input, { transfer, draft, prepared });
  return sendPaid(collaborators, {
    runId: run.runId,
    reservationId: transferLine(input),
    card: transfer,
    body,
    key: renderKey(run.runId, job.jobId, attempt),
    contentType: contentTypeOf(job),
  });
};

const refusedBy = (
  { name }: Pick<ImageModelCard, 'name'>,
  { stage, reason, chargedMicroUsd }: Extract<SentPicture, { kind: 'refused' }>,
  before: number,
): Rendered => ({ status: 'refused', stage, reason: `${name}: ${reason}`, chargedMicroUsd: before + chargedMicroUsd });

/**
 * Renders attempt k in two steps under one grant, which holds the money of both. The draft is kept under a key of its
 * own; a repeat that finds it sends only the second step. A refusal of either step is a value that says which.
 * Throws as render does; GrantExpired also when the first step took so long that the second may not be sent any more.
 */
export const renderInTwoSteps = async (
  collaborators: RenderCollaborators,
  input: RenderInput,
  { card, transfer }: Cards,
): Promise<Rendered> => {
  const prepared = await prepareOrGiveBack(collaborators, input, { card, transfer });
  const { found, body, request } = prepared;
  const draft: SentPicture =
    found === undefined
      ? await makeDraft(collaborators, input, { card, body })
      : { kind: 'image', bytes: found, chargedMicroUsd: toMicroUsd(card.usdPerImage) };
  if (draft.kind === 'refused') return refusedBy(card, draft, 0);
  const styled = await transferStyle(collaborators, input, { transfer, draft: draft.bytes, prepared });
  if (styled.kind === 'refused') return refusedBy(transfer, styled, draft.chargedMicroUsd);
  return {
    status: 'rendered',
    renderKey: renderKey(input.run.runId, input.job.jobId, input.attempt),
    seed: request.seed,
    chargedMicroUsd: draft.chargedMicroUsd + styled.chargedMicroUsd,
  };
};

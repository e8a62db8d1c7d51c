// Cuts one product out of its photo, once and for all runs.
import { type CutOut, CutOutSchema } from '../shared/domain/cut-out.ts';
import type { ImageServiceCard } from '../shared/domain/packs.ts';
import type { Product } from '../shared/domain/product.ts';
import { RunSpecSchema, type RunSpec } from '../shared/domain/run.ts';
import { badInput } from '../shared/errors.ts';
import { sha256 } from '../shared/hash.ts';
import { sizeObjection } from '../shared/input-image.ts';
import { findJson, getJson, putJson } from '../shared/json-objects.ts';
import { cutOutKey, serviceResultKey, specKey } from '../shared/keys.ts';
import { formatUsd } from '../shared/money.ts';
import { paidImageCall, type PaidImage, type PaidImageCollaborators } from '../shared/paid-image-call.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { buildServiceBody } from '../shared/render-request.ts';
import { checkCutOut } from './check-cut-out.ts';
import type { CutInput } from './schema.ts';

export interface CutOutCollaborators extends PaidImageCollaborators {
  store: Pick<ObjectStore, 'find' | 'get' | 'put'>;
}

type Photo = NonNullable<Product['photo']>;

interface Task {
  runId: string;
  card: ImageServiceCard;
  modelEndpoint: string;
  photo: Photo;
  bytes: Uint8Array;
}

const notMade = (why: Extract<CutOut, { status: 'not-made' }>['why'], reason: string): CutOut => ({
  status: 'not-made',
  why,
  reason,
});

const call = (collaborators: CutOutCollaborators, task: Task): Promise<PaidImage> => {
  const { runId, card, modelEndpoint, photo, bytes } = task;
  const { modelId } = card;
  return paidImageCall(collaborators, {
    runId,
    reservationId: `cut-out#${photo.sha256}`,
    purpose: 'cut-out',
    card,
    modelEndpoint,
    body: buildServiceBody(card, { image: Buffer.from(bytes).toString('base64'), outputFormat: 'png' }),
    key: serviceResultKey('remove-background', { photo: photo.sha256, modelId, modelEndpoint }, 'png'),
    contentType: 'image/png',
  });
};

const make = async (collaborators: CutOutCollaborators, task: Task): Promise<CutOut> => {
  const objection = sizeObjection(task.card.inputImage, task.photo);
  if (objection !== undefined) return notMade('unusable', objection);
  const answer = await call(collaborators, task);
  if (answer.kind === 'unaffordable') {
    return notMade('budget', `it costs ${formatUsd(answer.upperBound)}, which the run's budget does not hold`);
  }
  if (answer.kind === 'refused') return notMade('refused', `${task.card.name} refused it (${answer.reason})`);
  const checked = await checkCutOut(answer.bytes, task.bytes);
  if (!checked.usable) return notMade('unusable', checked.reason);
  const { width, height, coverage } = checked;
  return { status: 'made', key: answer.key, sha256: sha256(answer.bytes), width, height, coverage };
};

const taskOf = async (
  { store }: CutOutCollaborators,
  spec: RunSpec,
  { runId, photo: wanted }: CutInput,
): Promise<Task> => {
  const card = spec.packs.services?.removeBackground;
  const photo = spec.products.find((product) => product.photo?.sha256 === wanted)?.photo;
  if (card === undefined || photo === undefined) {
    throw badInput(`The run ${runId} wants no cut-out of the photo ${wanted}.`);
  }
  return { runId, card, modelEndpoint: spec.modelEndpoint, photo, bytes: await store.get(photo.key) };
};

/** Only a budget can be another one the next time. */
const stands = (cutOut: CutOut | undefined): cutOut is CutOut =>
  cutOut !== undefined && !(cutOut.status === 'not-made' && cutOut.why === 'budget');

/**
 * Makes the cut-out of one photo and writes down what became of it (cutOutKey). A photo that was cut out before, in this
 * run or another one, is not paid for again. No budget, a refusal and a cut-out that cannot be used are values: the photo
 * is then used as it is. Throws ModelThrottled and the other Model* errors, StoreUnavailable, ObjectNotFound, BadInput.
 * Worst case 235 s: 220 s of the paid call, 10 s to decode and compare, and a few requests to S3.
 */
export const cutOut = async (
  collaborators: CutOutCollaborators,
  input: CutInput,
): Promise<{ photo: string; status: CutOut['status'] }> => {
  const { store } = collaborators;
  const { runId, photo } = input;
  const key = cutOutKey(runId, photo);
  const earlier = await findJson(store, key, CutOutSchema);
  if (stands(earlier)) return { photo, status: earlier.status };
  const spec = await getJson(store, specKey(runId), RunSpecSchema);
  const made = await make(collaborators, await taskOf(collaborators, spec, input));
  await putJson(store, key, made);
  return { photo, status: made.status };
};

// One send whose money is reserved: settled or given back by what came of it, and the picture kept.
import { isUncharged } from './charge-after.ts';
import type { ImageModelCard, ImageServiceCard } from './domain/packs.ts';
import { toMicroUsd, type MicroUsd } from './money.ts';
import type { ImageAnswer, ImageModel } from './ports/image-model.ts';
import type { Ledger } from './ports/ledger.ts';
import type { ObjectStore } from './ports/object-store.ts';

export interface SendCollaborators {
  store: Pick<ObjectStore, 'put'>;
  ledger: Pick<Ledger, 'settle' | 'release' | 'markUncertain'>;
  imageModel: ImageModel;
}

export interface PaidSend {
  runId: string;
  /** The open line that pays for it. */
  reservationId: string;
  card: Pick<ImageModelCard | ImageServiceCard, 'modelId' | 'region' | 'usdPerImage' | 'billsFiltered'>;
  body: Record<string, unknown>;
  /** Where the picture is kept. */
  key: string;
  contentType: string;
}

export type SentPicture =
  | { kind: 'image'; bytes: Uint8Array; chargedMicroUsd: MicroUsd }
  | { kind: 'refused'; stage: string; reason: string; chargedMicroUsd: MicroUsd };

const send = async ({ ledger, imageModel }: SendCollaborators, paid: PaidSend): Promise<ImageAnswer> => {
  const { runId, reservationId, card, body } = paid;
  try {
    return await imageModel.generate({ modelId: card.modelId, region: card.region, body });
  } catch (error) {
    if (isUncharged(error)) await ledger.release(runId, reservationId);
    else await ledger.markUncertain(runId, reservationId);
    throw error;
  }
};

/**
 * Sends once, settles, keeps the bytes. The money comes before the bytes, so bytes that are there have been paid for.
 * A filtered request is a value; it costs what the card says. Throws the Model* errors, after closing the line (released
 * when the call certainly cost nothing, else uncertain), and StoreUnavailable.
 * Worst case 190 s: the model client's timeout of 180 s and a few requests to DynamoDB and S3.
 */
export const sendPaid = async (collaborators: SendCollaborators, paid: PaidSend): Promise<SentPicture> => {
  const { runId, reservationId, card, key, contentType } = paid;
  const answer = await send(collaborators, paid);
  const billed = answer.kind === 'image' || card.billsFiltered;
  const chargedMicroUsd = billed ? toMicroUsd(card.usdPerImage) : 0;
  await collaborators.ledger.settle(runId, reservationId, chargedMicroUsd);
  if (answer.kind === 'refused') return { ...answer, chargedMicroUsd };
  await collaborators.store.put(key, answer.bytes, contentType);
  return { kind: 'image', bytes: answer.bytes, chargedMicroUsd };
};

// The embedding of a prompt, kept beside the run until its picture is accepted and becomes a cache entry.
import * as z from 'zod';
import type { EmbedderCard } from '../shared/domain/packs.ts';
import { findJson, putJson } from '../shared/json-objects.ts';
import { promptVectorKey } from '../shared/keys.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { decodeVector, encodeVector } from '../shared/vector-codec.ts';

/** runs/<runId>/vectors/<jobId>.json: `vector` is base64 of float32. */
const PromptVectorSchema = z.strictObject({ embedderId: z.string(), vector: z.string() });

export interface PromptVector {
  embedderId: string;
  vector: number[];
}

interface JobId {
  runId: string;
  jobId: string;
}

/** Vectors of different models or dimensions are never compared. */
export const embedderIdOf = ({ modelId, dimension }: Pick<EmbedderCard, 'modelId' | 'dimension'>): string =>
  `${modelId}/${dimension}`;

export const putPromptVector = (
  store: Pick<ObjectStore, 'put'>,
  { runId, jobId }: JobId,
  { embedderId, vector }: PromptVector,
): Promise<void> => putJson(store, promptVectorKey(runId, jobId), { embedderId, vector: encodeVector(vector) });

/** Undefined for a prompt that was not embedded. */
export const findPromptVector = async (
  store: Pick<ObjectStore, 'find'>,
  { runId, jobId }: JobId,
): Promise<PromptVector | undefined> => {
  const found = await findJson(store, promptVectorKey(runId, jobId), PromptVectorSchema);
  return found && { embedderId: found.embedderId, vector: decodeVector(found.vector) };
};

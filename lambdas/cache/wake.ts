// Wakes the search before the look-ups: a collection that scaled to zero answers nothing for 10 to 30 seconds.
import * as z from 'zod';
import { EmbedderCardSchema } from '../shared/domain/packs.ts';
import { getJson } from '../shared/json-objects.ts';
import { specKey } from '../shared/keys.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import type { VectorIndex } from '../shared/ports/vector-index.ts';
import { embedderIdOf } from './prompt-vector.ts';

export interface WakeCollaborators {
  store: Pick<ObjectStore, 'get'>;
  indexOf: (embedderId: string) => Pick<VectorIndex, 'ready'>;
}

/** The part of RunSpec that is needed here. */
const SpecSchema = z.object({ packs: z.object({ embedder: EmbedderCardSchema }) });

/** Returns once the run's index answers. Throws SearchUnavailable as long as it does not, and ObjectNotFound. */
export const wakeSearch = async (
  { store, indexOf }: WakeCollaborators,
  { runId }: { runId: string },
): Promise<{ awake: true }> => {
  const { packs } = await getJson(store, specKey(runId), SpecSchema);
  await indexOf(embedderIdOf(packs.embedder)).ready();
  return { awake: true };
};

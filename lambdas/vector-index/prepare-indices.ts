// Makes the cache's index for every embedder, and checks those that are there: at deploy, and at the start on a laptop.
import type { EmbedderCard } from '../shared/domain/packs.ts';
import { isLiveframeError, type LiveframeError } from '../shared/errors.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { VectorIndex } from '../shared/ports/vector-index.ts';
import { embedderIdOf } from '../cache/prompt-vector.ts';

/** Milliseconds between two tries: a sleeping collection wakes in 10 to 30 s, a new access policy holds after about as long. */
const PAUSE = 5_000;

export interface PrepareCollaborators {
  /** The index of an embedder, by its id. */
  indexOf: (embedderId: string) => Pick<VectorIndex, 'ensure' | 'ready'>;
  clock: Clock;
}

const failureOf = async (action: () => Promise<unknown>): Promise<LiveframeError | undefined> => {
  try {
    await action();
    return undefined;
  } catch (error) {
    if (!isLiveframeError(error, 'SearchUnavailable')) throw error;
    return error;
  }
};

/**
 * Makes what is missing, again and again until `patience` milliseconds are over; repeating it changes nothing. Gives what
 * is wrong, by embedder id: a server that does not answer (for the first embedder), an index that was made for something else.
 */
export const prepareIndices = async (
  { indexOf, clock }: PrepareCollaborators,
  cards: readonly Pick<EmbedderCard, 'modelId' | 'dimension'>[],
  patience = 0,
): Promise<Map<string, string>> => {
  const deadline = clock.now() + patience;
  const problems = new Map<string, string>();
  for (const card of cards) {
    const embedderId = embedderIdOf(card);
    const index = indexOf(embedderId);
    let sleeps = await failureOf(() => index.ready());
    while (sleeps !== undefined && clock.now() + PAUSE <= deadline) {
      await clock.sleep(PAUSE);
      sleeps = await failureOf(() => index.ready());
    }
    const problem = sleeps ?? (await failureOf(() => index.ensure(card.dimension)));
    if (problem !== undefined) problems.set(embedderId, problem.message);
    // All indices are on one server.
    if (sleeps !== undefined) break;
  }
  return problems;
};

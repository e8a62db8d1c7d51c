// The indices are there before anything asks them, however late the server wakes.
import { describe, expect, it } from '@jest/globals';
import { embedderCards } from '../../../lambdas/vector-index/embedder-cards.ts';
import { prepareIndices } from '../../../lambdas/vector-index/prepare-indices.ts';
import { LiveframeError } from '../../../lambdas/shared/errors.ts';
import type { VectorIndex } from '../../../lambdas/shared/ports/vector-index.ts';
import { loadPacks } from '../../../lambdas/shared/packs/load-packs.ts';
import { fixedClock } from '../../fakes/fixed-clock.ts';

const CARDS = [
  { modelId: 'titan', dimension: 4 },
  { modelId: 'cohere', dimension: 8 },
];
const down = () => Promise.reject(new LiveframeError('SearchUnavailable', 'down'));

/** Indices that note what is made, with a server that wakes at its `wakesAt`-th question. */
const server = (wakesAt = 1, ensure?: VectorIndex['ensure']) => {
  const made: [string, number][] = [];
  let questions = 0;
  const indexOf = (embedderId: string) => ({
    ready: () => ((questions += 1) < wakesAt ? down() : Promise.resolve()),
    ensure:
      ensure ??
      ((dimension: number) => {
        made.push([embedderId, dimension]);
        return Promise.resolve('made' as const);
      }),
  });
  return { made, indexOf, questions: () => questions };
};

describe('prepareIndices', () => {
  it('makes the index of every embedder', async () => {
    const { made, indexOf } = server();
    expect(await prepareIndices({ indexOf, clock: fixedClock() }, CARDS)).toEqual(new Map());
    expect(made).toEqual([
      ['titan/4', 4],
      ['cohere/8', 8],
    ]);
  });

  it('waits for a server that wakes', async () => {
    const { made, indexOf, questions } = server(4);
    expect(await prepareIndices({ indexOf, clock: fixedClock() }, CARDS, 60_000)).toEqual(new Map());
    expect(made).toHaveLength(2);
    expect(questions()).toBe(5);
  });

  it('says what is wrong when the server does not wake in time', async () => {
    const { indexOf, questions } = server(99);
    const problems = await prepareIndices({ indexOf, clock: fixedClock() }, CARDS.slice(0, 1), 10_000);
    expect(problems).toEqual(new Map([['titan/4', 'down']]));
    expect(questions()).toBe(3);
  });

  it('says which index was made for something else, and makes the others', async () => {
    const { indexOf } = server(1, (dimension) => (dimension === 4 ? down() : Promise.resolve('there')));
    expect(await prepareIndices({ indexOf, clock: fixedClock() }, CARDS)).toEqual(new Map([['titan/4', 'down']]));
  });

  it('fails when anything else goes wrong', async () => {
    const { indexOf } = server(1, () => Promise.reject(new TypeError('odd')));
    await expect(prepareIndices({ indexOf, clock: fixedClock() }, CARDS)).rejects.toThrow('odd');
  });
});

describe('embedderCards', () => {
  it('are all embedders of the packs', () => {
    expect(embedderCards(loadPacks('packs')).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['cohere-embed-v4', 'titan-text-v2']),
    );
  });
});

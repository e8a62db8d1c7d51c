// The index stays bounded: the least recently served make room, the expired and the gone leave.
import { describe, expect, it } from '@jest/globals';
import { keepUp } from '../../../lambdas/cache/upkeep.ts';
import { LiveframeError } from '../../../lambdas/shared/errors.ts';
import { cacheEntry } from '../../fakes/cache-entry.ts';
import { memoryVectorIndex } from '../../fakes/memory-vector-index.ts';

const NOTHING = { served: [], gone: [], coming: new Map<string, number>(), now: 500 };
const SERVED = { ...NOTHING, served: ['e1'] };
const five = () => memoryVectorIndex([1, 2, 3, 4, 5].map((at) => cacheEntry(`e${at}`, { lastHit: at })));
const left = (index: ReturnType<typeof memoryVectorIndex>): string[] => [...index.entries.keys()].sort();

describe('keepUp', () => {
  it('makes room for what is coming: the least recently served leave', async () => {
    const index = five();
    expect(await keepUp(index, { ...NOTHING, coming: new Map([['scope-1', 2]]) }, 5)).toBeUndefined();
    expect(left(index)).toEqual(['e3', 'e4', 'e5']);
  });

  it('leaves a scope alone that has room, and scopes to which nothing comes', async () => {
    const index = five();
    await index.put([cacheEntry('other', { scope: 'scope-2' })]);
    await keepUp(index, { ...NOTHING, coming: new Map([['scope-2', 2]]) }, 4);
    expect(left(index)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5', 'other']);
  });

  it('keeps what was served just now, although a search does not show that yet', async () => {
    const index = memoryVectorIndex(
      [1, 2, 3].map((at) => cacheEntry(`e${at}`, { lastHit: at })),
      { hidesWrites: true },
    );
    await keepUp(index, { ...NOTHING, served: ['e1'], coming: new Map([['scope-1', 1]]) }, 3);
    expect(left(index)).toEqual(['e1', 'e2', 'e3']);
    expect(index.entries.get('e1')?.lastHit).toBe(500);
    index.refresh();
    await keepUp(index, { ...NOTHING, coming: new Map([['scope-1', 1]]) }, 3);
    expect(left(index)).toEqual(['e1', 'e3']);
  });

  it('empties a scope at most, however much is coming', async () => {
    const index = five();
    await keepUp(index, { ...NOTHING, coming: new Map([['scope-1', 99]]) }, 5);
    expect(left(index)).toEqual([]);
  });

  it('reaps what has expired, and what is gone', async () => {
    const index = five();
    await index.put([cacheEntry('old', { expiresAt: 500 })]);
    await keepUp(index, { ...NOTHING, gone: ['e1'] });
    expect(left(index)).toEqual(['e2', 'e3', 'e4', 'e5']);
  });

  it('begins nothing more when time is over', async () => {
    const index = five();
    const upkeep = { ...NOTHING, served: ['e1'], gone: ['e2'], coming: new Map([['scope-1', 5]]), isOver: () => true };
    expect(await keepUp(index, upkeep, 5)).toBeUndefined();
    expect(left(index)).toHaveLength(5);
    expect(index.entries.get('e1')?.lastHit).toBe(1);
  });

  it('says what the index did not take', async () => {
    const touch = () => Promise.resolve([{ entryId: 'e1', reason: 'full' }]);
    expect(await keepUp({ ...five(), touch }, SERVED)).toBe(
      'The search index did not take 1 changes of its upkeep: full',
    );
  });

  it('says that the index could not be tidied up when it is down', async () => {
    const touch = () => Promise.reject(new LiveframeError('SearchUnavailable', 'down'));
    expect(await keepUp({ ...five(), touch }, SERVED)).toBe('The search index was not tidied up: down');
  });

  it('fails when anything else goes wrong', async () => {
    const touch = () => Promise.reject(new TypeError('odd'));
    await expect(keepUp({ ...five(), touch }, SERVED)).rejects.toThrow('odd');
  });
});

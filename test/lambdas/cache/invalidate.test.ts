// What is taken out of the cache is denied first, and leaves the index then.
import { describe, expect, it } from '@jest/globals';
import { invalidate, type Target } from '../../../lambdas/cache/invalidate.ts';
import { LiveframeError } from '../../../lambdas/shared/errors.ts';
import { cacheEntry } from '../../fakes/cache-entry.ts';
import { fixedClock } from '../../fakes/fixed-clock.ts';
import { memoryDenials } from '../../fakes/memory-denials.ts';
import { memoryVectorIndex } from '../../fakes/memory-vector-index.ts';

const prepare = () => {
  const index = memoryVectorIndex([
    cacheEntry('a'),
    cacheEntry('b', { brand: 'house@ffffffffffff', productVersion: 'v2' }),
    cacheEntry('c', { brand: 'other@0123456789ab', productSku: 'PAN', assetKey: 'assets/a.jpeg' }),
  ]);
  return { index, denials: memoryDenials(), clock: fixedClock() };
};

describe('invalidate', () => {
  it.each<[Target, string[]]>([
    [{ kind: 'entry', value: 'a' }, ['b', 'c']],
    [{ kind: 'asset', value: 'assets/a.jpeg' }, ['b']],
    [{ kind: 'brand', value: 'house' }, ['c']],
    [{ kind: 'brand', value: 'house@ffffffffffff' }, ['a', 'c']],
    [{ kind: 'product', value: 'LIP' }, ['c']],
    [{ kind: 'product', value: 'LIP', version: 'v2' }, ['a', 'c']],
  ])('takes %j out and leaves the rest', async (target, left) => {
    const { index, denials, clock } = prepare();
    expect(await invalidate({ indices: [index], denials, clock }, target)).toEqual({ removed: 3 - left.length });
    expect([...index.entries.keys()]).toEqual(left);
    const at = clock.now();
    expect(await denials.list(at)).toContainEqual({ ...target, at, until: expect.any(Number) });
  });

  it('denies the picture of an entry, so that its other records are not served either', async () => {
    const { index, denials, clock } = prepare();
    await invalidate({ indices: [index], denials, clock }, { kind: 'entry', value: 'a' });
    expect(await denials.list(clock.now())).toContainEqual(
      expect.objectContaining({ kind: 'asset', value: 'assets/a.jpeg' }),
    );
  });

  it('goes over the index of every embedder', async () => {
    const { index, denials, clock } = prepare();
    const second = memoryVectorIndex([cacheEntry('d')]);
    expect(await invalidate({ indices: [index, second], denials, clock }, { kind: 'brand', value: 'house' })).toEqual({
      removed: 3,
    });
  });

  it('denies also when the index is down, and fails then', async () => {
    const { index, denials, clock } = prepare();
    const down = () => Promise.reject(new LiveframeError('SearchUnavailable', 'down'));
    const indices = [{ ...index, fetch: down }];
    await expect(invalidate({ indices, denials, clock }, { kind: 'entry', value: 'a' })).rejects.toThrow('down');
    expect(await denials.list(clock.now())).toHaveLength(1);
  });
});

// What every object store does.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { collect } from '../fakes/collect.ts';
import type { ObjectStore } from '../../lambdas/shared/ports/object-store.ts';
import { freshRun } from './ledger.ts';

export const describeObjectStore = (name: string, create: () => ObjectStore): void => {
  describe(`${name} as an object store`, () => {
    let store: ObjectStore;
    let prefix: string;

    beforeEach(() => {
      store = create();
      prefix = `runs/${freshRun()}`;
    });

    it('gives back the bytes that were put', async () => {
      const bytes = Uint8Array.from({ length: 5000 }, (_, index) => index % 256);
      await store.put(`${prefix}/a`, bytes, 'image/png');
      expect(Buffer.from(await store.get(`${prefix}/a`)).equals(bytes)).toBe(true);
    });

    it('stores text as UTF-8', async () => {
      await store.put(`${prefix}/t`, '口红 ñ', 'text/plain');
      expect(new TextDecoder().decode(await store.get(`${prefix}/t`))).toBe('口红 ñ');
    });

    it('stores an empty object', async () => {
      await store.put(`${prefix}/empty`, '');
      expect((await store.get(`${prefix}/empty`)).length).toBe(0);
    });

    it('replaces an object', async () => {
      await store.put(`${prefix}/a`, 'one');
      await store.put(`${prefix}/a`, 'two');
      expect(new TextDecoder().decode(await store.find(`${prefix}/a`))).toBe('two');
    });

    it('fails with ObjectNotFound where there is nothing', async () => {
      await expect(store.get(`${prefix}/none`)).rejects.toMatchObject({ name: 'ObjectNotFound' });
    });

    it('finds undefined where there is nothing', async () => {
      expect(await store.find(`${prefix}/none`)).toBeUndefined();
    });

    it('knows what exists', async () => {
      await store.put(`${prefix}/a`, 'x');
      expect([await store.exists(`${prefix}/a`), await store.exists(`${prefix}/b`)]).toEqual([true, false]);
    });

    it('lists the keys below a prefix in UTF-8 order', async () => {
      for (const key of ['z', 'a/2', 'a/10', 'é', 'B']) await store.put(`${prefix}/list/${key}`, 'x');
      await store.put(`${prefix}/listing`, 'x');
      const keys = await collect(store.list(`${prefix}/list/`));
      expect(keys).toEqual(['B', 'a/10', 'a/2', 'z', 'é'].map((key) => `${prefix}/list/${key}`));
    });
  });
};

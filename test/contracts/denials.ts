// What every list of denials does.
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Denial, Denials } from '../../lambdas/shared/ports/denials.ts';
import { freshRun } from './ledger.ts';

export const describeDenials = (name: string, create: () => Denials): void => {
  describe(`${name} as denials`, () => {
    const now = 1_795_435_200_000;
    let denials: Denials;
    let denial: Denial;
    const own = async (at: number): Promise<Denial[]> =>
      (await denials.list(at)).filter(({ value }) => value === denial.value);

    beforeEach(() => {
      denials = create();
      denial = { kind: 'product', value: freshRun(), version: 'v1', at: now, until: now + 10 };
    });

    it('list what holds, each once, with its version where it has one', async () => {
      const all: Denial = { kind: 'product', value: denial.value, at: now, until: now + 10 };
      await denials.add(denial);
      await denials.add(all);
      await denials.add(denial);
      expect(await own(now)).toHaveLength(2);
      expect(await own(now)).toEqual(expect.arrayContaining([denial, all]));
    });

    it('leave out what holds no longer', async () => {
      await denials.add(denial);
      expect(await own(now + 9)).toEqual([denial]);
      expect(await own(now + 10)).toEqual([]);
    });
  });
};

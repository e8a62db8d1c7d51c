// What every keeper of claims does.
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ClaimedPicture, Claims } from '../../lambdas/shared/ports/claims.ts';
import { collect } from '../fakes/collect.ts';
import { freshRun } from './ledger.ts';

export const describeClaims = (name: string, create: () => Claims): void => {
  describe(`${name} as a keeper of claims`, () => {
    const now = 1_795_435_200_000;
    const expiresAt = now + 1000;
    const mine = { runId: 'a', jobId: 'j1' };
    const other = { runId: 'b', jobId: 'j2' };
    let claims: Claims;
    let picture: ClaimedPicture;

    beforeEach(() => {
      claims = create();
      picture = { exactKey: freshRun(), slot: 1 };
    });

    it('gives a free claim to whoever asks', async () => {
      expect(await claims.take({ picture, maker: mine, now, expiresAt })).toEqual(mine);
      expect(await claims.holder(picture, now)).toEqual(mine);
    });

    it('names the holder to another maker', async () => {
      await claims.take({ picture, maker: mine, now, expiresAt });
      expect(await claims.take({ picture, maker: other, now, expiresAt })).toEqual(mine);
    });

    it('gives one of many that ask together the claim, and names it to all', async () => {
      const makers = Array.from({ length: 20 }, (_, index) => ({ runId: `r${index}`, jobId: 'j' }));
      const holders = await Promise.all(makers.map((maker) => claims.take({ picture, maker, now, expiresAt })));
      expect(new Set(holders.map(({ runId }) => runId)).size).toBe(1);
    });

    it('renews the claim of its holder', async () => {
      await claims.take({ picture, maker: mine, now, expiresAt });
      await claims.take({ picture, maker: mine, now: now + 500, expiresAt: now + 5000 });
      expect(await claims.take({ picture, maker: other, now: now + 4999, expiresAt: now + 9000 })).toEqual(mine);
    });

    it('frees a claim that was not renewed', async () => {
      await claims.take({ picture, maker: mine, now, expiresAt });
      expect(await claims.holder(picture, expiresAt)).toBeUndefined();
      expect(await claims.take({ picture, maker: other, now: expiresAt, expiresAt: expiresAt + 1 })).toEqual(other);
    });

    it('frees a claim that its holder releases', async () => {
      await claims.take({ picture, maker: mine, now, expiresAt });
      await claims.release(picture, mine);
      expect(await claims.take({ picture, maker: other, now, expiresAt })).toEqual(other);
    });

    it("leaves another's claim alone when it is released", async () => {
      await claims.take({ picture, maker: mine, now, expiresAt });
      await claims.release(picture, other);
      expect(await claims.holder(picture, now)).toEqual(mine);
    });

    it('keeps the slots of one key apart', async () => {
      await claims.take({ picture, maker: mine, now, expiresAt });
      expect(await claims.take({ picture: { ...picture, slot: 2 }, maker: other, now, expiresAt })).toEqual(other);
    });

    it('lists the followers of one run, each job once', async () => {
      const runId = freshRun();
      const follower = { runId, jobId: 'j3', n: 1, pass: 1, picture, leader: mine };
      await claims.follow(follower, now);
      await claims.follow({ ...follower, pass: 2 }, now);
      await claims.follow({ ...follower, runId: freshRun() }, now);
      expect(await collect(claims.followers(runId))).toEqual([{ ...follower, pass: 2 }]);
    });
  });
};

// Claims in a Map, for tests of the Lambdas' logic.
import { isDeepStrictEqual } from 'node:util';
import type { ClaimedPicture, Claims, Follower, Maker } from '../../lambdas/shared/ports/claims.ts';

export interface MemoryClaims extends Claims {
  /** Live and ended claims, by exact key and slot. */
  all: Map<string, { maker: Maker; expiresAt: number }>;
  waiting: Map<string, Follower>;
}

const keyOf = ({ exactKey, slot }: ClaimedPicture): string => `${exactKey}#${slot}`;

export const memoryClaims = (): MemoryClaims => {
  const all: MemoryClaims['all'] = new Map();
  const waiting: MemoryClaims['waiting'] = new Map();
  return {
    all,
    waiting,
    take: ({ picture, maker, now, expiresAt }) => {
      const held = all.get(keyOf(picture));
      const isFree = held === undefined || held.expiresAt <= now || isDeepStrictEqual(held.maker, maker);
      if (isFree) all.set(keyOf(picture), { maker, expiresAt });
      return Promise.resolve(isFree ? maker : held.maker);
    },
    holder: (picture, now) => {
      const held = all.get(keyOf(picture));
      return Promise.resolve(held !== undefined && held.expiresAt > now ? held.maker : undefined);
    },
    release: (picture, maker) => {
      if (isDeepStrictEqual(all.get(keyOf(picture))?.maker, maker)) all.delete(keyOf(picture));
      return Promise.resolve();
    },
    follow: (follower) => {
      waiting.set(`${follower.runId}/${follower.jobId}`, follower);
      return Promise.resolve();
    },
    followers: async function* (runId) {
      for (const follower of waiting.values()) if (follower.runId === runId) yield await Promise.resolve(follower);
    },
  };
};

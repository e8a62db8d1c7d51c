// Denials in a list, for tests of the Lambdas' logic.
import type { Denial, Denials } from '../../lambdas/shared/ports/denials.ts';

const keyOf = ({ kind, value, version }: Denial): string => JSON.stringify([kind, value, version]);

export const memoryDenials = (): Denials => {
  const all = new Map<string, Denial>();
  return {
    add: (denial) => {
      all.set(keyOf(denial), denial);
      return Promise.resolve();
    },
    list: (now) => Promise.resolve([...all.values()].filter(({ until }) => until > now)),
  };
};

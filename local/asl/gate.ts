// Lets a changing number of jobs run at once.

export interface Gate {
  /** Resolves when there is room; the caller then has a place and must leave it. */
  enter: () => Promise<void>;
  leave: () => void;
  /** Looks again, after the limit changed or everything should stop. */
  poke: () => void;
  /** Resolves when nobody is inside. */
  empty: () => Promise<void>;
}

/** `limit` is asked at each entry, so it may change; a caller waiting for room passes when `open` returns true. */
export const createGate = (limit: () => number, open: () => boolean): Gate => {
  let inside = 0;
  let waiting: (() => void) | undefined;
  let onEmpty: (() => void) | undefined;
  const hasRoom = (): boolean => inside < limit() || open();
  const poke = (): void => {
    if (waiting === undefined || !hasRoom()) return;
    const enter = waiting;
    waiting = undefined;
    enter();
  };
  return {
    poke,
    enter: async () => {
      if (!hasRoom()) {
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
      inside += 1;
    },
    leave: () => {
      inside -= 1;
      poke();
      if (inside === 0) onEmpty?.();
    },
    empty: async () => {
      if (inside === 0) return;
      await new Promise<void>((resolve) => {
        onEmpty = resolve;
      });
    },
  };
};

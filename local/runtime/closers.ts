// What has to be closed, in the reverse order of opening, however far the opening got.

export interface Closers {
  add: (close: () => Promise<void> | void) => void;
  /** Closes everything, the last opened first, whatever fails on the way; then throws the first failure. Runs once. */
  closeAll: () => Promise<void>;
}

export const createClosers = (): Closers => {
  const closers: (() => Promise<void> | void)[] = [];
  return {
    add: (close) => {
      closers.push(close);
    },
    closeAll: async () => {
      const failures: unknown[] = [];
      for (const close of closers.splice(0).reverse()) {
        try {
          await close();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
};

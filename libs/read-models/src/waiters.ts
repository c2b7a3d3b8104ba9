/** Lets readers wait for something to become true. */
export const waiters = () => {
  const waiting = new Set<{ readonly isTrue: () => boolean; readonly done: () => void }>();

  return {
    /** Lets go everyone for whom it is true now. */
    notify: (): void => {
      for (const { isTrue, done } of waiting) if (isTrue()) done();
    },

    /** Resolves when it is true, or when the time, in milliseconds, is over. */
    until: (isTrue: () => boolean, timeoutMs: number): Promise<void> => {
      if (isTrue()) return Promise.resolve();

      return new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          waiting.delete(waiter);
          resolve();
        };
        const waiter = { isTrue, done };
        const timer = setTimeout(done, timeoutMs);
        waiting.add(waiter);
      });
    },
  };
};

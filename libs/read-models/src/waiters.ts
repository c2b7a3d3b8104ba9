/** Lets readers wait for a position. */
export const waiters = (position: () => number) => {
  const waiting = new Set<{ readonly wanted: number; readonly done: () => void }>();

  return {
    /** Lets go everyone whose position is reached. */
    notify: (): void => {
      for (const { wanted, done } of waiting) if (wanted <= position()) done();
    },

    /** Answers the position when it has reached the wanted one, or when the time, in milliseconds, is over. */
    waitFor: (wanted: number, timeoutMs: number): Promise<number> => {
      if (wanted <= position()) return Promise.resolve(position());

      return new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          waiting.delete(waiter);
          resolve(position());
        };
        const waiter = { wanted, done };
        const timer = setTimeout(done, timeoutMs);
        waiting.add(waiter);
      });
    },
  };
};

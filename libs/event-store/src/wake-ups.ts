/** Lets readers wait for news. */
export type WakeUps = {
  /** Wakes everyone who waits now. */
  readonly wake: () => void;
  /** Settles at the next `wake`, or as soon as the signal is aborted. */
  readonly wait: (signal: AbortSignal) => Promise<void>;
  readonly waiting: () => number;
};

/** Nobody is woken twice, and an aborted wait leaves nothing behind. */
export const wakeUps = (): WakeUps => {
  const waiting = new Set<() => void>();

  return {
    wake: () => waiting.forEach((go) => go()),

    wait: (signal) =>
      new Promise((resolve) => {
        const go = () => {
          waiting.delete(go);
          signal.removeEventListener('abort', go);
          resolve();
        };

        if (signal.aborted) return resolve();

        waiting.add(go);
        signal.addEventListener('abort', go);
      }),

    waiting: () => waiting.size,
  };
};

import { setTimeout as delay } from 'node:timers/promises';

/** The wall clock, by which receivers are called; the business clock has no say here. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Settles after so long, or as soon as the signal is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
};

export const wallClock: Clock = {
  now: Date.now,
  sleep: (ms, signal) => delay(ms, undefined, { signal, ref: false }).catch(() => undefined),
};

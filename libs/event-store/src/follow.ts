import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Page } from './event-store.js';

/** A log that can be read synchronously, and waited on. */
export type Followed = {
  /** What comes after a position, however little of it the filter lets through; nothing when that is the end. */
  readonly pageAfter: (after: number) => Page | undefined;
  readonly untilMore: (signal: AbortSignal) => Promise<void>;
};

/** Reads a log to its end and then as it grows, one page at a time and only when asked, until the signal is aborted. */
export async function* follow(log: Followed, after: number, signal: AbortSignal): AsyncGenerator<Page> {
  let position = after;

  while (!signal.aborted) {
    const page = log.pageAfter(position);

    // looking and starting to wait happen in one turn, so nothing can be committed unseen between them
    if (!page) {
      await log.untilMore(signal);
      continue;
    }

    position = page.position;
    yield page;

    // a reader that never waits would otherwise keep timers, I/O and appends out until it has caught up
    await nextTurn();
  }
}

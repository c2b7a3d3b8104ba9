import type { Choose } from './chosen.js';
import type { LoggedEvent } from './logged-event.js';
import type { Window } from './log-windows.js';

export type Found = {
  /** In the order they were read. */
  readonly events: readonly LoggedEvent[];
  /** There are more of them. */
  readonly more: boolean;
  /** Up to where the search came before it gave up for now; undefined when there are more, or nothing is left. */
  readonly gaveUpAt: number | undefined;
};

/** How much is read before the reader is asked whether to go on. */
export type Patience = { readonly limit: number; readonly windows: number };

/** The first events that are wanted, reading no more than so many windows. */
export const findEvents = async (
  windows: AsyncIterable<Window>,
  choose: Choose,
  { limit, windows: most }: Patience,
): Promise<Found> => {
  const found: LoggedEvent[] = [];
  let reached: number | undefined;
  let read = 0;

  for await (const window of windows) {
    if (read === most) return { events: found, more: false, gaveUpAt: reached };
    for (const stored of window.events) {
      const logged = choose(stored);
      if (logged === undefined) continue;
      if (found.length === limit) return { events: found, more: true, gaveUpAt: undefined };
      found.push(logged);
    }
    reached = window.reached;
    read += 1;
  }
  return { events: found, more: false, gaveUpAt: undefined };
};

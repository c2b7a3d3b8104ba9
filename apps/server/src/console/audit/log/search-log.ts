import type { Runtime } from '@casewright/runtime';
import { findEvents, type Patience } from './find-events.js';
import type { LogFilter } from './log-filter.js';
import type { LoggedEvent } from './logged-event.js';
import { WINDOW } from './log-windows.js';
import { prepareSearch } from './prepared-search.js';

/** Where a page of the log begins: below a position or, going back, above one; at the newest without either. */
export type Start = {
  readonly asOf: number;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
};

/** A page of the log, newest first, and where the pages beside it begin. */
export type LogPage = {
  readonly events: readonly LoggedEvent[];
  /** The page before this position, and the one after that. */
  readonly older: number | undefined;
  readonly newer: number | undefined;
  /** How far the search came, in the direction of reading, before it gave up for now. */
  readonly gaveUpAt: number | undefined;
};

export const ON_A_PAGE = 50;
const AT_ONCE: Patience = { limit: ON_A_PAGE, windows: 20 };

/** How many positions of the log are searched for one page at most. */
export const SEARCHED_AT_ONCE = AT_ONCE.windows * WINDOW;

/** A page of the log. Where what is wanted is rare, it may end before it is full, and says how far it came. */
export const searchLog = async (runtime: Runtime, filter: LogFilter, start: Start): Promise<LogPage> => {
  const { asOf, before, after } = start;
  const { choose, windows, stretch } = await prepareSearch(runtime, filter, asOf);

  if (after !== undefined) {
    const above = Math.max(stretch.above, after);
    const found = await findEvents(windows({ ...stretch, above }, 'on in time'), choose, AT_ONCE);
    const events = found.events.toReversed();
    const older = events.at(-1)?.stored.position ?? after + 1;
    return { events, older, newer: found.more ? events[0]?.stored.position : undefined, gaveUpAt: found.gaveUpAt };
  }

  const upTo = before === undefined ? stretch.upTo : Math.min(stretch.upTo, before - 1);
  const { events, more, gaveUpAt } = await findEvents(windows({ ...stretch, upTo }, 'back in time'), choose, AT_ONCE);
  const newer = before === undefined ? undefined : (events[0]?.stored.position ?? before - 1);
  return { events, older: more ? events.at(-1)?.stored.position : undefined, newer, gaveUpAt };
};

/** Every event that is wanted, newest first, a part of the log at a time. */
export async function* wholeLog(
  runtime: Runtime,
  filter: LogFilter,
  asOf: number,
): AsyncGenerator<readonly LoggedEvent[]> {
  const { choose, windows, stretch } = await prepareSearch(runtime, filter, asOf);
  for await (const { events } of windows(stretch, 'back in time'))
    yield events.flatMap((stored) => choose(stored) ?? []);
}

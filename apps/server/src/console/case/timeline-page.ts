import type { CaseEvent } from '@casewright/engine';
import type { CaseRead } from './case-read.js';
import { isMainEvent } from './main-events.js';
import { timelineItem, type TimelineItem } from './timeline.js';

export const EVENTS_ON_A_PAGE = 50;

/** Which part of a case's history is wanted. */
export type TimelineAsked = {
  readonly all: boolean;
  /** Only events of lower revisions, so that a page stays what it is when more happens. */
  readonly before?: number | undefined;
  /** The page of all events that has this revision on it. */
  readonly event?: number | undefined;
};

export type TimelinePage = {
  /** Newest first. */
  readonly items: readonly TimelineItem[];
  readonly summary: string;
  /** The ways to look at it; none where they would show the same. */
  readonly filters: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly newer: string | undefined;
  readonly older: string | undefined;
};

/** A page of a case's history, newest first. */
export const timelinePage = (read: CaseRead, { all, before, event }: TimelineAsked): TimelinePage => {
  const everything = read.events.toReversed();
  const main = everything.filter(({ type }) => isMainEvent(read.definition, type));
  const showsAll = all || event !== undefined || main.length === everything.length;
  const chosen = showsAll ? everything : main;
  const start = startOf(chosen, before, event);
  const shown = chosen.slice(start, start + EVENTS_ON_A_PAGE);

  const address = `/cases/${read.view.workflow}/${read.view.id}`;
  const to = (isAll: boolean, below?: number): string => {
    const query = new URLSearchParams({
      ...(isAll ? { history: 'all' } : {}),
      ...(below === undefined ? {} : { before: String(below) }),
    }).toString();
    return `${address}${query === '' ? '' : `?${query}`}#history`;
  };
  const newerStart = Math.max(0, start - EVENTS_ON_A_PAGE);
  const hasOlder = start + EVENTS_ON_A_PAGE < chosen.length;

  return {
    items: shown.map((each) => timelineItem(read, each)),
    summary: summaryOf(shown.length, start, chosen.length),
    filters:
      main.length === everything.length
        ? []
        : [
            { text: `Main events (${main.length})`, href: to(false), current: !showsAll },
            { text: `All events (${everything.length})`, href: to(true), current: showsAll },
          ],
    newer: start === 0 ? undefined : to(showsAll, chosen[newerStart - 1]?.revision),
    older: hasOlder ? to(showsAll, shown.at(-1)?.revision) : undefined,
  };
};

const startOf = (chosen: readonly CaseEvent[], before?: number, event?: number): number => {
  const at = chosen.findIndex(({ revision }) =>
    event === undefined ? revision < (before ?? Infinity) : revision === event,
  );
  if (at === -1) return 0;
  return event === undefined ? at : at - (at % EVENTS_ON_A_PAGE);
};

const summaryOf = (shown: number, start: number, total: number): string =>
  shown === total
    ? `${total} ${total === 1 ? 'event' : 'events'}`
    : `${start + 1} to ${start + shown} of ${total} events`;

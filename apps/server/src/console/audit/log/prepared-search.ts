import type { Runtime } from '@casewright/runtime';
import { caseStream } from '@casewright/workflow';
import { choosing, type Choose } from './chosen.js';
import type { LogFilter } from './log-filter.js';
import { newestFirst, oldestFirst, ofStreams, WINDOW, type Stretch, type Window } from './log-windows.js';
import { peopleCalled } from './people-called.js';
import { positionAt } from './position-at.js';

export type Direction = 'back in time' | 'on in time';

/** A search of the log that has been thought through: what is wanted, and where it can be. */
export type PreparedSearch = {
  readonly choose: Choose;
  /** The part of the log it can be in. */
  readonly stretch: Stretch;
  /** Reads a part of the log; of the streams alone where only certain ones can have it. */
  readonly windows: (stretch: Stretch, direction: Direction) => AsyncIterable<Window>;
};

/** Looks up the names and the dates of a filter, in the log as it was when its last event had this position. */
export const prepareSearch = async (runtime: Runtime, filter: LogFilter, asOf: number): Promise<PreparedSearch> => {
  const { registry, directory, calendar, store } = runtime;
  const { workflow, person, from, to, caseId } = filter;
  const since = from === '' ? undefined : calendar.startOf(from);
  const until = to === '' ? undefined : calendar.startOf(calendar.addDays(to, 1));
  const people = person === '' ? undefined : await peopleCalled(directory, person);

  const kinds = registry.all.filter(({ name }) => workflow === '' || name === workflow);
  const streams = caseId === '' ? undefined : kinds.map((kind) => caseStream(kind, caseId));
  return {
    choose: choosing(registry, { ...filter, people, since, until }),
    stretch: await stretchBetween(runtime, asOf, since, until),
    windows: (stretch, direction) => {
      if (streams !== undefined) return ofStreams(store, streams, stretch, direction === 'back in time');
      return direction === 'back in time' ? newestFirst(store, stretch) : oldestFirst(store, stretch);
    },
  };
};

/** The part of the log that can hold what was recorded in a time, with room for what was recorded at its edges. */
const stretchBetween = async (
  { store, registry }: Runtime,
  asOf: number,
  since: string | undefined,
  until: string | undefined,
): Promise<Stretch> => {
  const log = { store, registry, head: asOf };
  return {
    above: since === undefined ? 0 : Math.max(0, (await positionAt(log, since)) - WINDOW),
    upTo: until === undefined ? asOf : Math.min(asOf, (await positionAt(log, until)) + WINDOW),
  };
};

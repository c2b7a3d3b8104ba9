import type { EventStore } from '@casewright/event-store';
import { CLOCK_STREAM } from './business-clock.js';
import { logPages } from './log-pages.js';
import { playProgramme, type Playing, type Stage } from './play-programme.js';
import { discoverProgrammes, type Programme } from './programme.js';

export type Demonstrated =
  { readonly now: string } | { readonly rejected: 'NOT_EMPTY' | 'NOT_FOUND'; readonly message: string };

type Parts = Stage & {
  readonly store: EventStore;
  readonly reset: () => Promise<void>;
  /** Does some work while timers fire only when it settles. */
  readonly quietly: (work: () => Promise<void>) => Promise<void>;
  /** Folders of workflow groups, among which the demonstration is. */
  readonly workflows: readonly string[];
};

/** Loads the demonstration, one call at a time. */
export const openDemonstration = (parts: Parts): ((playing?: Playing) => Promise<Demonstrated>) => {
  let queue: Promise<unknown> = Promise.resolve();

  return (playing) => {
    const turn = queue.then(() => demonstrate(parts, playing));
    queue = turn.catch(() => undefined);
    return turn;
  };
};

const demonstrate = async (parts: Parts, playing?: Playing): Promise<Demonstrated> => {
  if (!(await isEmpty(parts.store))) return NOT_EMPTY;
  const programme = await demonstrationBelow(parts.workflows);
  if (programme === undefined) return NOT_FOUND;

  try {
    await parts.quietly(() => playProgramme(parts, programme, playing));
  } catch (error) {
    await parts.reset();
    throw error;
  }
  return { now: parts.clock.now() };
};

/** Whether there is nothing but where the clock was set. */
const isEmpty = async (store: EventStore): Promise<boolean> => {
  for await (const { events } of logPages(store, 0, await store.head()))
    if (events.some(({ stream }) => stream !== CLOCK_STREAM)) return false;
  return true;
};

const demonstrationBelow = async (workflows: readonly string[]): Promise<Programme | undefined> =>
  [...(await discoverProgrammes(workflows)).values()].find(({ isDemonstration }) => isDemonstration);

const NOT_EMPTY: Demonstrated = {
  rejected: 'NOT_EMPTY',
  message: 'There is something in the store already. The demonstration is loaded into an empty one: reset it first.',
};

const NOT_FOUND: Demonstrated = { rejected: 'NOT_FOUND', message: 'There is no demonstration among the workflows.' };

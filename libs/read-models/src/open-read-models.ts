import type { EventStore } from '@casewright/event-store';
import type { Registry } from '@casewright/engine';
import { prepareViews } from './checkpoints.js';
import { dueTimers } from './due-timers.js';
import { findCases } from './find-cases.js';
import { openNames, type Names } from './names.js';
import { projector } from './projector.js';
import { openReactionJournal } from './reaction-journal.js';
import type { ReadModels } from './read-models.js';
import { openRefusalLog } from './refusal-log.js';
import { openSqliteDatabase } from './sqlite-database.js';
import type { View } from './view.js';
import { casesView } from './views/cases.js';
import { timersView } from './views/timers.js';

export type ReadModelsOptions = {
  /** Made when it does not exist; its folder must. */
  readonly file: string;
  readonly store: EventStore;
  readonly registry: Registry;
  /** The business clock, by which old refusals are let go. */
  readonly now: () => string;
  /** Told when rows can no longer be kept. By default the process ends with the error. */
  readonly onFatal?: (error: Error) => void;
};

export type OpenReadModels = ReadModels & {
  /** Names beside the log. They and the refusals are in no log: back this file up. */
  readonly names: Names;
  /** How many cases there are, at the head of the log at arrival. */
  caseCount(): Promise<number>;
  /** Starts to follow the log. */
  start(): void;
  /** Forgets everything, after the store has been emptied. */
  reset(): Promise<void>;
  /** Copies everything as it is now into a new file, while it goes on working. */
  backup(toFile: string): Promise<void>;
  /** Writes what waits and lets go of the file. */
  close(): Promise<void>;
};

const VIEWS: readonly View[] = [casesView, timersView];
const CATCH_UP_MS = 30_000;

/** Opens the read models of a store in one SQLite file. A view of another version is folded anew once started. */
export const openReadModels = async (options: ReadModelsOptions): Promise<OpenReadModels> => {
  const { file, store, registry, now, onFatal = die } = options;
  const database = openSqliteDatabase(file);
  const { queries } = database;

  const head = await store.head();
  await prepareViews(queries, VIEWS, head);
  const views = await projector({ store, registry, queries, views: VIEWS });
  const refusalLog = await openRefusalLog({ database, now, onFatal });
  const reactions = await openReactionJournal(queries, head);
  const { names, clear: clearNames } = await openNames(queries);

  let stop = new AbortController();
  let running: Promise<void> | undefined;

  const start = () => {
    stop = new AbortController();
    running = views.run(stop.signal).catch(onFatal);
  };
  const halt = async () => {
    stop.abort();
    await running;
    running = undefined;
  };

  const current = async () => {
    const wanted = await store.head();
    const reached = await views.waitFor(wanted, CATCH_UP_MS);
    if (reached < wanted) throw new Error(`The views stand at position ${reached} and do not reach ${wanted}.`);
  };

  return {
    get position() {
      return views.position();
    },
    waitFor: views.waitFor,
    find: async (workflow, where) => {
      await current();
      return findCases(queries, registry, workflow, where);
    },
    dueTimers: (until, limit) => dueTimers(queries, until, limit),
    caseCount: async () => {
      await current();
      const count = queries.selectFrom('cases').select(({ fn }) => fn.countAll<number>().as('count'));
      return Number((await count.executeTakeFirstOrThrow()).count);
    },
    refusals: refusalLog.refusals,
    reactions: reactions.journal,
    names,

    start,
    reset: async () => {
      const wasRunning = running !== undefined;
      await halt();
      await views.restart();
      await refusalLog.clear();
      await reactions.clear();
      await clearNames();
      if (wasRunning) start();
    },
    backup: database.backup,
    close: async () => {
      await halt();
      await refusalLog.flush();
      await database.close();
    },
  };
};

// thrown out of every promise, so that nothing can go on without its rows
const die = (error: Error): void => {
  queueMicrotask(() => {
    throw error;
  });
};

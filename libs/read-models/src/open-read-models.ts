import type { EventStore } from '@casewright/event-store';
import type { Registry } from '@casewright/engine';
import { answerDashboard } from './answer-dashboard.js';
import { atPosition } from './at-position.js';
import { prepareCheckpoints } from './checkpoints.js';
import { countCases } from './count-cases.js';
import { dueTimers } from './due-timers.js';
import { findCases } from './find-cases.js';
import { listCases } from './list-cases.js';
import { openNames, type Names } from './names.js';
import { projector } from './projector.js';
import type { Rebuilt } from './put-in-place.js';
import { openReactionJournal } from './reaction-journal.js';
import type { ReadModels } from './read-models.js';
import { rebuildViews, type RebuildOptions } from './rebuild.js';
import { openRefusalLog } from './refusal-log.js';
import { listTasks } from './list-tasks.js';
import { relatedCases } from './related-cases.js';
import { openSavedViews } from './saved-views.js';
import { openSqliteDatabase } from './sqlite-database.js';
import { tallyCases } from './tally-cases.js';
import type { View } from './view.js';
import { allViews } from './views/all-views.js';
import { timersView } from './views/timers.js';
import { worklist } from './views/worklist.js';

export type ReadModelsOptions = {
  /** Made when it does not exist; its folder must. */
  readonly file: string;
  readonly store: EventStore;
  readonly registry: Registry;
  /** Views beside worklist and timers. */
  readonly views?: readonly View[];
  /** The business clock, by which old refusals are let go. */
  readonly now: () => string;
  /** Told when rows can no longer be kept. By default the process ends with the error. */
  readonly onFatal?: (error: Error) => void;
};

export type OpenReadModels = ReadModels & {
  /** Names beside the log. They, the refusals and the saved views are in no log: back this file up. */
  readonly names: Names;
  readonly views: readonly View[];
  /** How many cases there are, at the head of the log at arrival. */
  caseCount(): Promise<number>;
  /**
   * Folds views anew, beside those in use, and puts them in place. Throws `RebuildReplaced` when a later rebuild goes
   * on instead.
   */
  rebuild(views: readonly View[], options?: Omit<RebuildOptions, 'anew' | 'signal'>): Promise<readonly Rebuilt[]>;
  /** Starts to follow the log. */
  start(): void;
  /** Forgets everything, after the store has been emptied. */
  reset(): Promise<void>;
  /** Copies everything as it is now into a new file, while it goes on working. */
  backup(toFile: string): Promise<void>;
  /** Writes what waits and lets go of the file. */
  close(): Promise<void>;
};

const CATCH_UP_MS = 30_000;

/** Opens the read models of a store in one SQLite file. A view of another version is folded anew once started. */
export const openReadModels = async (options: ReadModelsOptions): Promise<OpenReadModels> => {
  const { file, store, registry, now, onFatal = die } = options;
  const views = allViews(options.views ?? []);
  const database = openSqliteDatabase(file);
  const { queries } = database;

  const headOf = () => store.head();
  await prepareCheckpoints(queries, headOf);
  const projecting = await projector({ store, registry, database, views });
  const refusalLog = await openRefusalLog({ database, now, onFatal });
  const reactions = await openReactionJournal(queries, headOf);
  const { names, clear: clearNames } = await openNames(queries);
  const { savedViews, clear: clearSavedViews } = await openSavedViews(queries);

  const closing = new AbortController();
  let stop = new AbortController();
  let running: Promise<void> | undefined;

  const start = () => {
    stop = new AbortController();
    running = projecting.run(stop.signal).catch(onFatal);
  };
  const halt = async () => {
    stop.abort();
    await running;
    running = undefined;
  };

  const whole = async (...wanted: readonly View[]) => {
    if (await projecting.inPlace(wanted, CATCH_UP_MS)) return;
    throw new Error(`Rows are still being made: ${wanted.map(({ name }) => name).join(', ')}. Try again later.`);
  };
  const current = async () => {
    await whole(worklist);
    const wanted = await store.head();
    const reached = await projecting.waitFor(wanted, CATCH_UP_MS);
    if (reached < wanted) throw new Error(`The views stand at position ${reached} and do not reach ${wanted}.`);
  };

  return {
    views,
    get position() {
      return projecting.position();
    },
    waitFor: projecting.waitFor,
    find: async (workflow, where) => {
      await current();
      return findCases(queries, registry, workflow, where);
    },
    dueTimers: async (until, limit) => {
      const known = await projecting.inPlace([timersView], running === undefined ? 0 : CATCH_UP_MS);
      return known ? dueTimers(queries, until, limit) : [];
    },
    cases: async (question) => {
      await whole(worklist);
      return atPosition(queries, [worklist], (reading) => listCases(reading, registry, question));
    },
    count: async (question) => {
      await whole(worklist);
      return atPosition(queries, [worklist], (reading) => countCases(reading, registry, question));
    },
    tally: async (question) => {
      await whole(worklist);
      return atPosition(queries, [worklist], (reading) => tallyCases(reading, registry, question));
    },
    related: async (stream, readable) => {
      await whole(worklist);
      return atPosition(queries, [worklist], (reading) => relatedCases(reading, registry, { stream, readable }));
    },
    tasks: async (of) => {
      await whole(worklist);
      return atPosition(queries, [worklist], (reading) => listTasks(reading, registry, of));
    },
    answer: async (dashboard, asked) => {
      await whole(...dashboard.views);
      return answerDashboard(queries, dashboard, asked);
    },
    caseCount: async () => {
      await current();
      const count = queries.selectFrom('cases').select(({ fn }) => fn.countAll<number>().as('count'));
      return Number((await count.executeTakeFirstOrThrow()).count);
    },
    refusals: refusalLog.refusals,
    reactions: reactions.journal,
    ...{ names, savedViews },
    rebuild: (wanted, how) =>
      rebuildViews({ store, registry, database }, wanted, { ...how, anew: true, signal: closing.signal }),

    start,
    reset: async () => {
      const wasRunning = running !== undefined;
      await halt();
      await projecting.restart();
      await Promise.all([refusalLog.clear(), reactions.clear(), clearNames(), clearSavedViews()]);
      if (wasRunning) start();
    },
    backup: database.backup,
    close: async () => {
      closing.abort();
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

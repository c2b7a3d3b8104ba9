import { checkWrites, follow, PAGE_SIZE, wakeUps, type EventStore } from '@casewright/event-store';
import { backUp } from './backup.js';
import { checkpoints } from './checkpoints.js';
import { commits } from './commits.js';
import { openReader, openWriter } from './connection.js';
import { faultOf } from './faults.js';
import { openGate } from './gate.js';
import { groupCommit } from './group-commit.js';
import { logReader } from './log-reader.js';
import { notBusy } from './not-busy.js';
import { emptyLog } from './reset.js';
import { unhurried } from './unhurried.js';
import { wakeOnChange } from './wake-on-change.js';

export type SqliteOptions = {
  /** Made when it does not exist; its folder must. */
  readonly file: string;
  /** Told once when the disk fails. By then the store refuses everything: end the process, and start it again. */
  readonly onFatal?: (error: Error) => void;
  /** How often to look for commits of other processes while a subscriber waits, in milliseconds. */
  readonly pollEvery?: number;
};

export type SqliteEventStore = EventStore & {
  /** Copies the store as it is now into a new file, while it goes on working. */
  readonly backup: (toFile: string) => Promise<void>;
  /**
   * Empties the store; the next event has position 1. Each live subscription gets a page at position 0 and reads on
   * from there; one that starts later from an old position is told to rebuild.
   */
  readonly reset: () => Promise<void>;
  /** Answers the appends under way, ends every subscription and lets go of the file. */
  readonly close: () => Promise<void>;
};

/**
 * Opens an event store in one file, which other processes of this machine may open too. Throws when the file is no
 * event store, has a newer schema, or cannot be written to safely.
 */
export const openSqliteEventStore = async (options: SqliteOptions): Promise<SqliteEventStore> => {
  const { file, onFatal = () => {}, pollEvery = 25 } = options;
  const writer = await notBusy(() => openWriter(file)).catch(cannotOpen(file));
  const reader = openReader(file);
  const log = logReader(reader);
  const news = wakeUps();
  const closing = new AbortController();
  const gate = openGate((error) => {
    news.wake();
    onFatal(error);
  });

  const checkpointIfDue = checkpoints(writer);
  const { commit, forget } = commits(writer);

  const group = groupCommit((appends) =>
    gate.pass(() => {
      checkpointIfDue();

      const answers = commit(appends);

      news.wake();

      return answers;
    }),
  );

  const stopPolling = wakeOnChange(() => gate.pass(log.version), news, pollEvery);

  const close = async (): Promise<void> => {
    closing.abort();
    await group.idle();
    stopPolling();
    gate.shut(new Error(`The event store ${file} is closed.`));
    reader.close();
    writer.close();
  };

  return {
    multiStream: true,

    async *read(stream, from = 0) {
      for (let next = from; ; next += PAGE_SIZE) {
        const page = gate.pass(() => log.streamPage(stream, next));

        yield* page;

        if (page.length < PAGE_SIZE) return;
      }
    },

    append: async (writes) => {
      checkWrites({ multiStream: true }, writes);

      if (closing.signal.aborted) throw new Error(`The event store ${file} is closed.`);

      return group.append(writes);
    },

    subscribe: (after, subscribing) => {
      const pageAfter = log.pages(subscribing);
      const signal = AbortSignal.any([subscribing.signal, closing.signal]);

      const followed = { pageAfter: (from: number) => gate.pass(() => pageAfter(from)), untilMore: news.wait };

      return unhurried(follow(followed, after, signal), after, { ...subscribing, signal });
    },

    head: async () => gate.pass(log.head),

    backup: (toFile) => backUp(file, toFile),

    reset: async () => {
      await notBusy(() => gate.pass(() => emptyLog(writer)));
      forget();
      news.wake();
    },

    close,
  };
};

const cannotOpen = (file: string) => (error: unknown) => {
  if (faultOf(error) === 'refused') throw error;

  throw new Error(
    `The event store ${file} cannot be opened for writing: ${(error as Error).message}. Check the disk, the folder and who may write.`,
    { cause: error },
  );
};

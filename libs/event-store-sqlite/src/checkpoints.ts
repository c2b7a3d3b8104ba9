import type { Connection } from './connection.js';
import { faultOf } from './faults.js';

const DUE_PAGES = 1_000;

type Backlog = { readonly log: number; readonly checkpointed: number };

/** Moves committed pages from the write-ahead log into the file, once there are a thousand. Throws on I/O errors. */
export const checkpoints = (db: Connection): (() => void) => {
  const backlog = db.prepare<[], Backlog>('PRAGMA wal_checkpoint(NOOP)');
  const move = db.prepare('PRAGMA wal_checkpoint(PASSIVE)');

  return () => {
    const { log, checkpointed } = backlog.get()!;

    if (log - checkpointed < DUE_PAGES) return;

    try {
      move.get();
    } catch (error) {
      // the pages are safe in the write-ahead log, and the next commit tries again
      if (faultOf(error) !== 'busy' && faultOf(error) !== 'full') throw error;
    }
  };
};

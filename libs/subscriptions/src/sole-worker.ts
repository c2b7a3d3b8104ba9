import SQLite from 'better-sqlite3';
import type { Clock } from './clock.js';

const LOOK_AGAIN_MS = 1000;

/**
 * Waits until no other process delivers what is in this file, then answers what lets the next one do so; nothing when
 * stopped before. The claim is a lock of SQLite on a file beside it, which ends with the process, however that ends.
 */
export const becomeSoleWorker = async (
  file: string,
  clock: Clock,
  signal: AbortSignal,
): Promise<(() => void) | undefined> => {
  if (file === ':memory:') return () => undefined;
  const lock = new SQLite(`${file}.lock`, { timeout: 0 });

  while (!signal.aborted) {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return () => lock.close();
    } catch (error) {
      if (!/^SQLITE_BUSY/.test(String((error as { readonly code?: unknown }).code))) throw error;
    }
    await clock.sleep(LOOK_AGAIN_MS, signal);
  }
  lock.close();
  return undefined;
};

import { setTimeout as delay } from 'node:timers/promises';
import type { Queries } from './database.js';

const ATTEMPTS = 1200;
const WAIT_MS = 50;

/**
 * Does work in one transaction, again and again while another process writes, with the event loop free in between.
 * Throws the database's busy error after a minute.
 */
export const writing = async <Result>(
  queries: Queries,
  work: (transaction: Queries) => Promise<Result>,
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await queries.transaction().execute(work);
    } catch (error) {
      if (!isBusy(error) || attempt === ATTEMPTS) throw error;
    }
    await delay(WAIT_MS);
  }
};

// asks for no class: the addon is loaded once for all module realms, so its errors may be of another
const isBusy = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.code));

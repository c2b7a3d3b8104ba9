import { setTimeout as delay } from 'node:timers/promises';
import { faultOf } from './faults.js';

const ATTEMPTS = 200;
const LONGEST_WAIT_MS = 50;

/**
 * Does work that needs the write lock, again and again while another process holds it, with the event loop free in
 * between. Throws SQLite's busy error after 200 attempts, about ten seconds.
 */
export const notBusy = async <Result>(work: () => Result): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return work();
    } catch (error) {
      if (faultOf(error) !== 'busy' || attempt === ATTEMPTS) throw error;
    }

    await delay(Math.min(2 ** (attempt - 1), LONGEST_WAIT_MS));
  }
};

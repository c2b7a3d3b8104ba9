import { renameSync, writeFileSync } from 'node:fs';
import { shiftedClock } from '../../worker/shifted-clock.js';

const DAY_MS = 86_400_000;
const BEGINNING = Date.parse('2012-01-09T10:00:00.000Z');

/** The time of every worker: it begins on a Monday in 2012, runs like real time, and jumps ahead when it is told to. */
export const sharedTime = (file: string) => {
  let shift = BEGINNING - Date.now();

  const write = () => {
    writeFileSync(`${file}.new`, String(shift));
    renameSync(`${file}.new`, file);
  };
  write();

  return {
    file,
    now: shiftedClock(file),
    jump: (days: number): void => {
      shift += days * DAY_MS;
      write();
    },
  };
};

export type SharedTime = ReturnType<typeof sharedTime>;

import type { Command } from 'commander';
import type { Session } from '../session.js';
import { eventsCheck } from './events-check.js';
import { eventsTail } from './events-tail.js';

/** `casewright events …` */
export const eventsCommand = (program: Command, session: Session): void => {
  const events = program.command('events').description('the log');
  for (const command of [eventsTail, eventsCheck]) command(events, session);
};

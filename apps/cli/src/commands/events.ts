import type { Command } from 'commander';
import type { Session } from '../session.js';
import { eventsTail } from './events-tail.js';

/** `casewright events …` */
export const eventsCommand = (program: Command, session: Session): void =>
  eventsTail(program.command('events').description('the log'), session);

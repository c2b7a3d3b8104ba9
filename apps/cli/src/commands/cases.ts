import type { Command } from 'commander';
import type { Session } from '../session.js';
import { casesDocument } from './cases-document.js';
import { casesList } from './cases-list.js';
import { casesSend } from './cases-send.js';
import { casesShow } from './cases-show.js';
import { casesStart } from './cases-start.js';

/** `casewright cases …` */
export const casesCommand = (program: Command, session: Session): void => {
  const cases = program.command('cases').description('list cases, show one or a document of it, start one, act on one');
  for (const command of [casesList, casesShow, casesDocument, casesStart, casesSend]) command(cases, session);
};

import type { Command } from 'commander';
import { caseId } from '../arguments.js';
import { execute, withCaller, type Asked } from '../executing.js';
import { acting, type Session } from '../session.js';

/** `casewright cases start` */
export const casesStart = (cases: Command, session: Session): void => {
  withCaller(cases.command('start <workflow> <command>'))
    .description('start a case')
    .option('--id <id>', 'its id; one is made when left out', caseId)
    .action(
      acting(session)((context, workflow: string, command: string, options: Asked & { readonly id?: string }) => {
        const { id } = options;
        return execute(context, options, { workflow, starts: true, command, ...(id === undefined ? {} : { id }) });
      }),
    );
};

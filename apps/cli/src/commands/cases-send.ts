import type { Command } from 'commander';
import { wholeNumber } from '../arguments.js';
import { execute, withCaller, type Asked } from '../executing.js';
import { acting, type Session } from '../session.js';

/** `casewright cases send` */
export const casesSend = (cases: Command, session: Session): void => {
  withCaller(cases.command('send <workflow> <id> <command>'))
    .description('act on a case')
    .option('--expect <revision>', 'act only if the case is at this revision', wholeNumber)
    .action(
      acting(session)(
        (context, workflow: string, id: string, command: string, options: Asked & { readonly expect?: number }) => {
          const expected = options.expect === undefined ? {} : { expectedRevision: options.expect };
          return execute(context, options, { workflow, id, starts: false, command, ...expected });
        },
      ),
    );
};

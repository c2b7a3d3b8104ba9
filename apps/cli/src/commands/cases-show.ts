import type { CaseView, Moment } from '@casewright/engine';
import { openLog } from '@casewright/runtime';
import type { Command } from 'commander';
import { moment } from '../arguments.js';
import { caseText } from '../case-text.js';
import { answer } from '../output.js';
import { acting, type Session } from '../session.js';
import { stepsOf } from '../steps.js';

/** `casewright cases show` */
export const casesShow = (cases: Command, session: Session): void => {
  cases
    .command('show <workflow> <id>')
    .description('a case as it is, or as it was')
    .option('--at <moment>', 'a revision or an instant', moment)
    .action(
      acting(session)(async (context, workflow: string, id: string, { at }: { readonly at?: Moment }) => {
        const log = await openLog(context.opening);
        try {
          let last: CaseView | undefined;
          for await (const step of stepsOf(log, workflow, id, at)) last = step.case;
          if (last !== undefined) await answer(context, last, caseText(last));
        } finally {
          await log.close();
        }
      }),
    );
};

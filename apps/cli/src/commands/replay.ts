import type { Moment } from '@casewright/engine';
import { openLog } from '@casewright/runtime';
import type { Command } from 'commander';
import { moment } from '../arguments.js';
import { caseText, short } from '../case-text.js';
import { changedFields, type Change } from '../changed-fields.js';
import { answer, writeLine } from '../output.js';
import { acting, type Session } from '../session.js';
import { stepsOf, type Step } from '../steps.js';

/** `casewright replay` */
export const replayCommand = (program: Command, session: Session): void => {
  program
    .command('replay <workflow> <id>')
    .description('a case event by event: what happened, where it led, what it changed; with --json a step a line')
    .option('--at <moment>', 'up to a revision or an instant', moment)
    .action(
      acting(session)(async (context, workflow: string, id: string, { at }: { readonly at?: Moment }) => {
        const log = await openLog(context.opening);
        try {
          let before: Step | undefined;
          for await (const step of stepsOf(log, workflow, id, at)) {
            const changes = changedFields(before?.case.data ?? {}, step.case.data);
            await answer(context, documentOf(step, changes), textOf(step, changes));
            before = step;
          }
          if (before !== undefined && !context.json) await writeLine(context.io.stdout, `\n${caseText(before.case)}`);
        } finally {
          await log.close();
        }
      }),
    );
};

const documentOf = ({ event, case: { stage, state } }: Step, changes: readonly Change[]) => ({
  ...{ revision: event.revision, position: event.position, recordedAt: event.meta.recordedAt, type: event.type },
  ...{ id: event.id, actor: event.meta.actor, stage, state, changes },
});

const textOf = ({ event, case: { stage } }: Step, changes: readonly Change[]): string =>
  [
    `${event.revision}  ${event.meta.recordedAt}  ${event.type} → ${stage}`,
    ...changes.map(({ field, before, after }) =>
      before === undefined ? `     ${field}: ${short(after)}` : `     ${field}: ${short(before)} → ${short(after)}`,
    ),
  ].join('\n');

import type { Workflow } from '@casewright/workflow';
import type { Reference } from './reference-table.js';

type Outcome = Workflow['timers'][number]['then'];

/** Timers of a definition that the policy's table does not have, or lets lead elsewhere. */
export const timerDifferences = (workflow: Workflow, { timers }: Reference): readonly string[] =>
  workflow.timers.flatMap(({ name, then }) => {
    const drawn = timers.find((timer) => timer.name === name);
    if (drawn === undefined) return [`the timer ${name} is not in the table`];

    const outcomes = inWords(then);
    return outcomes.includes(essenceOf(drawn.onExpiry))
      ? []
      : [`the timer ${name} leads to ${outcomes[0]}, in the table to ${drawn.onExpiry}`];
  });

const inWords = (then: Outcome): readonly string[] =>
  'overdue' in then
    ? [`StageOverdue{stage:${then.overdue}}`, 'StageOverdue']
    : [`${then.command} -> ${then.event}`, then.command, then.event];

/** Where the table names only a command or an event, its first word; the rest explains. */
const essenceOf = (onExpiry: string): string =>
  /^StageOverdue| -> /.test(onExpiry) ? onExpiry : (onExpiry.split(/[ {]/)[0] ?? '');

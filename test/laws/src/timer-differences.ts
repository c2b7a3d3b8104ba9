import type { Workflow } from '@casewright/workflow';
import type { Reference } from './reference-table.js';

type Outcome = Workflow['timers'][number]['then'];

/** Timers of a definition that the policy's table does not have, or lets lead elsewhere. */
export const timerDifferences = (workflow: Workflow, { timers }: Reference): readonly string[] =>
  workflow.timers.flatMap(({ name, then }) => {
    const drawn = timers.find((timer) => timer.name === name);
    if (drawn === undefined)
      return name.startsWith('escalation level') ? [] : [`the timer ${name} is not in the table`];

    const outcomes = inWords(then);
    return outcomes.includes(essenceOf(drawn.onExpiry))
      ? []
      : [`the timer ${name} leads to ${outcomes[0]}, in the table to ${drawn.onExpiry}`];
  });

const inWords = (then: Outcome): readonly string[] => {
  if ('overdue' in then) return [`StageOverdue{stage:${then.overdue}}`, 'StageOverdue'];
  if ('command' in then) return [`${then.command} -> ${then.event}`, then.command, then.event];
  return then.event === 'StageOverdue' ? [`StageOverdue{stage:${dueName(then)}}`] : [then.event];
};

type Reminder = Exclude<Outcome, { readonly overdue: string } | { readonly command: string }>;

/** What a timer reminds of by saying that it is overdue, where that is no stage. */
const dueName = ({ data }: Reminder): string => (data({ case: {}, key: '', dueOn: '' }) as { stage: string }).stage;

/** What a timer leads to as the table says it: where that is only a command or an event, the first word of it. */
export const essenceOf = (onExpiry: string): string =>
  /^StageOverdue| -> /.test(onExpiry) ? onExpiry : (onExpiry.split(/[ {]/)[0] ?? '');

import type { Workflow } from '@casewright/workflow';
import { happening } from '../page/happening.js';
import { spoken } from '../page/spoken.js';

/** A timer: what begins it, when it acts, and what then follows. */
export type TimerInWords = {
  readonly name: string;
  readonly begins: string;
  readonly acts: string;
  readonly then: string;
};

const ACTS = {
  'when-the-day-is-over': 'When its day is over',
  'when-the-day-begins': 'When its day begins',
} as const;

const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The timers of a workflow, in the order of its definition. */
export const timersInWords = (workflow: Workflow): readonly TimerInWords[] =>
  workflow.timers.map(({ name, set, acts = 'when-the-day-is-over', then }) => ({
    name: spoken(name),
    begins: disjunction.format([...new Set(Object.keys(set).map((event) => happening(workflow, event)))]),
    acts: ACTS[acts],
    then: outcomeInWords(workflow, then),
  }));

const outcomeInWords = (workflow: Workflow, then: Workflow['timers'][number]['then']): string => {
  const { stages, commands } = workflow.content;
  if ('overdue' in then) return `‘${stages[then.overdue] ?? spoken(then.overdue)}’ is overdue`;
  if ('command' in then) return `By itself: ${commands[then.command] ?? spoken(then.command)}`;
  return happening(workflow, then.event);
};

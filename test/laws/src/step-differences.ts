import { stageOf } from '@casewright/workflow';
import { isDrawnAt, START } from './drawn.js';
import type { GoldenStep } from './golden-steps.js';
import type { Reference } from './reference-table.js';
import { essenceOf } from './timer-differences.js';

/** Recorded by the system while a case stays where it is, as reminders of its timers are. */
const REMARKS = /^(StageOverdue|Escalation[A-Z]\w+)$/;

/** The table says so where only the case's own past tells the target. */
const AS_RECORDED = '(history)';

/** Steps of golden histories that the policy's table does not draw, or draws to elsewhere. */
export const stepDifferences = (steps: readonly GoldenStep[], reference: Reference): readonly string[] => [
  ...new Set(
    steps.flatMap(({ event: { type }, before, after }) => {
      const [from, to] = [stageOf(before), stageOf(after)];
      return isDrawn(reference, type, from, to) ? [] : [`${type} leads from ${from} to ${to}, not so in the table`];
    }),
  ),
];

const isDrawn = (reference: Reference, type: string, from: string, to: string): boolean => {
  const { transitions, compositeInitial, timers } = reference;
  const isReminder = timers.some(({ onExpiry }) => essenceOf(onExpiry) === type);
  if (REMARKS.test(type) || isReminder) return from === to;

  const place = from === 'new' ? START : from;
  return transitions
    .filter((row) => row.events.includes(type) && isDrawnAt(row.from, place))
    .some((row) => row.to === AS_RECORDED || to === (row.to === null ? from : (compositeInitial[row.to] ?? row.to)));
};

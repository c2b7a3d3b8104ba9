import { escalationEvents } from '@casewright/workflow/escalation';
import type { Workflow } from '@casewright/workflow';
import { chartOfWorkflow } from '../../workflows/chart-of-workflow.js';
import { isCorrection } from '../page/happening.js';

const known = new WeakMap<Workflow, ReadonlySet<string>>();

/** Whether an event tells how a case got on: those that can move it or its escalation, say it is late, or put it right. */
export const isMainEvent = (workflow: Workflow, event: string): boolean => {
  const main = known.get(workflow) ?? movesIn(workflow);
  known.set(workflow, main);
  return main.has(event) || isCorrection(event);
};

const movesIn = (workflow: Workflow): ReadonlySet<string> =>
  new Set([
    ...chartOfWorkflow(workflow).edges.flatMap(({ events }) => events),
    ...Object.keys(escalationEvents),
    ...['StageOverdue', 'CaseMigrated'],
  ]);

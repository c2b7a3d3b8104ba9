import type { Registry } from '@casewright/engine';
import type { RunningTimer } from '@casewright/workflow';
import { overdueSince } from './views/overdue.js';
import { actingIn, NEVER } from './views/agenda.js';
import type { CaseRow } from './views/case-tables.js';

/** A case as the worklist shows it. */
export type WorklistRow = {
  readonly workflow: string;
  readonly id: string;
  readonly stream: string;
  /** Of the workflow. */
  readonly title: string;
  readonly stage: string;
  readonly stageTitle: string;
  readonly stageSince: string;
  readonly final: boolean;
  readonly revision: number;
  readonly councilId: string | null;
  readonly regionId: string | null;
  readonly ownerId: string | null;
  readonly brokerId: string | null;
  /** The earliest date something is or was due. */
  readonly due: string | null;
  /** Whether a stage it has not left is overdue, and since when. */
  readonly overdue: boolean;
  readonly overdueSince: string | null;
  /** The timer that acts next. */
  readonly nextDue: Pick<RunningTimer, 'name' | 'due' | 'then'> | null;
  readonly startedAt: string;
  readonly updatedAt: string;
};

/** A row as people see it, in the words of its workflow. */
export const worklistRow = (registry: Registry, row: CaseRow): WorklistRow => {
  const { workflow, id, stream, stage, stageSince, revision, councilId, regionId, ownerId, brokerId } = row;
  const content = registry.named(workflow)?.content;
  const [next] = actingIn(row.timers);

  return {
    ...{ workflow, id, stream, title: content?.title ?? workflow },
    ...{ stage, stageTitle: content?.stages[stage] ?? stage, stageSince, final: row.final === 1, revision },
    ...{ councilId, regionId, ownerId, brokerId },
    ...{ due: row.due === NEVER ? null : row.due },
    ...{ overdue: row.overdue !== null, overdueSince: overdueSince(row.overdue) },
    nextDue: next === undefined ? null : { name: next.name, due: next.due, then: next.then },
    ...{ startedAt: row.startedAt, updatedAt: row.updatedAt },
  };
};

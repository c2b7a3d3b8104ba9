import type { Registry } from '@casewright/engine';
import type { Grant } from '@casewright/workflow';
import type { Queries } from './database.js';

/** Something to look into because of what happened in a case that the reader may not know otherwise. */
export type Task = {
  readonly title: string;
  /** The role it is for. */
  readonly role: string;
  readonly workflow: string;
  readonly stream: string;
  readonly councilId: string | null;
  readonly regionId: string | null;
  readonly since: string;
};

/** Whose tasks: everybody's, or those of the roles somebody holds, in the regions of theirs. */
export type TasksOf = 'everybody' | readonly Grant[];

const MOST = 500;

/** The tasks of somebody, oldest first; at most 500. */
export const listTasks = async (queries: Queries, registry: Registry, of: TasksOf): Promise<readonly Task[]> => {
  const rows = await queries
    .selectFrom('case_tasks')
    .innerJoin('cases', 'cases.stream', 'case_tasks.stream')
    .select(['case_tasks.task', 'case_tasks.role', 'case_tasks.since'])
    .select(['cases.workflow', 'cases.stream', 'cases.councilId', 'cases.regionId'])
    .where((is) =>
      of === 'everybody'
        ? is.lit(true)
        : is.or(
            of.flatMap(({ role, regionId }) =>
              regionId === undefined ? [] : [is.and([is('role', '=', role), is('cases.regionId', '=', regionId)])],
            ),
          ),
    )
    .orderBy('case_tasks.since')
    .orderBy('case_tasks.stream')
    .limit(MOST)
    .execute();
  return rows
    .filter(({ workflow }) => registry.named(workflow) !== undefined)
    .map(({ task, ...row }) => ({ title: task, ...row }));
};

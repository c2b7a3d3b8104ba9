import type { WorklistRow } from '@casewright/read-models';
import type { Names } from '../page/names.js';
import { spoken } from '../page/spoken.js';
import { shortDay } from './short-day.js';

/** A case as a line of the list. */
export type CaseLine = {
  /** Names it in forms: `desk-loan/a1`. */
  readonly key: string;
  readonly id: string;
  readonly href: string;
  readonly workflow: string;
  readonly council: string;
  readonly region: string;
  readonly stage: string;
  readonly final: boolean;
  readonly due: string;
  /** What is due: the next timer. */
  readonly dueFor: string;
  /** Since when it is overdue. */
  readonly overdue: string;
  readonly holder: string;
  readonly broker: string;
  readonly started: string;
  readonly changed: string;
};

/** Cases as people read them; what is not known stays blank. */
export const caseLines = (cases: readonly WorklistRow[], names: Names): readonly CaseLine[] =>
  cases.map((row) => ({
    ...{ key: `${row.workflow}/${row.id}`, id: row.id, href: `/cases/${row.workflow}/${row.id}`, workflow: row.title },
    ...{ council: nameOf(row.councilId, names, 'council'), region: nameOf(row.regionId, names, 'region') },
    ...{ stage: row.stageTitle, final: row.final },
    ...dueOf(row),
    holder: nameOf(row.ownerId, names, 'person'),
    broker: row.brokerId === row.ownerId ? '' : nameOf(row.brokerId, names, 'person'),
    ...{ started: shortDay(row.startedAt), changed: shortDay(row.updatedAt) },
  }));

const nameOf = (id: string | null, names: Names, kind: 'council' | 'region' | 'person'): string =>
  id === null ? '' : names(id, kind);

const dueOf = ({ due, overdueSince, nextDue }: WorklistRow): Pick<CaseLine, 'due' | 'dueFor' | 'overdue'> => ({
  due: due === null ? 'No date' : shortDay(due),
  dueFor: nextDue === null || nextDue.due !== due ? '' : spoken(nextDue.name),
  overdue: overdueSince === null ? '' : shortDay(overdueSince),
});

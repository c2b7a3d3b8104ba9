import type { CaseView } from '@casewright/engine';
import type { Caller, Workflow } from '@casewright/workflow';
import { FindCase } from '../../../cases/find-case.js';
import { unlessRefused } from '../../../http/problem.js';
import type { Tools } from '../../actions/tools.js';
import type { Names } from '../../page/names.js';
import type { Chosen } from './chosen.js';

/** A chosen case as it is now. */
export type BulkCase = { readonly workflow: Workflow; readonly view: CaseView };

/** The chosen cases. Throws a problem for one that the caller cannot see. */
export const readCases = (
  { queries, runtime }: Tools,
  chosen: readonly Chosen[],
  caller: Caller,
): Promise<readonly BulkCase[]> =>
  Promise.all(
    chosen.map(async ({ workflow: name, id }) => {
      const { view } = unlessRefused(await queries.execute(new FindCase({ workflow: name, id, caller })));
      return { view, workflow: runtime.registry.named(name) as Workflow };
    }),
  );

/** A case as the pages name it. */
export type CaseNamed = { readonly href: string; readonly id: string; readonly about: string; readonly stage: string };

/** Names a case with its workflow and, where it has one, its council. */
export const nameCase = (
  { workflow: { name, content }, view: { id, stage, data } }: BulkCase,
  names: Names,
): CaseNamed => {
  const { councilId } = data as { readonly councilId?: unknown };
  const council = typeof councilId === 'string' ? [names(councilId, 'council')] : [];
  return {
    ...{ href: `/cases/${name}/${id}`, id, about: [content.title, ...council].join(', ') },
    stage: content.stages[stage] ?? stage,
  };
};

/** How many cases it is about: 1 case, 3 cases. */
export const countOf = ({ length }: readonly unknown[]): string => `${length} ${length === 1 ? 'case' : 'cases'}`;

/** The way back to the list the cases were chosen from; always one of ours, whatever the form says. */
export const wayBack = (list: string, here: string) => {
  const back = list === '' ? '/cases' : `/cases?${list}`;
  return { back, crumbs: [{ text: 'Cases', href: back }, { text: here }] };
};

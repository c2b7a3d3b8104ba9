import type { Registry } from '@casewright/engine';
import { isRefusal, type Workflow } from '@casewright/workflow';
import type { Names } from '../../page/names.js';
import type { Page } from '../../page/pages.js';
import { countOf, nameCase, wayBack } from './bulk-case.js';
import type { BulkTask } from './bulk-task.js';
import type { CaseAnswered } from './carry-out.js';
import type { Chosen } from './chosen.js';
import { whyNot } from './foresee.js';

type Ended = {
  readonly answered: readonly CaseAnswered[];
  /** Left out, as the page before said. */
  readonly skipped: readonly Chosen[];
  readonly registry: Registry;
  readonly names: Names;
};

/** What came of it in each case. */
export const bulkDonePage = ({ title, list }: BulkTask, { answered, skipped, registry, names }: Ended): Page => {
  const done = answered.filter(({ answer }) => !isRefusal(answer));
  const all = [...answered, ...skipped];
  const summary = `Done in ${done.length} of ${countOf(all)}`;
  const plainly = ({ workflow, id }: Chosen) => ({
    ...{ href: `/cases/${workflow}/${id}`, id, about: registry.named(workflow)?.content.title ?? workflow },
  });

  return {
    ...{
      template: 'worklist/bulk/done.njk',
      title: `${title}: ${summary}`,
      action: title,
      ...wayBack(list, title),
      summary,
    },
    cases: [
      ...answered.map(({ chosen, answer }) =>
        isRefusal(answer)
          ? { ...plainly(chosen), outcome: 'Not done', why: whyNot(answer) }
          : {
              ...nameCase({ workflow: registry.named(chosen.workflow) as Workflow, view: answer.case }, names),
              outcome: 'Done',
            },
      ),
      ...skipped.map((chosen) => ({ ...plainly(chosen), outcome: 'Skipped', why: 'Left out, as you saw before.' })),
    ],
  };
};

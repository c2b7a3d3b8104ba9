import type { Issue } from '@casewright/workflow';
import type { Answers } from '../../forms/answers.js';
import { renderFields } from '../../forms/render-fields.js';
import type { Page } from '../../page/pages.js';
import { countOf, wayBack } from './bulk-case.js';
import type { BulkTask } from './bulk-task.js';
import { chosenEntry, type Chosen } from './chosen.js';

/** The one form that is answered for all of the chosen cases. */
export const bulkFormPage = (
  { title, name, list }: BulkTask,
  chosen: readonly Chosen[],
  answers: Answers,
  issues: readonly Issue[] = [],
): Page => {
  const { controls, errors } = renderFields(answers, issues);
  const about = countOf(chosen);

  return {
    ...{ template: 'worklist/bulk/form.njk', list, ...wayBack(list, title), about, action: title, controls, errors },
    title: `${errors.length === 0 ? '' : 'Error: '}${title} – ${about}`,
    hasLists: controls.some(({ component }) => component === 'list' || component === 'group'),
    hidden: [{ name: '_command', value: name }, ...chosen.map(({ workflow, id }) => chosenEntry({ workflow, id }))],
  };
};

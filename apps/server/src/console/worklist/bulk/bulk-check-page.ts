import { randomUUID } from 'node:crypto';
import { takesNoInput } from '@casewright/workflow';
import type { Answers } from '../../forms/answers.js';
import type { Names } from '../../page/names.js';
import type { Page } from '../../page/pages.js';
import { countOf, nameCase, wayBack, type BulkCase } from './bulk-case.js';
import type { BulkTask } from './bulk-task.js';
import { chosenEntry, SKIPPED } from './chosen.js';
import type { Foreseen } from './foresee.js';

export type CaseForeseen = BulkCase & { readonly foreseen: Foreseen };

/** The answers once more, with what will come of them in each case, before anything is recorded. */
export const bulkCheckPage = (
  { title, name, list, command }: BulkTask,
  cases: readonly CaseForeseen[],
  { rows, entries }: Answers,
  names: Names,
): Page => {
  const check = takesNoInput(command) ? 'Check before you go on' : 'Check your answers';
  const willBe = cases.filter(({ foreseen }) => 'revision' in foreseen);

  return {
    ...{
      template: 'worklist/bulk/check.njk',
      list,
      ...wayBack(list, title),
      action: title,
      check,
      about: countOf(cases),
    },
    title: `${check}: ${title} – ${countOf(cases)}`,
    rows: rows.map((row) => ({ ...row, words: row.words.length === 0 ? 'Not given' : row.words })),
    cases: cases.map((each) => ({
      ...nameCase(each, names),
      ...('why' in each.foreseen
        ? { outcome: 'Will be skipped', why: each.foreseen.why }
        : { outcome: 'Will be done' }),
    })),
    summary: `It will be done in ${willBe.length} of ${countOf(cases)}`,
    confirm: willBe.length === 0 ? undefined : `${title} in ${countOf(willBe)}`,
    hidden: [
      { name: '_command', value: name },
      { name: '_key', value: randomUUID() },
      ...cases.map(({ workflow: { name: workflow }, view: { id }, foreseen }) =>
        'revision' in foreseen
          ? chosenEntry({ workflow, id, revision: foreseen.revision })
          : chosenEntry({ workflow, id }, SKIPPED),
      ),
      ...entries,
    ],
  };
};

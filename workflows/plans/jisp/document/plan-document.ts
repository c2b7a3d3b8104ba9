import { isWithin, type DocumentKind } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import type { z } from 'zod';
import { content } from '../content.js';
import { inForceOf, type Plan } from '../plan.js';
import type { settings as parameters } from '../settings.js';
import { cellsOf, regionalCellOf } from './cells.js';
import { COLUMNS } from './columns.js';
import { rowsOf } from './rows.js';

const WITH_A_PACKAGE = ['approval', 'finalised', 'active', 'closed', 'cancelled'];

/**
 * The plan in the template of the guidance: four header fields, six columns and those of the region (JP-R19). It shows
 * what is accepted and, once approved, what is in force: a change that is being brokered is not in it (JP-R30).
 */
export const planDocument: DocumentKind<Plan, string, z.output<typeof parameters>> = {
  title: content.title,
  of: ({ case: plan, stage, settings, nameOf }) => {
    if (!WITH_A_PACKAGE.some((path) => isWithin(stage, path)))
      return 'There is no plan on paper before the director has accepted its package.';

    const additional = settings['jisp.regionalColumns'][plan.regionId] ?? [];
    return {
      title: `${content.title} ${plan.planYear}`,
      header: [
        { label: "Local Authority/Children's Trust", value: nameOf('council', plan.councilId) },
        { label: "Director of Children's Services", value: nameOf('person', plan.dcsId) },
        { label: 'Government Office', value: nameOf('provider', plan.goId) },
        { label: "Children's Services Adviser", value: nameOf('person', plan.csaId) },
      ],
      tables: [
        {
          caption: standingOf(plan, stage),
          columns: [...COLUMNS, ...additional.map(({ title }) => title)],
          rows: rowsOf(inForceOf(plan)).map((row) => [
            ...cellsOf(row, plan.notes, nameOf),
            ...additional.map((column) => regionalCellOf(column, row)),
          ]),
        },
      ],
    };
  },
};

/** Which version it is, and what has become of it. */
const standingOf = ({ version, approvedVersion, approvedOn, changes, closedOn }: Plan, stage: string): string => {
  if (approvedVersion === undefined || approvedOn === undefined) return `Version ${version}, not approved yet`;

  const isChanged = changes.some(({ state }) => state === 'approved');
  return [
    `Version ${approvedVersion}`,
    isChanged
      ? `changed in its year, first approved on ${dateInWords(approvedOn)}`
      : `approved on ${dateInWords(approvedOn)}`,
    ...(closedOn === undefined ? [] : [`closed on ${dateInWords(closedOn)}`]),
    ...(stage === 'cancelled' ? ['cancelled'] : []),
  ].join(', ');
};

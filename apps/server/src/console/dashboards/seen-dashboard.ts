import type { Dashboard } from '@casewright/read-models';
import type { Caller } from '@casewright/workflow';
import { maySee } from '../../dashboards/may-see.js';
import { Problem } from '../../http/problem.js';
import { anyOf } from '../case/roles-for.js';

/** The dashboard of an id. Throws `NOT_FOUND` where there is none, and `ROLE_NOT_ALLOWED` naming the roles it is for. */
export const seenDashboard = (dashboards: readonly Dashboard[], id: string, caller: Caller): Dashboard => {
  const dashboard = dashboards.find((each) => each.id === id);
  if (dashboard === undefined) throw new Problem('NOT_FOUND', `There is no dashboard ${id}.`);
  if (maySee(dashboard, caller)) return dashboard;

  throw new Problem(
    'ROLE_NOT_ALLOWED',
    `The dashboard ‘${dashboard.title}’ is for ${anyOf(dashboard.for)}, and for whoever reads every case.`,
  );
};

import { conflictsOf } from '../conflicts.js';
import { rule } from '../definition.js';
import { memberOf, seated } from '../team.js';

type NamesAPerson = { readonly personId: string };

/** GEN-R02: somebody who is or was asked to join the team. */
export const namesSomebodyAsked = rule<NamesAPerson>(
  'GEN-R02',
  ({ input: { personId }, case: { team } }) =>
    memberOf(team, personId) !== undefined || {
      message: `${personId} was never asked to join the team.`,
      field: 'personId',
    },
);

/** GEN-R02: somebody who has a seat, or is asked to take one. */
export const namesAMember = rule<NamesAPerson>(
  'GEN-R02',
  ({ input: { personId }, case: { team } }) =>
    memberOf(seated(team), personId) !== undefined || {
      message: `${personId} has no seat in this team.`,
      field: 'personId',
    },
);

/** GEN-R02: somebody who has a conflict of interest. */
export const namesAConflict = rule<NamesAPerson>(
  'GEN-R02',
  ({ input: { personId }, case: { conflicts } }) =>
    conflictsOf(conflicts, personId).length > 0 || {
      message: `No conflict of interest of ${personId} has been declared.`,
      field: 'personId',
    },
);

import { isSameKey, programmeOf } from '../analysis.js';
import { rule } from '../definition.js';

type NamesAProgramme = { readonly programmeId: string };

/** RP-R04: a programme is for a priority that the region has agreed on. */
export const isForAnAgreedPriority = rule<{ readonly key: string }>(
  'RP-R04',
  ({ input: { key }, case: { agreed } }) =>
    agreed.some((each) => isSameKey(each, key)) || {
      message: `The Forum has not agreed on ‘${key}’ as a priority of the region.`,
      field: 'key',
    },
);

/** RP-R04: it is for learning between councils, two at least. */
export const isBetweenCouncils = rule<{ readonly councilIds: readonly string[] }>(
  'RP-R04',
  ({ input: { councilIds } }) =>
    councilIds.length > 1 || {
      message: 'Name at least two councils: a cross-authority programme is for several.',
      field: 'councilIds',
    },
);

/** GEN-R02: a programme is developed once under its id. */
export const isAnotherProgramme = rule<NamesAProgramme>(
  'GEN-R02',
  ({ input: { programmeId }, case: analysis }) =>
    programmeOf(analysis, programmeId) === undefined || {
      message: `There is a programme ${programmeId} already.`,
      field: 'programmeId',
    },
);

/** GEN-R02: there is such a programme. */
export const programmeIsThere = rule<NamesAProgramme>(
  'GEN-R02',
  ({ input: { programmeId }, case: analysis }) =>
    programmeOf(analysis, programmeId) !== undefined || {
      message: `There is no programme ${programmeId}.`,
      field: 'programmeId',
    },
);

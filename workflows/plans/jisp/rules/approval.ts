import { rule } from '../definition.js';

type NamesAVersion = { readonly version: number };

/** JP-R13: the director approves for the authority. Nobody who has acted for another side of this plan ever does. */
export const actsForTheAuthorityOnly = rule(
  'JP-R13',
  ({ me, case: { otherSides } }) => !otherSides.includes(me.personId) || ON_ANOTHER_SIDE,
);

const ON_ANOTHER_SIDE =
  'You have acted in this plan for the Government Office or a provider, so you cannot decide on it for the authority.';

/** GEN-R01: nor does such a person decide anything else for the authority. */
export const isOnOneSideOnly = rule(
  'GEN-R01',
  ({ me, case: { otherSides } }) => !otherSides.includes(me.personId) || ON_ANOTHER_SIDE,
);

/** JP-R24: who accepts, sends or approves names the latest version. */
export const isTheLatestVersion = rule<NamesAVersion>(
  'JP-R24',
  ({ input, case: { version } }) =>
    input.version === version || {
      message: `The latest version is ${version}, not ${input.version}. Look at the plan again.`,
      subcode: 'STALE_VERSION',
      field: 'version',
    },
);

import { candidateOf } from '../analysis.js';
import { rule } from '../definition.js';

/** RP-R03: what is agreed are candidates, one at least. */
export const areCandidates = rule<{ readonly keys: readonly string[] }>(
  'RP-R03',
  ({ input: { keys }, case: analysis }) => {
    if (keys.length === 0) return { message: 'Name the priorities that are agreed: one at least.', field: 'keys' };
    const stranger = keys.find((key) => candidateOf(analysis, key) === undefined);
    return stranger === undefined || { message: `‘${stranger}’ is no candidate of this analysis.`, field: 'keys' };
  },
);

/** GEN-R01: who presented the findings does not decide on them for the Forum. */
export const notWhoPresented = rule(
  'GEN-R01',
  ({ me, case: { presentedById } }) =>
    me.personId !== presentedById || 'You presented these findings yourself. Somebody else has to decide on them.',
);

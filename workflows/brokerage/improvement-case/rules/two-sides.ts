import { rule } from '../definition.js';
import type { ImprovementCase } from '../improvement-case.js';

const THE_BOARDS_SIDE: readonly string[] = ['cib-officer', 'commissioning-director'];

/** GEN-R01: who referred the case for the council or the region does not answer the referral. */
export const notWhoReferred = rule(
  'GEN-R01',
  ({ me, case: { openedBy } }) =>
    THE_BOARDS_SIDE.includes(openedBy.role) ||
    me.personId !== openedBy.personId ||
    'You referred this case yourself. Somebody else has to answer the referral.',
);

/** GEN-R01: nobody decides on themselves as the broker. `who` says whom it is about. */
export const notOnOneself = <Input>(who: (fact: { readonly input: Input }) => string) =>
  rule<Input>(
    'GEN-R01',
    ({ input, me }) => me.personId !== who({ input }) || 'This is about yourself. Somebody else has to decide on it.',
  );

/** GEN-R01: neither the broker nor whoever proposed them answers the proposal for the council. */
export const notWhoProposed = rule(
  'GEN-R01',
  ({ me: { personId }, case: { brokerId, proposedById } }) =>
    (personId !== brokerId && personId !== proposedById) ||
    'You are the other side of this proposal. Somebody else has to answer it for the council.',
);

const notThePerson = (who: (recorded: ImprovementCase) => string | undefined, message: string) =>
  rule('GEN-R01', ({ me, case: recorded }) => me.personId !== who(recorded) || message);

/** GEN-R01: who drafted the needs does not agree them. */
export const notWhoDrafted = notThePerson(
  ({ needs }) => needs.draftedById,
  'You drafted these needs yourself. Somebody else has to agree them for the council.',
);

/** GEN-R01: who submitted the package does not agree it. */
export const notWhoSubmitted = notThePerson(
  ({ package: { submittedById } }) => submittedById,
  'You submitted this package yourself. Somebody else has to agree it for the council.',
);

/** GEN-R01: who asked for a change does not approve it. */
export const notWhoAsked = notThePerson(
  ({ change }) => change?.requestedById,
  'You asked for this change yourself. Somebody else has to approve it.',
);

import { limitedBy } from '@casewright/workflow';
import { poundsInWords } from '../../pounds-in-words.js';
import { rule } from '../definition.js';
import { brokerageBudget } from '../ledgers.js';

/** Whose limit a parameter sets. Who is not here may approve any sum. */
const LIMITS = {
  'lead-broker': 'case.limitLeadBrokerPence',
  'commissioning-director': 'case.limitDirectorPence',
} as const;

const isLimited = (role: string): role is keyof typeof LIMITS => role in LIMITS;

/** IC-R13: the whole package is approved, by somebody else than who submitted it, within what their role may approve. */
export const isTheirsToApprove = rule<{ readonly approvedPence: number }>(
  'IC-R13',
  ({ input: { approvedPence }, me, case: { package: pack }, settings }) => {
    const { totalPence, submittedById } = pack;
    if (me.personId === submittedById)
      return 'You submitted this package yourself. Somebody else has to approve its money.';

    const limit = isLimited(me.role) ? settings[LIMITS[me.role]] : undefined;
    if (limit !== undefined && totalPence > limit)
      return `The package comes to ${poundsInWords(totalPence)}, and a ${me.role} approves up to ${poundsInWords(limit)}.`;
    return (
      approvedPence === totalPence || {
        message: `The package comes to ${poundsInWords(totalPence)}. That is what can be approved, no more and no less.`,
        field: 'approvedPence',
      }
    );
  },
);

/** IC-R13: what is approved for all cases stays within the budget, where one is set. */
export const budgetIsLeft = limitedBy('IC-R13', brokerageBudget);

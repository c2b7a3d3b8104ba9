import { limitedBy, type Holdings } from '@casewright/workflow';
import { contractCeiling, isWithinCeiling, type CeilingClaim } from '../../contract-ceiling.js';
import { poundsInWords } from '../../pounds-in-words.js';
import { covers, type Delivery, type KnownContract } from '../contracts.js';
import { rule } from '../definition.js';

type OnContract = { readonly contract: KnownContract | undefined };

/** CO-R01, when support is requested: the contract covers the whole delivery. */
export const contractCoversIt = rule<Delivery, OnContract>('CO-R01', ({ input, lookups }) =>
  covers(lookups.contract, input),
);

/** CO-R01, when a request is submitted and when its order is placed: the contract still does. */
export const contractStillCoversIt = rule<unknown, OnContract>('CO-R01', ({ case: callOff, lookups }) =>
  covers(lookups.contract, callOff),
);

const isOneOfTheAskers = (personId: string, { requestedById, submittedById }: Asked): boolean =>
  [requestedById, submittedById].includes(personId);

type Asked = { readonly requestedById: string; readonly submittedById?: string };

/** CO-R02: the approver is neither who requested nor who submitted it. */
export const approverIsNotTheRequester = rule(
  'CO-R02',
  ({ me, case: callOff }) =>
    !isOneOfTheAskers(me.personId, callOff) || 'You asked for this yourself. Somebody else has to approve it.',
);

/** CO-R02: the contract manager approves up to a limit, the commissioning director whatever is above. */
export const isWithinTheManagersLimit = rule('CO-R02', ({ me, case: { pricePence }, settings }) => {
  const limit = settings['callOff.managerLimitPence'];
  return (
    me.role !== 'contract-manager' ||
    pricePence <= limit ||
    `Contract managers approve call-offs up to ${poundsInWords(limit)}. The commissioning director has to approve this one.`
  );
});

/** CO-R03, on approval: what call-offs commit stays within the contract's ceiling. */
export const ceilingHasRoom = limitedBy('CO-R03', contractCeiling);

/** CO-R03, when the order is placed: it still does, even if the ceiling was lowered meanwhile. */
export const ceilingIsKept = rule<unknown, { readonly committed: Holdings<CeilingClaim> }>('CO-R03', ({ lookups }) =>
  isWithinCeiling(lookups.committed),
);

/** GEN-R01: nor is the call-off rejected by who asked for it. */
export const notTheRequester = rule(
  'GEN-R01',
  ({ me, case: callOff }) =>
    !isOneOfTheAskers(me.personId, callOff) || 'You asked for this yourself. Somebody else has to decide on it.',
);

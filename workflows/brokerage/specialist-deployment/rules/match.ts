import { limitedBy, type OtherCase } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from '../definition.js';
import { specialistDays } from '../ledgers.js';
import { isTrainedFor, type Place } from '../pool.js';

type Matching = { readonly specialist: OtherCase<Place> | undefined };

/** Stages of those in the pool who are ready to be sent: on a deployment now, they may be on another later. */
const READY: ReadonlySet<string> = new Set(['available', 'deployed']);

/** DP-R02: whoever is matched is available in the pool; whether the dates are free is for the ledger to say. */
export const isAvailable = rule<unknown, Matching>('DP-R02', ({ lookups: { specialist } }) => {
  if (specialist !== undefined && READY.has(specialist.stage)) return true;

  const message =
    specialist === undefined
      ? 'There is no such specialist in the pool.'
      : `The specialist is not available: the pool has them as ‘${specialist.stage}’.`;
  return { message, field: 'specialistId' };
});

/** DP-R02: whoever is matched is trained for the purpose. */
export const isTrained = rule<unknown, Matching>(
  'DP-R02',
  ({ lookups: { specialist }, case: { purpose }, today }) =>
    (specialist !== undefined && isTrainedFor(purpose, specialist.data, today)) ||
    `The specialist has completed no training for ${purpose}.`,
);

/** DP-R02: nobody is sent to the organisation they come from. */
export const isNotOfTheHost = rule<unknown, Matching>(
  'DP-R02',
  ({ lookups: { specialist }, case: { hostOrgId } }) =>
    specialist?.data.homeOrgId !== hostOrgId || 'The specialist comes from the organisation that would be the host.',
);

/** DP-R02: there are dates that could be free. */
export const datesAreInOrder = rule(
  'DP-R02',
  ({ case: { from, to } }) =>
    from <= to || `The deployment would end on ${dateInWords(to)}, before it begins on ${dateInWords(from)}.`,
);

/** DP-R02: the dates are free, and the days stay within the yearly capacity (SS-R05). */
export const datesAndDaysAreFree = limitedBy('DP-R02', specialistDays);

/** GEN-R01: nobody matches themselves. */
export const notOneself = rule<unknown, Matching>(
  'GEN-R01',
  ({ me, lookups: { specialist } }) =>
    me.personId !== specialist?.data.personId || 'You are this specialist. Somebody else has to match you.',
);

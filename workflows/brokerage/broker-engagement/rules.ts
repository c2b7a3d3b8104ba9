import type { Holdings } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from './definition.js';

/** BE-R02: the pool is of applicants without a place, and places are filled from it. */
export const hasNoPlaceYet = rule<unknown, { readonly places: readonly string[] }>(
  'BE-R02',
  ({ lookups: { places } }) => {
    const [place] = places;
    return place === undefined || `The applicant already has a place as a broker: ${place}.`;
  },
);

/** BE-R02: brokers are engaged part time, so for fewer days than the month in which they begin has working days. */
export const isPartTime = rule<{ readonly availableFrom: string; readonly daysPerMonth: number }>(
  'BE-R02',
  ({ input: { availableFrom, daysPerMonth }, calendar }) => {
    const first = `${calendar.monthOf(availableFrom)}-01`;
    const last = calendar.addDays(calendar.addMonths(first, 1), -1);
    const fullTime = calendar.workingDaysIn(first, last);
    if (0 < daysPerMonth && daysPerMonth < fullTime) return true;

    const message = `Brokers are engaged part time: for more than no days a month and fewer than ${fullTime}.`;
    return { message, field: 'daysPerMonth' };
  },
);

/** BE-R03: the engagement does not start before the broker is available. */
export const isAvailable = rule(
  'BE-R03',
  ({ today, case: { availableFrom = '' } }) =>
    today >= availableFrom || `The broker is available from ${dateInWords(availableFrom)}, not before.`,
);

/** BE-R04: whoever is released has handed over every region. */
export const regionsAreReassigned = rule('BE-R04', ({ case: { linkRegions } }) => {
  const regions = new Intl.ListFormat('en-GB').format(linkRegions);
  return linkRegions.length === 0 || `Reassign the broker’s regions first: ${regions}.`;
});

/** BE-R04: whoever is released has handed over every open case. */
export const casesAreReassigned = rule<unknown, { readonly openCases: Holdings<number> }>(
  'BE-R04',
  ({ lookups: { openCases } }) => {
    const cases = new Intl.ListFormat('en-GB').format(openCases.claims.keys());
    return openCases.claims.size === 0 || `Reassign the broker’s open cases first: ${cases}.`;
  },
);

/** GEN-R01: nobody decides on their own engagement. */
export const notOnOneself = rule(
  'GEN-R01',
  ({ me, case: { personId } }) =>
    me.personId !== personId || 'This is your own engagement. Somebody else has to decide on it.',
);

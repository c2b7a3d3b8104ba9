import { commonPriorities, keysIn, normalised, sharedPriority } from '../common-priorities.js';
import { rule } from '../definition.js';
import type { Meeting } from '../meetings.js';
import type { KnownPlans, PlanInForce } from '../plans-in-force.js';

type Naming = { readonly key: string; readonly niCode?: string | undefined };
type Proposal = Naming & { readonly councilIds: readonly string[]; readonly source: string };

/** The key that is meant: an indicator as it is written in plans, or a title however it is written. */
const keyMeant = (plans: readonly PlanInForce[], { key, niCode = key }: Naming): string =>
  keysIn(plans).has(niCode) ? niCode : normalised(niCode);

/** What the approved plans of these councils have for a candidate. */
export const supportPlannedFor = (plans: readonly PlanInForce[], candidate: Proposal) => {
  const theirs = plans.filter(({ councilId }) => candidate.councilIds.includes(councilId));
  const { days, pence } = sharedPriority(theirs, keyMeant(plans, candidate));
  return { days, pence };
};

/** RP-R02: a candidate is common to several councils; one from plans is in the approved plan of each of them. */
export const isCommon = rule<Proposal, KnownPlans>('RP-R02', ({ input, lookups: { plans }, settings }) => {
  const least = settings['jisp.commonPriorityMinCouncils'];
  if (input.councilIds.length < least)
    return { message: `A priority is common when ${least} councils have it. Name them.`, field: 'councilIds' };
  if (input.source === 'regional-arrangement') return true;

  const name = input.niCode ?? input.key;
  const common = commonPriorities(plans, least).find(({ key }) => key === keyMeant(plans, input));
  if (common === undefined)
    return { message: `‘${name}’ is no priority in the approved plans of ${least} councils.`, field: 'key' };

  const without = input.councilIds.find((id) => !common.councilIds.includes(id));
  return (
    without === undefined || {
      message: `${without} has no approved plan for the year with the priority ‘${name}’.`,
      field: 'councilIds',
    }
  );
});

/** RP-R01: findings are discussed at a meeting of the Regional Children and Young People’s Forum, as far as it is known. */
export const isTheForum = rule<unknown, { readonly meeting: Meeting | undefined }>(
  'RP-R01',
  ({ lookups: { meeting } }) => {
    const field = 'meetingId';
    if (meeting === undefined) return true;
    if (meeting.data.body !== 'regional-forum')
      return { message: 'This is not a meeting of the Regional Children and Young People’s Forum.', field };
    return meeting.stage !== 'cancelled' || { message: 'This meeting has been called off.', field };
  },
);

/** RP-R03: there is something to present when a plan of the region has been approved. */
export const somePlanIsApproved = rule<unknown, KnownPlans>(
  'RP-R03',
  ({ lookups: { plans } }) =>
    plans.length > 0 || 'No plan of the region has been approved for the year, so there is nothing to present yet.',
);

import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from '../definition.js';
import type { MemberNow } from '../members.js';
import { firmSlot } from '../review.js';
import { conflictsAreCleared, nobodyIsOfTheHost } from './conflicts.js';
import { everybodyIsFree, everybodyIsTrained, teamIsComplete } from './team.js';

/** PR-R08 to PR-R12: what must hold of a team that is confirmed. */
export const teamRules = [nobodyIsOfTheHost, conflictsAreCleared, everybodyIsTrained, teamIsComplete, everybodyIsFree];

/** PR-R14: a review starts on the first day of its slot. */
export const startsOnItsDay = rule<{ readonly startedOn: string }>('PR-R14', ({ input, case: review }) => {
  const { startDate } = firmSlot(review);
  return (
    input.startedOn === startDate || {
      message: `The review starts on ${dateInWords(startDate)}. Reschedule it if it starts on another day.`,
      field: 'startedOn',
    }
  );
});

/** PR-R14: when it starts, the team still is as PR-R08 to PR-R12 want it. */
export const teamStillFits = rule<unknown, { readonly members: ReadonlyMap<string, MemberNow> }>(
  'PR-R14',
  (situation) => {
    for (const { check } of teamRules) {
      const verdict = check(situation);
      if (verdict !== true) return `The team cannot start. ${typeof verdict === 'string' ? verdict : verdict.message}`;
    }
    return true;
  },
);

type Visit = {
  readonly endedOn: string;
  readonly reviewerDays: readonly { readonly personId: string; readonly days: number }[];
};

/** PR-R15: a visit ends after it began, and nobody but members of the team worked on it, at most all its working days. */
export const daysAreThoseOfTheVisit = rule<Visit>('PR-R15', ({ input, case: review, calendar }) => {
  const { startedOn = '', memberIds = [] } = review;
  const { endedOn, reviewerDays } = input;
  if (endedOn < startedOn)
    return { message: `The visit began on ${dateInWords(startedOn)}. It cannot end before.`, field: 'endedOn' };

  const names = reviewerDays.map(({ personId }) => personId);
  const twice = names.find((personId, index) => names.indexOf(personId) !== index);
  if (twice !== undefined) return days(`${twice} is listed twice. Add the days up.`);
  const stranger = names.find((personId) => !memberIds.includes(personId));
  if (stranger !== undefined) return days(`${stranger} is not a member of the confirmed team.`);

  const most = calendar.workingDaysIn(startedOn, endedOn);
  const wrong = reviewerDays.find(({ days }) => days <= 0 || days > most);
  return (
    wrong === undefined ||
    days(`The visit had ${most} working days. Enter more than 0 and at most that for ${wrong.personId}.`)
  );
});

const days = (message: string) => ({ message, field: 'reviewerDays' });

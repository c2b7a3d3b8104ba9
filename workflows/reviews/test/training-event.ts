import { englandAndWales } from '@casewright/calendar';
import { as, spec } from '@casewright/workflow/spec';
import trainingEvent from '../training-event/index.js';

export const organiser = as('training-organiser');
export const trainee = (personId: string) => as('trainee', { personId });

/** The training event `trainingEvent-case1`, looked at at an instant. */
export const at = (now: string) => spec(trainingEvent, { calendar: englandAndWales(), now });

export const { given } = at('2012-01-16T10:00:00.000Z');

/** What the organiser announces: two places, and the days in no order. */
export const ANNOUNCEMENT = {
  ...{ kind: 'peer-review', dates: ['2012-02-09', '2012-02-08'], venue: 'Warwick University', capacity: 2 },
};
export const announced = { type: 'TrainingAnnounced', data: { ...ANNOUNCEMENT, eventId: 'case1' } };
export const opened = [announced, { type: 'TrainingOpened', data: {} }];

/** What somebody sends who wants a place. */
export const form = (personId: string, group = 'social-care-senior-manager') => ({
  ...{ personId, homeOrgKind: 'council', group },
});
export const applied = (personId: string, group?: string) => ({
  ...{ type: 'TrainingApplied', data: form(personId, group) },
});

const about = (type: string) => (personId: string) => ({ type, data: { personId } });
export const waitlisted = about('TrainingWaitlisted');
export const offered = about('TrainingPlaceOffered');
export const confirmed = about('TrainingPlaceConfirmed');
export const cancelled = about('TrainingPlaceCancelled');
export const held = { type: 'TrainingHeld', data: {} };

/** Both places are taken, by Ann and Bob; Ann has confirmed. */
export const full = [...opened, applied('ann'), applied('bob'), offered('ann'), offered('bob'), confirmed('ann')];

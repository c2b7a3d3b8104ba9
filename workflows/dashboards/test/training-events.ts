import { standIn } from './stand-in.js';

export const trainingEvent = standIn(
  'training-event',
  {
    TrainingAnnounced: 'announced',
    TrainingOpened: 'open',
    TrainingApplied: null,
    TrainingWaitlisted: null,
    TrainingPlaceOffered: null,
    TrainingPlaceConfirmed: null,
    TrainingPlaceCancelled: null,
    TrainingHeld: 'held',
    TrainingAttendanceRecorded: 'closed',
    TrainingCancelled: 'cancelled',
  },
  ['closed', 'cancelled'],
);

const on = (day: string) => ({ at: `${day}T09:00:00.000Z` });

export const announced = (day: string, more: object = {}) => ({
  type: 'TrainingAnnounced',
  data: { kind: 'peer-review', dates: ['2012-02-09', '2012-02-08'], capacity: 4, ...more },
  ...on(day),
});
export const applied = (day: string, personId: string, homeOrgKind = 'council', group = 'other') => ({
  ...{ type: 'TrainingApplied', data: { personId, homeOrgKind, group }, ...on(day) },
});
export const attended = (day: string, ...persons: readonly string[]) => ({
  ...{ type: 'TrainingAttendanceRecorded', data: { attended: persons, noShow: [] }, ...on(day) },
});
/** An event about one person, or about the training as a whole. */
export const then = (day: string, type: string, personId = '') => ({ type, data: { personId }, ...on(day) });

import { SPECIALISTS } from '../brokerage/specialists.js';
import { on, type Line } from '../line.js';
import { trainingOrganiser } from '../people/improvement-board.js';
import { story } from '../story.js';

type Group = 'social-care-senior-manager' | 'nhs-professional' | 'other';

const PEER = 'trainee-1';
const NURSE = 'trainee-2';
const DOCTOR = 'trainee-3';
const LATECOMER = 'trainee-4';
// they are in the pool of specialists, which hears of their training
const MANAGER = SPECIALISTS.three.personId;
const OTHER_MANAGER = SPECIALISTS.four.personId;

const trainee = (day: string, personId: string, command: string, more: object = {}) =>
  on(day, { personId, role: 'trainee' }, command, { personId, ...more });

const organiser = (day: string, personId: string, command: string) => on(day, trainingOrganiser, command, { personId });

const applied = (day: string, personId: string, group: Group): Line =>
  trainee(day, personId, 'ApplyForPlace', {
    ...{ homeOrgKind: group === 'nhs-professional' ? 'nhs' : 'council', group },
  });

/** Reviewers were trained on 8 and 9 February 2012 at Warwick University, free of charge. Who came is illustrative. */
export const reviewerTraining = story('training-event', 'reviewers_february_2012', [
  on('2011-11-04', trainingOrganiser, 'AnnounceTraining', {
    kind: 'peer-review',
    dates: ['2012-02-08', '2012-02-09'],
    venue: 'Warwick University',
    capacity: 5,
  }),
  on('2011-11-04', trainingOrganiser, 'OpenApplications'),
  applied('2011-11-14', PEER, 'other'),
  applied('2011-11-15', MANAGER, 'social-care-senior-manager'),
  applied('2011-11-21', NURSE, 'nhs-professional'),
  applied('2011-11-28', OTHER_MANAGER, 'social-care-senior-manager'),
  applied('2011-12-05', DOCTOR, 'nhs-professional'),
  // senior social care managers and NHS professionals come first, whenever they applied (TE-R02)
  ...[MANAGER, NURSE, OTHER_MANAGER, DOCTOR, PEER].map((person) => organiser('2012-01-09', person, 'OfferPlace')),
  applied('2012-01-11', LATECOMER, 'social-care-senior-manager'),
  organiser('2012-01-12', LATECOMER, 'WaitlistApplicant'),
  ...[MANAGER, NURSE, OTHER_MANAGER, PEER].map((person) => trainee('2012-01-13', person, 'ConfirmPlace')),
  trainee('2012-01-20', DOCTOR, 'CancelPlace'),
  trainee('2012-01-23', LATECOMER, 'ConfirmPlace'),
  on('2012-02-09', trainingOrganiser, 'HoldTraining'),
  on('2012-02-10', trainingOrganiser, 'RecordAttendance', {
    attended: [MANAGER, NURSE, OTHER_MANAGER, LATECOMER],
    noShow: [PEER],
  }),
]);

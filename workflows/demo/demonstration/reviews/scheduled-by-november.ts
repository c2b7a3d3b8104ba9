import { on } from '../line.js';
import { commissioningDirector, reviewCoordinator, reviewLead } from '../people/improvement-board.js';
import { councilOfficer, dcs } from '../people/organisations.js';
import { bookedReview, draft, response, type Booked } from './booked-review.js';
import { assembled, invited, leadOf, TEAMS } from './teams.js';

const { one, two, three, four } = TEAMS;

const worked = { personId: 'reviewer-2', nature: 'recent-employment', detail: 'Worked for the council until 2008' };
const cleared = { decision: 'cleared', reason: 'In another service, three years ago' };

/**
 * The 22 reviews that were scheduled in 2011/12 by 4 November 2011, the day of the bulletin that counts them. It names no
 * council: these are the first 22 of the register, and their dates and what came of them are illustrative.
 */
const SCHEDULED: readonly Booked[] = [
  {
    ...{ councilId: 'barking_and_dagenham', regionId: 'LON', asked: '2011-07-25', slot: ['2011-10-03', '2011-10-07'] },
    ...{ team: one, until: 'CloseReview' },
  },
  {
    ...{ councilId: 'barnet', regionId: 'LON', asked: '2011-07-26', slot: ['2011-10-10', '2011-10-14'] },
    ...{ team: two, until: 'CloseReview' },
    also: [on('2012-01-16', reviewLead, 'ReopenReview', { reason: 'The council asks to correct its response' })],
  },
  {
    ...{ councilId: 'barnsley', regionId: 'YH', asked: '2011-07-27', slot: ['2011-10-17', '2011-10-21'] },
    ...{ team: three, until: 'AgreeReport' },
  },
  {
    ...{ councilId: 'bath_and_north_east_somerset', regionId: 'SW', asked: '2011-08-01' },
    ...{ slot: ['2011-11-07', '2011-11-11'], team: one, until: 'RecordCouncilResponse' },
  },
  {
    ...{ councilId: 'bedford', regionId: 'E', asked: '2011-08-02', slot: ['2011-11-14', '2011-11-18'] },
    ...{ team: two, until: 'SubmitDraftReport' },
    also: [
      on('2011-12-09', councilOfficer('bedford'), 'RequestCorrections', { corrections: ['Name of a service'] }),
      on('2011-12-21', leadOf(two), 'SubmitDraftReport', draft('Second draft')),
      on('2012-01-04', dcs('bedford'), 'RequestCorrections', { corrections: ['Number of referrals'] }),
      on('2012-01-31', leadOf(two), 'SubmitDraftReport', draft('Third draft')),
    ],
  },
  {
    ...{ councilId: 'bexley', regionId: 'LON', asked: '2011-08-03', slot: ['2011-11-21', '2011-11-25'] },
    ...{ team: three, until: 'SubmitDraftReport' },
  },
  {
    ...{ councilId: 'birmingham', regionId: 'WM', asked: '2011-08-08', slot: ['2011-11-28', '2011-12-02'] },
    ...{ team: four, until: 'SubmitDraftReport' },
    also: [
      on('2011-11-30', leadOf(four), 'RaiseImmediateConcern', {
        category: 'leadership',
        summaryRef: 'Note of the team',
      }),
      on('2011-12-01', commissioningDirector, 'AcknowledgeEscalation'),
      on('2011-12-22', dcs('birmingham'), 'RequestCorrections', { corrections: ['Dates of two audits'] }),
    ],
  },
  {
    ...{ councilId: 'blackburn_with_darwen', regionId: 'NW', asked: '2011-08-09', slot: ['2011-12-05', '2011-12-09'] },
    ...{ team: two, until: 'CompleteOnSite' },
  },
  {
    ...{ councilId: 'blackpool', regionId: 'NW', asked: '2011-08-10', slot: ['2011-12-12', '2011-12-16'] },
    ...{ team: three, until: 'AgreeReport' },
    also: [on('2012-02-03', dcs('blackpool'), 'RecordCouncilResponse', response(true))],
  },
  {
    ...{ councilId: 'bolton', regionId: 'NW', asked: '2011-08-15', slot: ['2011-12-05', '2011-12-09'] },
    until: 'ConfirmSlot',
    also: [on('2011-11-23', reviewLead, 'CancelReview', { reasonCode: 'no-team', reason: 'No team could be found' })],
  },
  {
    ...{ councilId: 'bournemouth', regionId: 'SW', asked: '2011-09-05', slot: ['2012-01-09', '2012-01-13'] },
    until: 'ConfirmSlot',
    also: [on('2011-11-28', dcs('bournemouth'), 'WithdrawRequest', { reason: 'An inspection is expected' })],
  },
  {
    ...{ councilId: 'bracknell_forest', regionId: 'SE', asked: '2011-09-06', slot: ['2012-01-16', '2012-01-20'] },
    until: 'ConfirmSlot',
    also: [
      on('2011-12-07', reviewLead, 'RescheduleReview', {
        ...{ newStartDate: '2012-02-20', newEndDate: '2012-02-24', requestedBy: 'council' },
        reason: 'A new director begins in January',
      }),
      ...assembled('2012-01-10', two),
      on('2012-01-16', reviewCoordinator, 'ConfirmTeam'),
    ],
  },
  {
    ...{ councilId: 'bradford', regionId: 'YH', asked: '2011-09-07', slot: ['2012-01-23', '2012-01-27'] },
    ...{ team: one, until: 'CompleteOnSite' },
  },
  {
    ...{ councilId: 'brent', regionId: 'LON', asked: '2011-09-08', slot: ['2012-01-30', '2012-02-03'] },
    ...{ team: two, until: 'StartReview' },
    also: [
      on('2012-02-01', dcs('brent'), 'PauseReview', {
        reasonCode: 'critical-incident',
        reason: 'An incident in the area',
      }),
    ],
  },
  {
    ...{ councilId: 'brighton_and_hove', regionId: 'SE', asked: '2011-09-12', slot: ['2012-02-06', '2012-02-10'] },
    ...{ team: three, until: 'StartReview' },
  },
  {
    ...{ councilId: 'bristol', regionId: 'SW', asked: '2011-09-13', slot: ['2012-02-13', '2012-02-17'] },
    ...{ team: one, until: 'ConfirmReadiness' },
    also: [
      on('2012-01-05', reviewCoordinator, 'DeclareReviewConflict', worked),
      on('2012-01-05', reviewLead, 'DecideReviewConflict', { personId: worked.personId, ...cleared }),
    ],
  },
  {
    ...{ councilId: 'bromley', regionId: 'LON', asked: '2011-09-14', slot: ['2012-02-27', '2012-03-02'] },
    ...{ team: three, until: 'ConfirmTeam' },
  },
  {
    ...{ councilId: 'buckinghamshire', regionId: 'SE', asked: '2011-09-19', slot: ['2012-02-20', '2012-02-24'] },
    ...{ team: four, until: 'ConfirmTeam' },
    also: [
      on('2012-02-02', dcs('buckinghamshire'), 'PauseReview', {
        reasonCode: 'inspection-announced',
        reason: 'An inspection has been announced',
      }),
    ],
  },
  {
    ...{ councilId: 'bury', regionId: 'NW', asked: '2011-10-03', slot: ['2012-03-05', '2012-03-09'] },
    ...{ until: 'ConfirmSlot', also: invited('2012-02-06', one) },
  },
  {
    ...{ councilId: 'calderdale', regionId: 'YH', asked: '2011-10-04', slot: ['2012-03-12', '2012-03-16'] },
    until: 'ConfirmSlot',
  },
  {
    ...{ councilId: 'cambridgeshire', regionId: 'E', asked: '2011-10-05', slot: ['2012-03-19', '2012-03-23'] },
    until: 'ConfirmSlot',
  },
  {
    ...{ councilId: 'camden', regionId: 'LON', asked: '2011-10-24', slot: ['2012-03-26', '2012-03-30'] },
    until: 'ConfirmSlot',
  },
];

/** Reviews scheduled by the day of the bulletin. */
export const scheduledByNovember = SCHEDULED.flatMap(bookedReview);

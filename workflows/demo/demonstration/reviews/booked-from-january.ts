import { on, refused, type Line } from '../line.js';
import { reviewCoordinator, reviewLead } from '../people/improvement-board.js';
import { councilOfficer, dcs } from '../people/organisations.js';
import { story } from '../story.js';
import { accept, bookedReview, request, slotOf } from './booked-review.js';
import { assembled, TEAMS } from './teams.js';

/** Requests that came in with the bulletin or after it: bookings are taken for January 2012 onwards (PR-R03). */
const requested = (councilId: string, regionId: string, asked: string, lines: readonly Line[], more: object = {}) =>
  story('peer-review', councilId, [
    on(asked, councilOfficer(councilId), 'RequestReview', request(councilId, regionId, more)),
    ...lines,
  ]);

const accepted = (day: string): Line => on(day, reviewLead, 'AcceptRequest', accept);

const offered = (day: string, start: string, end: string) =>
  on(day, reviewCoordinator, 'OfferSlot', slotOf('s1', [start, end]));

const december: readonly Line[] = [
  accepted('2011-11-08'),
  refused('PR-R03', offered('2011-11-09', '2011-12-12', '2011-12-16')),
  offered('2011-11-09', '2012-02-27', '2012-03-02'),
  on('2011-11-15', dcs('central_bedfordshire'), 'ConfirmSlot', { slotId: 's1' }),
  ...assembled('2012-01-18', TEAMS.four),
  on('2012-01-24', reviewCoordinator, 'ConfirmTeam'),
];

/** The next councils of the register, in every region; illustrative, as the first 22 are. */
export const bookedFromJanuary = [
  ...requested('central_bedfordshire', 'E', '2011-11-07', december),
  ...bookedReview({
    ...{ councilId: 'cheshire_east', regionId: 'NW', asked: '2011-11-08', slot: ['2012-01-23', '2012-01-27'] },
    ...{ team: TEAMS.four, until: 'CompleteOnSite' },
  }),
  ...bookedReview({
    ...{ councilId: 'cheshire_west_and_chester', regionId: 'NW', asked: '2011-11-14' },
    ...{ slot: ['2012-02-27', '2012-03-02'], until: 'ConfirmSlot' },
  }),
  ...requested('city_of_london', 'LON', '2012-01-25', [
    accepted('2012-01-30'),
    offered('2012-02-01', '2012-03-12', '2012-03-16'),
  ]),
  ...requested('cornwall', 'SW', '2012-01-09', [
    accepted('2012-01-11'),
    offered('2012-01-12', '2012-03-05', '2012-03-09'),
  ]),
  ...requested(
    'coventry',
    'WM',
    '2011-12-05',
    [
      accepted('2011-12-07'),
      on('2011-12-08', reviewCoordinator, 'PlaceOnWaitlist', { reason: 'no-reviewers', targetMonth: '2012-03' }),
    ],
    { reviewType: 'specialist-childrens' },
  ),
  ...requested('croydon', 'LON', '2011-12-06', [
    on('2011-12-09', reviewCoordinator, 'PlaceOnWaitlist', { reason: 'no-capacity' }),
  ]),
  // a council under an improvement notice goes first on the waiting list (PR-R07)
  ...requested(
    'dudley',
    'WM',
    '2011-12-12',
    [on('2011-12-14', reviewCoordinator, 'PlaceOnWaitlist', { reason: 'no-reviewers' })],
    { linkedCaseId: 'dudley' },
  ),
  ...requested('cumbria', 'NW', '2012-01-16', []),
  ...requested('darlington', 'NE', '2012-02-08', []),
  ...requested('derby', 'EM', '2012-01-18', [
    on('2012-01-20', reviewLead, 'DeclineRequest', {
      reasonCode: 'out-of-scope',
      reason: 'Asks for a review of schools',
    }),
  ]),
  ...bookedReview({
    ...{ councilId: 'derbyshire', regionId: 'EM', asked: '2011-12-12', slot: ['2012-03-12', '2012-03-16'] },
    until: 'ConfirmSlot',
  }),
  // March is full, so the council waits (PR-R06)
  ...requested('devon', 'SW', '2012-02-02', [
    accepted('2012-02-03'),
    refused('PR-R06', offered('2012-02-06', '2012-03-26', '2012-03-30')),
    on('2012-02-06', reviewCoordinator, 'PlaceOnWaitlist', { reason: 'no-capacity' }),
  ]),
  ...bookedReview({
    ...{ councilId: 'doncaster', regionId: 'YH', asked: '2012-01-04', slot: ['2012-03-19', '2012-03-23'] },
    until: 'ConfirmSlot',
  }),
  ...bookedReview({
    ...{ councilId: 'durham', regionId: 'NE', asked: '2012-01-10', slot: ['2012-03-05', '2012-03-09'] },
    until: 'ConfirmSlot',
  }),
];

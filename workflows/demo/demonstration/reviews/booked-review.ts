import { later } from '../later.js';
import { on, upTo, type Line } from '../line.js';
import { reviewCoordinator, reviewLead } from '../people/improvement-board.js';
import { councilOfficer, dcs, directorOf } from '../people/organisations.js';
import { story } from '../story.js';
import { assembled, leadOf, TEAMS, type Team } from './teams.js';

export type Booked = {
  readonly councilId: string;
  readonly regionId: string;
  /** When the council asks. */
  readonly asked: string;
  /** First and last day of the visit. */
  readonly slot: readonly [start: string, end: string];
  readonly team?: Team;
  /** The last command of the usual way that is given. */
  readonly until: string;
  /** What happens beside it, or afterwards. */
  readonly also?: readonly Line[];
};

/** A council's review on its usual way, as far as it has come. The case is called like its council. */
export const bookedReview = ({ councilId, regionId, asked, slot, team = TEAMS.one, until, also = [] }: Booked) =>
  story('peer-review', councilId, [
    ...upTo(until, [
      ...booking({ councilId, regionId, asked, slot }),
      ...assembled(later(slot[0], -30), team),
      ...visit({ councilId, slot, team }),
      ...report({ councilId, end: slot[1], team }),
    ]),
    ...also,
  ]);

/** A request, as a council makes it. */
export const request = (councilId: string, regionId: string, more: object = {}) => ({
  ...{ councilId, regionId, reviewType: 'safeguarding', focus: ['Illustrative: front door and early help'] },
  ...{ preferredFrom: '2011-10-03', preferredTo: '2012-03-30', requestedBy: directorOf(councilId) },
  ...more,
});

export const accept = { reviewLeadId: reviewLead.personId };

/** Dates on offer. */
export const slotOf = (slotId: string, [startDate, endDate]: Booked['slot']) => ({ slotId, startDate, endDate });

const booking = ({ councilId, regionId, asked, slot }: Pick<Booked, 'councilId' | 'regionId' | 'asked' | 'slot'>) =>
  [
    on(asked, councilOfficer(councilId), 'RequestReview', request(councilId, regionId)),
    on(later(asked, 1), reviewLead, 'AcceptRequest', accept),
    on(later(asked, 2), reviewCoordinator, 'OfferSlot', slotOf('s1', slot)),
    on(later(asked, 5), dcs(councilId), 'ConfirmSlot', { slotId: 's1' }),
  ] satisfies readonly Line[];

type Visited = Required<Pick<Booked, 'councilId' | 'slot' | 'team'>>;

const visit = ({ councilId, slot: [start, end], team }: Visited): readonly Line[] => [
  on(later(start, -26), reviewCoordinator, 'ConfirmTeam'),
  on(later(start, -9), councilOfficer(councilId), 'ConfirmReadiness', readiness(later(start, -9))),
  on(start, leadOf(team), 'StartReview', { startedOn: start }),
  on(end, leadOf(team), 'CompleteOnSite', {
    endedOn: end,
    reviewerDays: team.map(({ personId }) => ({ personId, days: 4 })),
  }),
];

const readiness = (documentsReceivedOn: string) => ({ documentsReceivedOn, timetableRef: 'Timetable of the visit' });

type Reported = { readonly councilId: string; readonly end: string; readonly team: Team };

const report = ({ councilId, end, team }: Reported): readonly Line[] => [
  on(later(end, 9), leadOf(team), 'SubmitDraftReport', draft('Draft report')),
  on(later(end, 14), dcs(councilId), 'AgreeReport', { version: 1 }),
  on(later(end, 22), dcs(councilId), 'RecordCouncilResponse', response(false)),
  on(later(end, 23), councilOfficer(councilId), 'RecordReviewFeedback', { rating: 4 }),
  on(later(end, 25), reviewLead, 'CloseReview', { summary: 'Report agreed, response and feedback received' }),
];

export const draft = (reportRef: string) => ({
  ...{ reportRef, strengths: ['Illustrative: committed staff'] },
  areasForConsideration: ['Illustrative: timeliness of assessments'],
});

export const response = (shareWithBrokerage: boolean) => ({
  ...{ actionPlanRef: 'Action plan', shareWithBrokerage },
  priorityNeeds: [{ theme: 'Front door', text: 'Illustrative: decide sooner what happens with a referral' }],
});

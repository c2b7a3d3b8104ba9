import { englandAndWales } from '@casewright/calendar';
import type { LookupRequest } from '@casewright/workflow';
import { journey as journeyOf, type Step } from '@casewright/workflow/journey';
import peerReview from '../peer-review/index.js';
import {
  ASKED,
  coordinator,
  dcs,
  FOUR,
  JANUARY,
  joined,
  lead,
  NOW,
  officer,
  reviewer,
  teamLead,
} from './peer-review.js';

/** Everybody of the team has been trained, and councils are on the register. */
const answers = (request: LookupRequest): unknown => {
  if (request.from !== 'directory') return undefined;
  if (request.kind === 'council') return { id: request.id, regionId: 'E' };

  const member = FOUR.find(({ personId }) => personId === request.id);
  return member && { ...member, trainings: [{ kind: 'peer-review', completedOn: '2011-10-05' }] };
};

/** The review `peerReview-abc1` of Bedford from its request on 14 November 2011 on. */
export const journey = () => journeyOf(peerReview, { calendar: englandAndWales(), now: NOW, id: 'abc1', answers });

/** Somebody is invited for each seat; all accept. */
export const teamJoins = (members: readonly (typeof FOUR)[number][] = FOUR): readonly Step[] => [
  ...members.map((asked): Step => [coordinator, 'InviteReviewer', { ...asked, declaredInterests: [] }]),
  ...members.map((asked): Step => [reviewer(asked.personId), 'AcceptInvitation', joined(asked).data]),
];

/** Dates are firm. */
export const firmDates = () =>
  journey()
    .then(dcs, 'RequestReview', ASKED, 'requested')
    .then(coordinator, 'AcceptRequest', { reviewLeadId: 'lee' }, 'scheduling.findingSlot')
    .then(coordinator, 'OfferSlot', JANUARY, 'scheduling.slotOffered')
    .then(dcs, 'ConfirmSlot', { slotId: 's1' }, 'scheduled.assemblingTeam');

export const READY = { documentsReceivedOn: '2011-12-16', timetableRef: 'tt-1' };
export const DAYS = { endedOn: '2012-01-09', reviewerDays: FOUR.map(({ personId }) => ({ personId, days: 5 })) };
export const REPORT = { reportRef: 'report-1', strengths: ['Staff'], areasForConsideration: ['Supervision'] };
export const RESPONSE = {
  ...{ actionPlanRef: 'plan-1', shareWithBrokerage: true },
  priorityNeeds: [{ theme: 'Supervision', text: 'Train managers' }],
};

/** The team is at work in the council. */
export const onSite = () =>
  firmDates()
    .on('2011-11-21')
    .through(teamJoins())
    .then(lead, 'ConfirmTeam', {}, 'scheduled.teamConfirmed')
    .then(officer, 'ConfirmReadiness', READY, 'scheduled.ready')
    .on('2012-01-03')
    .then(teamLead, 'StartReview', { startedOn: '2012-01-03' }, 'onSite');

/** The council checks the report. */
export const factualCheck = () =>
  onSite()
    .on('2012-01-09')
    .then(teamLead, 'CompleteOnSite', DAYS, 'reporting.drafting')
    .on('2012-01-20')
    .then(teamLead, 'SubmitDraftReport', REPORT, 'reporting.factualCheck');

import { englandAndWales } from '@casewright/calendar';
import { NOTHING_HELD, type Holdings } from '@casewright/workflow';
import { as, spec, type Past, type Setup, type Surroundings } from '@casewright/workflow/spec';
import peerReview from '../peer-review/index.js';

/** Ten days after the bulletin; a Monday. */
export const NOW = '2011-11-14T10:00:00.000Z';

/** The review `peerReview-abc1` of Bedford, looked at on this day at ten o'clock; by default on 14 November 2011. */
export const on = (day: string, settings: Setup['settings'] = {}) =>
  spec(peerReview, { calendar: englandAndWales(), now: `${day}T10:00:00.000Z`, id: 'abc1', settings });

export const { given } = on('2011-11-14');

export const dcs = as('council-dcs', { personId: 'dana', orgId: 'bedford' });
export const officer = as('council-officer', { personId: 'olu', orgId: 'bedford' });
export const lead = as('peer-review-lead', { personId: 'lee' });
export const coordinator = as('peer-review-coordinator', { personId: 'cora' });

/** What the host council sends. */
export const ASKED = {
  councilId: 'bedford',
  regionId: 'E',
  reviewType: 'safeguarding',
  focus: ['front door'],
  preferredFrom: '2012-01-09',
  preferredTo: '2012-03-09',
  requestedBy: { personId: 'dana', roleTitle: 'Director of Children’s Services' },
} as const;

export const JANUARY = { slotId: 's1', startDate: '2012-01-03', endDate: '2012-01-09' } as const;

/** Answers to AcceptRequest's lookups when nobody else holds anything. */
export const NOBODY_ELSE = { lookups: { open: NOTHING_HELD, entitlement: NOTHING_HELD } };

const by = { personId: 'dana', role: 'council-dcs', orgId: 'bedford' };

export const requested = {
  type: 'PeerReviewRequested',
  data: { ...ASKED, reviewId: 'abc1', chargePence: 0, entitlementYear: '2011/12' },
  at: NOW,
  by,
};
export const accepted = { type: 'ReviewRequestAccepted', data: { reviewLeadId: 'lee' } };
export const declined = { type: 'ReviewRequestDeclined', data: { reasonCode: 'duplicate', reason: 'Asked by letter' } };
export const waitlisted = { type: 'ReviewWaitlisted', data: { reason: 'no-capacity', position: 1 } };
export const taken = { type: 'ReviewTakenFromWaitlist', data: {} };
export const offered = { type: 'ReviewSlotOffered', data: { ...JANUARY, expiresOn: '2011-11-28' }, at: NOW };
export const slotDeclined = { type: 'ReviewSlotDeclined', data: { slotId: 's1', reason: 'Term starts' } };
export const lapsed = { type: 'ReviewSlotLapsed', data: { slotId: 's1' } };
export const scheduled = { type: 'ReviewScheduled', data: { ...JANUARY, regionId: 'E', month: '2012-01' }, at: NOW };
export const withdrawn = { type: 'ReviewWithdrawn', data: { reason: 'Reorganised', entitlementRestored: true } };
export const cancelled = {
  type: 'ReviewCancelled',
  data: { reasonCode: 'no-team', reason: 'No team', entitlementRestored: true },
};

/** Histories up to a stage. */
export const findingSlot = [requested, accepted];
export const slotOffered = [...findingSlot, offered];
export const assemblingTeam = [...slotOffered, scheduled];

/** Who is asked to review Bedford: enough for a team, from three organisations. */
export const RUTH = { personId: 'ruth', homeOrgId: 'luton', seat: 'lead' } as const;
export const SAM = { personId: 'sam', homeOrgId: 'essex', seat: 'social-care-senior-manager' } as const;
export const NIA = { personId: 'nia', homeOrgId: 'nhs_anglia', seat: 'nhs-professional' } as const;
export const OTTO = { personId: 'otto', homeOrgId: 'luton', seat: 'other-peer' } as const;
export const FOUR = [RUTH, SAM, NIA, OTTO];

export type Asked = { readonly personId: string; readonly homeOrgId: string; readonly seat: string };

export const reviewer = (personId: string) => as('reviewer', { personId });
export const teamLead = as('review-team-lead', { personId: 'ruth' });
export const director = as('commissioning-director', { personId: 'dora' });

export const invited = (asked: Asked, ...declaredInterests: readonly object[]) => ({
  type: 'ReviewerInvited',
  data: { ...asked, declaredInterests, trainedOn: '2011-10-05' },
});
export const joined = ({ personId }: Pick<Asked, 'personId'>, ...declaredInterests: readonly object[]) => ({
  type: 'ReviewerAccepted',
  data: { personId, releaseConfirmedBy: { personId: `${personId}-s-boss` }, declaredInterests },
});
export const stoodDown = (personId: string) => ({ type: 'ReviewerStoodDown', data: { personId, reason: 'Ill' } });
export const conflictDeclared = (personId: string, nature: string) => ({
  ...{ type: 'ReviewConflictDeclared', data: { personId, nature, detail: 'A cousin works there' } },
});
export const conflictDecided = (personId: string, decision: string) => ({
  ...{ type: 'ReviewConflictDecided', data: { personId, decision, reason: 'Looked into' } },
});

export const teamConfirmedEvent = {
  type: 'ReviewTeamConfirmed',
  data: { memberIds: ['ruth', 'sam', 'nia', 'otto'], leadId: 'ruth' },
};
export const readyEvent = {
  type: 'ReviewReadinessConfirmed',
  data: { documentsReceivedOn: '2011-12-19', timetableRef: 'tt-1' },
};
export const started = { type: 'PeerReviewStarted', data: { startedOn: '2012-01-03' } };
export const visited = {
  type: 'OnSiteCompleted',
  data: {
    endedOn: '2012-01-09',
    reviewerDays: FOUR.map(({ personId }) => ({ personId, days: 5 })),
    totalDays: 20,
  },
};
export const submitted = (version: number) => ({
  type: 'DraftReportSubmitted',
  data: { reportRef: `report-${version}`, strengths: ['Staff'], areasForConsideration: ['Supervision'], version },
  by: { personId: 'ruth', role: 'review-team-lead' },
});
export const corrected = (round: number) => ({
  type: 'ReportCorrectionsRequested',
  data: { corrections: ['A name'], round },
});
export const agreed = { type: 'ReviewReportAgreed', data: { version: 1 } };
export const responded = {
  type: 'CouncilResponseRecorded',
  data: {
    actionPlanRef: 'plan-1',
    priorityNeeds: [{ theme: 'Supervision', niCodes: ['NI 59'], text: 'Train managers' }],
    shareWithBrokerage: true,
  },
};
export const feedback = { type: 'ReviewFeedbackRecorded', data: { rating: 5, comment: 'Thank you' } };
export const closed = { type: 'ReviewClosed', data: { summary: 'Useful' } };
export const reopened = { type: 'ReviewReopened', data: { reason: 'The plan has changed' } };
export const paused = (resumeTo: string) => ({
  type: 'ReviewPaused',
  data: { reasonCode: 'inspection-announced', reason: 'Ofsted comes', resumeTo },
});
export const resumed = (resumedTo: string, dates: object = {}) => ({
  ...{ type: 'ReviewResumed', data: { ...dates, resumedTo } },
});
export const rescheduled = (
  newStartDate: string,
  newEndDate: string,
  requestedBy = 'council',
  rescheduleCount = 1,
) => ({
  type: 'ReviewRescheduled',
  data: {
    ...{ newStartDate, newEndDate, reason: 'Elections', requestedBy },
    ...{ previousStartDate: JANUARY.startDate, rescheduleCount, lateNotice: false },
  },
});
export const escalated = (level: number) => ({
  ...{ type: 'EscalationRaised', data: { level, reason: 'Stuck', auto: false } },
});
export const acknowledged = { type: 'EscalationAcknowledged', data: {} };

/** Further histories up to a stage. */
export const fourInvited = [...assemblingTeam, ...FOUR.map((asked) => invited(asked))];
export const fourAccepted = [...fourInvited, ...FOUR.map((asked) => joined(asked))];
export const teamConfirmed = [...fourAccepted, teamConfirmedEvent];
export const ready = [...teamConfirmed, readyEvent];
export const onSite = [...ready, started];
export const drafting = [...onSite, visited];
export const factualCheck = [...drafting, submitted(1)];
export const revising = [...factualCheck, corrected(1)];
export const followUp = [...factualCheck, agreed];
export const isClosed = [...followUp, responded, feedback, closed];

/** What is known of the members of the team: nothing against them. */
export const NOTHING_AGAINST = {
  lookups: { members: new Map(FOUR.map(({ personId }) => [personId, { person: undefined, seats: NOTHING_HELD }])) },
};

/** What is known of somebody who is asked: when they were trained, and where else they sit. */
export const knownOf = (trainedOn?: string, seats: Holdings = NOTHING_HELD) => ({
  lookups: { person: undefined, trainings: trainedOn === undefined ? [] : [trainedOn], seats },
});

/** The coordinator asks somebody to join; by default somebody trained, as the first. */
export const invite = (
  asked: Asked,
  surroundings: Surroundings = knownOf('2011-10-05'),
  history: readonly Past[] = assemblingTeam,
) => given(...history).when('InviteReviewer', { ...asked, declaredInterests: [] }, coordinator, surroundings);

import { englandAndWales } from '@casewright/calendar';
import { as, spec, type Past, type Setup } from '@casewright/workflow/spec';
import improvementCase from '../improvement-case/index.js';

export const officer = as('cib-officer', { personId: 'olu' });
export const director = as('commissioning-director', { personId: 'dora' });
export const board = as('cib-board', { personId: 'ben' });
export const dcs = as('council-dcs', { personId: 'dana', orgId: 'beta' });
export const leadBroker = as('lead-broker', { personId: 'lena', regionId: 'NE' });
export const broker = as('associate-broker', { personId: 'bo' });
export const serco = as('provider', { personId: 'sam', orgId: 'serco' });
export const specialist = as('sector-specialist', { personId: 'ann' });
export const system = as('system');

/** The case `ic1` of the council Beta, looked at on this day at ten o'clock. */
export const on = (day: string, settings: Setup['settings'] = {}) =>
  spec(improvementCase, { calendar: englandAndWales(), now: `${day}T10:00:00.000Z`, id: 'ic1', settings });

export const { given } = on('2011-11-14');

/** An event recorded on a day, by somebody. */
const event = (type: string, data: object, day: string, personId = 'bo', role = 'associate-broker'): Past => ({
  ...{ type, data, at: `${day}T10:00:00.000Z`, by: { personId, role } },
});

/** Beta is referred because of a performance risk. */
export const REFERRAL = {
  ...{ councilId: 'beta', regionId: 'NE', trigger: 'performance-risk', earlyAdopter: false },
  summary: 'Too many children wait for an assessment',
};
/** Beta is referred because of an improvement notice. */
export const NOTICE = {
  ...{ ...REFERRAL, trigger: 'improvement-notice', noticeRef: 'IN-7', noticeIssuedOn: '2011-10-17' },
  noticeReviewDueOn: '2012-10-17',
};

export const opened = (more: object = {}, day = '2011-10-18', personId = 'olu', role = 'cib-officer'): Past =>
  event('ImprovementCaseOpened', { ...REFERRAL, caseId: 'ic1', priority: 'standard', ...more }, day, personId, role);
export const underNotice = opened({ ...NOTICE, priority: 'immediate' });
export const accepted = event('ReferralAccepted', {}, '2011-10-19', 'dora', 'commissioning-director');

export const proposed = (brokerId = 'bo', declaredInterests: readonly object[] = []) =>
  event('BrokerProposed', { brokerId, declaredInterests }, '2011-10-20', 'dora', 'commissioning-director');
export const rejected = (count: number, brokerId = 'bo') =>
  event('BrokerRejected', { reason: 'We know each other', count, brokerId }, '2011-10-24', 'dana', 'council-dcs');
export const assigned = event(
  ...(['BrokerAssigned', { brokerId: 'bo', assignedOn: '2011-10-24' }, '2011-10-24', 'dana', 'council-dcs'] as const),
);
export const reassigned = (newBrokerId: string, declaredInterests: readonly object[] = []) =>
  event(
    'BrokerReassigned',
    { newBrokerId, reason: 'Illness', handoverNote: 'All in the file', declaredInterests, previousBrokerId: 'bo' },
    ...(['2011-11-10', 'dora', 'commissioning-director'] as const),
  );
export const conflictDeclared = (brokerId = 'bo', nature = 'family') =>
  event('BrokerConflictDeclared', { brokerId, nature, detail: 'A sister' }, '2011-11-10', 'dana', 'council-dcs');
export const conflictCleared = (brokerId = 'bo') =>
  event('BrokerConflictCleared', { brokerId, reason: 'Far away' }, '2011-11-11', 'dora', 'commissioning-director');

export const evidence = (evidenceId: string, date: string, source = 'inspection') =>
  event('CaseEvidenceRecorded', { evidenceId, source, date, ref: `Report ${evidenceId}` }, '2011-10-25');
export const need = (needId: string, more: object = {}) => ({
  ...{ needId, theme: 'Front door', text: 'Decide sooner', evidenceIds: ['e1'], urgency: 'high' },
  ...{ externalSupportRequired: true, ...more },
});
export const drafted = (version = 1, ...needs: readonly object[]) =>
  event('NeedsDrafted', { needs: needs.length > 0 ? needs : [need('n1')], version }, '2011-10-27');
export const needsAgreed = (version = 1) => event('NeedsAgreed', { version }, '2011-10-31', 'dana', 'council-dcs');

/** Four days called off from Serco, for three thousand pounds. */
export const CALL_OFF_LINE = {
  ...{ lineId: 'l1', needId: 'n1', sourceKind: 'framework-call-off', providerId: 'serco' },
  ...{ description: 'Review of the front door', days: 4, costPence: 300_000, dueBy: '2012-02-29' },
};
/** Six days of a sector specialist. */
export const SPECIALIST_LINE = {
  ...{ lineId: 'l2', needId: 'n1', sourceKind: 'sector-specialist' },
  ...{ description: 'Coaching of managers', days: 6, costPence: 0, dueBy: '2012-03-30' },
};
export const lineAdded = (more: object = {}, line: object = CALL_OFF_LINE) =>
  event('SupportLineAdded', { ...line, ...more }, '2011-11-01');
export const submitted = (version = 1, totalPence = 300_000) =>
  event('PackageSubmitted', { version, totalDays: 10, totalPence }, '2011-11-02');
export const changesRequested = (round: number) =>
  event('PackageChangesRequested', { changes: ['Sooner'], round }, '2011-11-03', 'dana', 'council-dcs');
export const packageAgreed = (version = 1) =>
  event('PackageAgreedByCouncil', { version }, '2011-11-04', 'dana', 'council-dcs');
export const funded = (approvedPence = 300_000) =>
  event('PackageFundingApproved', { approvedPence, approverRole: 'lead-broker' }, '2011-11-07', 'lena', 'lead-broker');

export const sourced = (lineId: string, refStream: string) =>
  event('SupportLineSourced', { lineId, refStream }, '2011-11-09');
export const sourcingFailed = (lineId: string) =>
  event('SupportLineSourcingFailed', { lineId, reason: 'Nobody is free' }, '2011-11-09');
export const reworked = event('PackageReworkStarted', { reason: 'Nobody is free' }, '2011-11-10');
export const started = (phased = false, startedOn = '2011-11-14') =>
  event('CaseDeliveryStarted', { startedOn, phased, nextReviewOn: '2012-02-14' }, '2011-11-14');
export const delivered = (lineId: string, days: number, costPence: number) =>
  event(
    ...([
      'SupportDelivered',
      { lineId, date: '2011-12-01', days, costPence, cumulativeDays: days, cumulativePence: costPence },
      '2011-12-01',
    ] as const),
  );
export const completed = (lineId: string) => event('SupportLineCompleted', { lineId }, '2012-02-01');
export const rated = (lineId: string, rating = 4) =>
  event('SupportLineRated', { lineId, rating }, '2012-02-02', 'dana', 'council-dcs');
export const changeRequested = (change: object, personId = 'sam', role = 'provider') =>
  event('DeliveryChangeRequested', { lineIds: ['l1'], reason: 'More to do', ...change }, '2012-01-10', personId, role);
export const changeApproved = (change: object) =>
  event('DeliveryChangeApproved', { lineIds: ['l1'], ...change }, '2012-01-11');
export const packageReopened = event('PackageReopened', { reason: 'Another line' }, '2012-01-11');

export const reviewMoved = (nextReviewOn: string) =>
  event('ProgressReviewRescheduled', { nextReviewOn, reason: 'Half-term', previousDueOn: '2012-02-14' }, '2012-02-01');
export const reviewOpened = (reviewDate = '2012-02-13', sequence = 1) =>
  event('ProgressReviewOpened', { reviewDate, sequence }, '2012-02-13');
export const decided = (decision: string, more: object = {}) =>
  event(
    'ProgressDecided',
    { decision, evidenceIds: ['e2'], rationale: 'Better', ...more },
    '2012-02-14',
    'lena',
    'lead-broker',
  );
export const noticeChanged = (status: string, more: object = {}, day = '2012-02-10') =>
  event('NoticeStatusChanged', { status, effectiveOn: day, ref: 'IN-7a', ...more }, day, 'olu', 'cib-officer');
export const closed = (outcome = 'needs-met', closedOn = '2012-02-20') =>
  event('ImprovementCaseClosed', { outcome, summary: 'Done', closedOn }, closedOn, 'dora', 'commissioning-director');
export const reopened = event(
  ...([
    'ImprovementCaseReopened',
    { reason: 'It came back', evidenceId: 'e9', reopenCount: 1 },
    '2012-06-01',
    'dora',
  ] as const),
);
export const raised = (level: number) =>
  event('EscalationRaised', { level, reason: 'Stuck', auto: false }, '2011-11-10', 'dana', 'council-dcs');

/** Histories up to a stage, of a case without a notice; for one under a notice give `underNotice`. */
export const awaitingBroker = (first = opened()) => [first, accepted];
export const brokerProposed = (first = opened()) => [...awaitingBroker(first), proposed()];
export const gathering = (first = opened()) => [...brokerProposed(first), assigned];
export const needsDrafted = (first = opened()) => [...gathering(first), evidence('e1', '2011-10-21'), drafted()];
export const drafting = (first = opened()) => [...needsDrafted(first), needsAgreed()];
export const withLines = (first = opened()) => [...drafting(first), lineAdded(), lineAdded({}, SPECIALIST_LINE)];
export const councilReview = (first = opened()) => [...withLines(first), submitted()];
export const fundingApproval = (first = opened()) => [...councilReview(first), packageAgreed()];
export const sourcing = (first = opened()) => [...fundingApproval(first), funded()];
export const delivering = (first = opened()) => [
  ...[...sourcing(first), sourced('l1', 'callOff-co1'), sourced('l2', 'specialistDeployment-d1'), started()],
];
export const reviewing = (first = opened()) => [
  ...[...delivering(first), evidence('e2', '2012-02-01'), reviewOpened()],
];
export const finished = [completed('l1'), rated('l1'), completed('l2'), rated('l2')];
export const monitoring = (first = opened()) => [...reviewing(first), ...finished, decided('step-down')];

/** A broker who has been at work for some time, as the lookups know them. */
export const KNOWN = {
  lookups: {
    engagements: [{ stage: 'active', final: false, data: { availableFrom: '2011-10-01' } }],
    person: { personId: 'bo', homeOrgId: 'gamma' },
  },
};

/** Serco's contract for five months. */
export const SERCOS = {
  ...{ stage: 'live', final: false },
  data: { providerId: 'serco', startsOn: '2011-11-01', endsOn: '2012-03-31' },
};
/** Answers to AddSupportLine's lookup. */
export const CONTRACTS = { lookups: { contracts: [SERCOS] } };

/** A call-off of Serco's for this case, and a specialist's deployment. */
export const CALL_OFF = {
  ...{ stage: 'ordered', final: false, contract: SERCOS },
  data: { forStream: 'improvementCase-ic1', providerId: 'serco', deliverFrom: '2011-11-14', deliverTo: '2012-02-29' },
};
export const DEPLOYMENT = {
  ...{ stage: 'matched', final: false, contract: undefined },
  data: { forStream: 'improvementCase-ic1', personId: 'ann' },
};
/** An answer to SourceLine's lookup. */
export const from = (source: object | undefined) => ({ lookups: { source } });

import type { Calendar } from '@casewright/workflow';
import { timer } from './definition.js';
import type { ImprovementCase } from './improvement-case.js';
import { isUnderNotice, progressReviewDue } from './notice.js';

type Recorded = { readonly event: { readonly at: string }; readonly calendar: Calendar };

/** So many working days after what set the timer was recorded. */
const workingDaysAfter = ({ event, calendar }: Recorded, days: number): string =>
  calendar.addWorkingDays(calendar.dateOf(event.at), days);

type ByPriority = { readonly immediate: number; readonly standard: number };

/** How long something may take: less under a notice, and where the case was immediate from the start. */
const allowed = (recorded: ImprovementCase, { immediate, standard }: ByPriority): number =>
  recorded.priority === 'immediate' || isUnderNotice(recorded) ? immediate : standard;

const triage = timer({
  name: 'triage',
  set: {
    ImprovementCaseOpened: (recorded) =>
      workingDaysAfter(recorded, allowed(recorded.case, recorded.settings['case.triageWd'])),
  },
  then: { overdue: 'referred' },
});

type Assigning = Recorded & {
  readonly case: ImprovementCase;
  readonly settings: { readonly 'case.assignWd': ByPriority };
};

const brokerBy = (recorded: Assigning): string =>
  workingDaysAfter(recorded, allowed(recorded.case, recorded.settings['case.assignWd']));

const broker = timer({
  name: 'broker',
  set: { ReferralAccepted: brokerBy, BrokerRejected: brokerBy },
  then: { overdue: 'brokerAssignment' },
});

const needs = timer({
  name: 'needs',
  set: { BrokerAssigned: (recorded) => workingDaysAfter(recorded, recorded.settings['case.needsWd']) },
  then: { overdue: 'needsAssessment' },
});

const packaged = timer({
  name: 'package',
  set: {
    NeedsAgreed: (recorded) => workingDaysAfter(recorded, recorded.settings['case.packageWd']),
    PackageReopened: (recorded) => workingDaysAfter(recorded, recorded.settings['case.packageWd']),
  },
  then: { overdue: 'packageDesign' },
});

const funding = timer({
  name: 'funding',
  set: { PackageAgreedByCouncil: (recorded) => workingDaysAfter(recorded, recorded.settings['case.fundingWd']) },
  then: { overdue: 'packageDesign.fundingApproval' },
});

const sourcing = timer({
  name: 'sourcing',
  set: { PackageFundingApproved: (recorded) => workingDaysAfter(recorded, recorded.settings['case.sourcingWd']) },
  then: { overdue: 'sourcing' },
});

type NamesLines = { readonly lineId: string } | { readonly lineIds: readonly string[] };

/** Each line has its own day, as long as something is to come of it. */
const line = timer({
  name: 'line',
  key: ({ event }) => {
    const named = event.data as NamesLines;
    return 'lineIds' in named ? named.lineIds : named.lineId;
  },
  set: {
    SupportLineAdded: ({ event }) => event.data.dueBy,
    SupportLineChanged: ({ event }) => event.data.dueBy,
    DeliveryChangeApproved: ({ event: { data } }) => (data.cancel === true ? undefined : data.newDueBy),
  },
  while: ['needsAssessment', 'packageDesign', 'sourcing', 'delivery', 'progressReview', 'monitoring'],
  ends: {
    SupportLineRemoved: ({ event, timer: { key } }) => event.data.lineId === key,
    SupportLineCompleted: ({ event, timer: { key } }) => event.data.lineId === key,
    DeliveryChangeApproved: ({ event: { data }, timer: { key } }) => data.cancel === true && data.lineIds.includes(key),
  },
  then: { event: 'SupportLineOverdue', data: ({ key, dueOn }) => ({ lineId: key, dueOn }) },
});

/** What is overdue while no stage is. */
export const PROGRESS_REVIEW = 'progressReviewDue';

/** The day of the next review, unless that very day has been missed already. */
const reviewBy = ({ case: recorded, calendar }: { readonly case: ImprovementCase; readonly calendar: Calendar }) => {
  const due = progressReviewDue(recorded, calendar);
  return recorded.overdue.some(({ stage, dueOn }) => stage === PROGRESS_REVIEW && dueOn === due) ? undefined : due;
};

/** Progress is reviewed three months after the start or the last review, and in time for the review of the notice. */
const progressReview = timer({
  name: 'progress review',
  set: {
    CaseDeliveryStarted: reviewBy,
    ProgressDecided: reviewBy,
    ProgressReviewRescheduled: reviewBy,
    NoticeStatusChanged: reviewBy,
  },
  while: ['delivery'],
  then: { event: 'StageOverdue', data: ({ dueOn }) => ({ stage: PROGRESS_REVIEW, dueOn }) },
});

/** A reminder: to close the case stays a decision. */
const monitoringEnd = timer({
  name: 'monitoring end',
  set: {
    ProgressDecided: ({ event: { data, at }, calendar, settings }) =>
      data.decision === 'step-down'
        ? calendar.addMonths(calendar.dateOf(at), settings['case.monitoringMonths'])
        : undefined,
  },
  while: ['monitoring'],
  then: { event: 'MonitoringPeriodEnded', data: ({ dueOn }) => ({ dueOn }) },
});

export const timers = [
  ...[triage, broker, needs, packaged, funding, sourcing],
  ...[line, progressReview, monitoringEnd],
];

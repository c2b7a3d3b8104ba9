import type { Calendar } from '@casewright/workflow';
import { timer } from './definition.js';
import { firmSlot, slotOnOffer } from './review.js';

const TRIAGE_WORKING_DAYS = 5;

type Recorded = { readonly event: { readonly at: string }; readonly calendar: Calendar };

/** So many working days after what set the timer was recorded. */
const workingDaysAfter = ({ event, calendar }: Recorded, days: number): string =>
  calendar.addWorkingDays(calendar.dateOf(event.at), days);

/** A request is triaged within five working days. */
const triage = timer({
  name: 'triage',
  set: { PeerReviewRequested: (recorded) => workingDaysAfter(recorded, TRIAGE_WORKING_DAYS) },
  then: { overdue: 'requested' },
});

/** An offer nobody has answered lapses when the day it expires is over. */
const slotOffer = timer({
  name: 'slot offer',
  set: { ReviewSlotOffered: ({ event }) => event.data.expiresOn },
  then: {
    command: 'ExpireSlot',
    event: 'ReviewSlotLapsed',
    input: ({ case: review }) => ({ slotId: slotOnOffer(review).slotId }),
  },
});

type Leading = { readonly calendar: Calendar; readonly settings: { readonly 'review.teamLeadTimeWd': number } };

const teamCompleteBy = (startDate: string, { calendar, settings }: Leading): string =>
  calendar.addWorkingDays(startDate, -settings['review.teamLeadTimeWd']);

/** The team is complete twenty working days before the review starts. */
const teamComplete = timer({
  name: 'team complete',
  set: {
    ReviewScheduled: ({ event, ...leading }) => teamCompleteBy(event.data.startDate, leading),
    ReviewRescheduled: ({ event, ...leading }) => teamCompleteBy(event.data.newStartDate, leading),
    ReviewResumed: ({ event: { data }, ...leading }) =>
      data.newStartDate === undefined ? undefined : teamCompleteBy(data.newStartDate, leading),
  },
  afterHolding: 'keeps-its-day',
  then: { overdue: 'scheduled.assemblingTeam' },
});

/** Documents and timetable are in place five working days before the review starts. */
const readiness = timer({
  name: 'readiness',
  set: {
    ReviewTeamConfirmed: ({ case: review, calendar, settings }) =>
      calendar.addWorkingDays(firmSlot(review).startDate, -settings['review.readinessLeadTimeWd']),
  },
  afterHolding: 'keeps-its-day',
  then: { overdue: 'scheduled.teamConfirmed' },
});

/** The review starts on the first day of its slot. */
const start = timer({
  name: 'start',
  set: {
    ReviewScheduled: ({ event }) => event.data.startDate,
    ReviewRescheduled: ({ event }) => event.data.newStartDate,
    ReviewResumed: ({ event }) => event.data.newStartDate,
  },
  afterHolding: 'keeps-its-day',
  then: { overdue: 'scheduled.ready' },
});

/** The report is drafted within fifteen working days of the visit. */
const draftReport = timer({
  name: 'draft report',
  set: { OnSiteCompleted: (recorded) => workingDaysAfter(recorded, recorded.settings['review.draftReportWd']) },
  then: { overdue: 'reporting.drafting' },
});

/** A draft the council has not answered within ten working days is deemed agreed. */
const factualCheck = timer({
  name: 'factual check',
  set: { DraftReportSubmitted: (recorded) => workingDaysAfter(recorded, recorded.settings['review.factualCheckWd']) },
  then: { command: 'LapseFactualCheck', event: 'ReviewReportDeemedAgreed', input: () => ({}) },
});

/** The council responds within thirty working days of the agreed report. */
const councilResponse = timer({
  name: 'council response',
  set: {
    ReviewReportAgreed: (recorded) => workingDaysAfter(recorded, recorded.settings['review.responseWd']),
    ReviewReportDeemedAgreed: (recorded) => workingDaysAfter(recorded, recorded.settings['review.responseWd']),
  },
  then: { overdue: 'followUp' },
});

export const timers = [
  ...[triage, slotOffer, teamComplete, readiness, start],
  ...[draftReport, factualCheck, councilResponse],
];

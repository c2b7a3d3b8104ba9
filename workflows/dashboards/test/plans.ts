import { englandAndWales } from '@casewright/calendar';
import type { Recorded } from '@casewright/read-models/spec';
import { z } from 'zod';
import { standIn } from './stand-in.js';

const jisp = standIn(
  'jisp',
  {
    JispOpened: 'evidenceGathering',
    JispTargetDateSet: null,
    ...{ PriorityProposed: null, PrioritiesAgreed: null, NeedRecorded: null },
    ...{ OfferInvited: null, OfferReceived: null, OfferRevised: null, OfferChallenged: null },
    ...{ OfferDeclined: null, OfferWithdrawn: null, OptionalOfferDecided: null },
    JispSentForApproval: 'approval.withDcs',
    JispRecalled: 'approval.preparing',
    JispApproved: 'finalised',
    JispCopied: 'active.monitoring',
    ...{ SupportFeedbackRecorded: null, FeedbackCommunicated: null },
    InYearChangeProposed: 'active.changeBrokering',
    PlanItemAmended: null,
    InYearChangeSentForApproval: 'active.changeWithDcs',
    InYearChangeApproved: 'finalised',
    InYearChangeDropped: 'active.monitoring',
    JispClosed: 'closed',
    JispWithdrawn: 'withdrawn',
    JispCancelled: 'cancelled',
  },
  ['closed', 'withdrawn', 'cancelled'],
);

const ofCouncil = z.object({ councilId: z.string() });

/** What dashboards of plans are tried on: plans with their councils, on London time. */
export const english = {
  workflows: [{ ...jisp, worklist: { JispOpened: (data: object) => ofCouncil.parse(data) } }],
  calendar: englandAndWales(),
};

/** What happened on a day. */
export const on = (day: string, type: string, data: object = {}): Recorded => ({
  ...{ type, data, at: `${day}T10:00:00.000Z` },
});

export const openedOn = (day: string, councilId: string, more: object = {}): Recorded =>
  on(day, 'JispOpened', {
    ...{ councilId, regionId: 'E', planYear: '2009-10', targetCompletionOn: '2009-03-31', ...more },
  });
export const sentOn = (day: string): Recorded => on(day, 'JispSentForApproval', { version: 1 });
export const approvedOn = (day: string, daysFromTarget = 0): Recorded =>
  on(day, 'JispApproved', { version: 1, approvedOn: day, daysFromTarget });

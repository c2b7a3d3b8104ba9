import { englandAndWales } from '@casewright/calendar';
import { NOTHING_HELD } from '@casewright/workflow';
import { as, spec, type Setup } from '@casewright/workflow/spec';
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

/** An event as a command just recorded it: the test does not say when, and by whom. */
export const recorded = ({ type, data }: { readonly type: string; readonly data: object }, more: object = {}) => ({
  type,
  data: { ...data, ...more },
});

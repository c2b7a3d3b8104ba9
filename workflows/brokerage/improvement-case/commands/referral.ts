import { councilInDirectory } from '@casewright/workflow';
import { date, id, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { noticeIsNamed, noticesAreTakenOn, oneOpenCase } from '../rules/referral.js';
import { notWhoReferred } from '../rules/two-sides.js';
import { DECLINE_REASONS, TRIGGERS } from '../vocabulary.js';

/** Whatever the trigger, early adopters and councils under a notice come first (IC-R02, IC-R23). */
export const OpenCase = command(
  z.strictObject({
    councilId: id,
    regionId: id,
    trigger: z.enum(TRIGGERS),
    noticeRef: text.optional(),
    noticeIssuedOn: date.optional(),
    noticeReviewDueOn: date.optional(),
    earlyAdopter: z.boolean(),
    sourceStream: id.optional(),
    summary: text,
  }),
  ({ input: { councilId } }) => ({ council: councilInDirectory(councilId) }),
).rows({
  from: '*',
  by: ['cib-officer', 'lead-broker', 'commissioning-director', 'council-dcs'],
  rules: [noticeIsNamed, oneOpenCase],
  emits: 'ImprovementCaseOpened',
  decide: ({ id: caseId, input: { trigger, earlyAdopter, regionId }, me, lookups: { council } }) => ({
    caseId,
    priority: earlyAdopter || trigger === 'improvement-notice' ? 'immediate' : 'standard',
    // Who opens a case because of an event elsewhere may not know the council's region, and the register does.
    regionId: me.role === 'system' ? (council?.regionId ?? regionId) : regionId,
  }),
});

export const AcceptReferral = command(z.strictObject({})).rows({
  from: ['referred'],
  by: ['commissioning-director', 'cib-officer'],
  rules: [notWhoReferred],
  emits: 'ReferralAccepted',
});

export const DeclineReferral = command(
  z.strictObject({ reasonCode: z.enum(DECLINE_REASONS), reason: text, signpostTo: text.optional() }),
).rows({
  from: ['referred'],
  by: ['commissioning-director'],
  rules: [noticesAreTakenOn, notWhoReferred],
  emits: 'ReferralDeclined',
});

import { id, int, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { CHANGES } from '../events.js';
import { isOnOneSideOnly, isTheLatestVersion } from '../rules/approval.js';
import { isTheNextVersion, isTheOpenChange, somethingIsAmended } from '../rules/change.js';
import { amendedNeedHasItsPriority, changeIsNew, changeIsTheOneThatWaits } from '../rules/holding.js';
import { everyOfferIsQuantified } from '../rules/offer-content.js';
import { optionalSupportIsDecided } from '../rules/optional-support.js';
import { everyOfferIsTailored, needsAreServed } from '../rules/package.js';

/** Plans change in their year: the director asks, and the adviser may propose too (JP-R17). */
export const ProposeChange = command(z.strictObject({ changeId: id, kind: z.enum(CHANGES), reason: text })).rows({
  from: ['active.monitoring'],
  by: ['council-dcs', 'csa'],
  rules: [changeIsNew],
  emits: 'InYearChangeProposed',
});

/** A priority or a need is added or amended, as a draft until the change is approved. */
export const AmendPlanItem = command(
  z.strictObject({
    changeId: id,
    priority: z
      .strictObject({ priorityId: id, title: text, niCode: text.optional(), workforceDevelopment: z.boolean() })
      .optional(),
    need: z.strictObject({ needId: id, priorityId: id, text, externalSupportRequired: z.boolean() }).optional(),
  }),
).rows({
  from: ['active.changeBrokering'],
  by: ['council-dcs', 'csa'],
  rules: [isTheOpenChange, somethingIsAmended, amendedNeedHasItsPriority],
  emits: 'PlanItemAmended',
});

export const SendChangeForApproval = command(z.strictObject({ changeId: id, version: int })).rows({
  from: ['active.changeBrokering'],
  by: ['csa'],
  rules: [
    ...[everyOfferIsTailored, optionalSupportIsDecided, everyOfferIsQuantified],
    ...[isTheOpenChange, isTheNextVersion, needsAreServed],
  ],
  emits: 'InYearChangeSentForApproval',
});

/** The director approves the change. The new version goes to the key partners again (JP-R14). */
export const ApproveChange = command(z.strictObject({ changeId: id, version: int })).rows({
  from: ['active.changeWithDcs'],
  by: ['council-dcs'],
  rules: [isTheLatestVersion, isTheOpenChange, isOnOneSideOnly],
  emits: 'InYearChangeApproved',
});

export const RequestChangeRevision = command(z.strictObject({ changeId: id, text })).rows({
  from: ['active.changeWithDcs'],
  by: ['council-dcs'],
  rules: [changeIsTheOneThatWaits],
  emits: 'InYearChangeReturned',
});

/** The plan is again as it was approved. */
export const DropChange = command(z.strictObject({ changeId: id, reason: text })).rows({
  from: ['active.changeWithDcs', 'active.changeBrokering'],
  by: ['council-dcs', 'csa'],
  rules: [isTheOpenChange],
  emits: 'InYearChangeDropped',
});

import { date, days, id, idList, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from './definition.js';
import { JUDGEMENTS, MONITORS } from './events.js';
import { jispNamed, placeOf } from './jisps.js';
import {
  activityIsThere,
  detailsOffers,
  holdsDetail,
  monitorsAsOneself,
  notForTheProvider,
  offersAreThere,
  staysNearTheOffers,
  variationStaysNearTheOffers,
} from './rules.js';

const nothing = z.strictObject({});

const activities = z
  .array(z.strictObject({ id, text, from: date, to: date, days, status: text.optional() }))
  .refine((each) => new Set(each.map((activity) => activity.id)).size === each.length, 'Name each activity only once');

/** The provider writes down how it will give the support of its offers. Council and region are those of the plan. */
export const DraftDeploymentPlan = command(
  z.strictObject({ jispId: id, providerId: id, offerIds: idList, activities }),
  ({ input: { jispId } }) => ({ jisp: jispNamed(jispId) }),
).rows({
  from: '*',
  by: ['provider'],
  rules: [detailsOffers, holdsDetail, offersAreThere],
  emits: 'DeploymentPlanDrafted',
  decide: ({ id, me, lookups: { jisp } }) => ({ planId: id, writtenById: me.personId, ...placeOf(jisp?.data) }),
});

export const AttachPlan = command(nothing, ({ case: { jispId } }) => ({ jisp: jispNamed(jispId) })).rows({
  from: ['drafted'],
  by: ['provider', 'csa'],
  rules: [staysNearTheOffers],
  emits: 'DeploymentPlanHeldWithJisp',
});

export const StartPlan = command(nothing).rows({
  from: ['attached'],
  by: ['provider'],
  emits: 'DeploymentPlanStarted',
});

export const VaryPlan = command(z.strictObject({ activities, reason: text }), ({ case: { jispId } }) => ({
  jisp: jispNamed(jispId),
})).rows({
  from: ['attached', 'inDelivery'],
  by: ['provider'],
  rules: [holdsDetail, variationStaysNearTheOffers],
  emits: 'DeploymentPlanVaried',
  decide: ({ case: { version } }) => ({ version: version + 1 }),
});

export const RecordActivity = command(z.strictObject({ activityId: id, date, days, note: text.optional() })).rows({
  from: ['inDelivery'],
  by: ['provider'],
  rules: [activityIsThere],
  emits: 'DeploymentActivityRecorded',
});

export const RecordMonitoring = command(
  z.strictObject({ by: z.enum(MONITORS), judgement: z.enum(JUDGEMENTS), text }),
).rows({
  from: ['inDelivery'],
  by: ['csa', 'council-dcs'],
  rules: [monitorsAsOneself, notForTheProvider],
  emits: 'DeploymentPlanMonitored',
});

export const CompletePlan = command(nothing).rows({
  from: ['inDelivery'],
  by: ['provider'],
  emits: 'DeploymentPlanCompleted',
});

export const WithdrawPlan = command(z.strictObject({ reason: text })).rows({
  from: ['drafted', 'attached', 'inDelivery'],
  by: ['provider'],
  emits: 'DeploymentPlanWithdrawn',
});

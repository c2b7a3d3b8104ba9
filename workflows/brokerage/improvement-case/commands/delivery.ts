import { date, days, id, money, rating, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { lineNamed, type Line } from '../package.js';
import { ratesForTheCouncilAlone, staysWithinThePlan } from '../rules/delivery.js';
import { lineDelivers, lineIsOpen, lineIsThere } from '../rules/lines.js';
import { SUSPENSION_REASONS } from '../vocabulary.js';

/** Given by who delivers or by the broker, or because the line’s source recorded it and names its own stream. */
export const RecordDelivery = command(
  z.strictObject({ lineId: id, date, days, costPence: money, note: text.optional() }),
).rows({
  from: ['delivery.active'],
  by: ['provider', 'sector-specialist', 'lead-broker', 'associate-broker'],
  rules: [lineDelivers, staysWithinThePlan],
  emits: 'SupportDelivered',
  decide: ({ input, case: recorded }) => {
    const { lineId, deliveredDays, deliveredPence } = lineNamed(recorded, input.lineId) as Line;
    return {
      lineId,
      cumulativeDays: deliveredDays + input.days,
      cumulativePence: deliveredPence + input.costPence,
    };
  },
});

export const CompleteLine = command(z.strictObject({ lineId: id })).rows({
  from: ['delivery.active', 'progressReview', 'monitoring'],
  by: ['lead-broker', 'associate-broker'],
  rules: [lineIsOpen],
  emits: 'SupportLineCompleted',
});

export const RateLine = command(z.strictObject({ lineId: id, rating, comment: text.optional() })).rows({
  from: ['delivery.active', 'progressReview', 'monitoring'],
  by: ['council-dcs'],
  rules: [lineIsThere, ratesForTheCouncilAlone],
  emits: 'SupportLineRated',
});

export const SuspendDelivery = command(z.strictObject({ reasonCode: z.enum(SUSPENSION_REASONS), reason: text })).rows({
  from: ['delivery.active'],
  by: ['lead-broker', 'council-dcs', 'commissioning-director'],
  emits: 'DeliverySuspended',
});

export const ResumeDelivery = command(z.strictObject({})).rows({
  from: ['delivery.suspended'],
  by: ['lead-broker', 'commissioning-director'],
  emits: 'DeliveryResumed',
});

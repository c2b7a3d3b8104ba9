import { date, days, idList, money, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import type { Change } from '../improvement-case.js';
import { changeIsMinor } from '../rules/delivery.js';
import { linesAreOpen } from '../rules/lines.js';
import { notWhoAsked } from '../rules/two-sides.js';

export const RequestDeliveryChange = command(
  z.strictObject({
    lineIds: idList,
    reason: text,
    newDays: days.optional(),
    newCostPence: money.optional(),
    newDueBy: date.optional(),
    cancel: z.boolean().optional(),
  }),
).rows({
  from: ['delivery.active'],
  by: ['council-dcs', 'lead-broker', 'associate-broker', 'provider'],
  rules: [linesAreOpen],
  emits: 'DeliveryChangeRequested',
});

export const ApproveMinorChange = command(z.strictObject({})).rows({
  from: ['delivery.changeRequested'],
  by: ['lead-broker', 'associate-broker'],
  rules: [changeIsMinor, notWhoAsked],
  emits: 'DeliveryChangeApproved',
  decide: ({ case: { change } }) => (change as Change).asked,
});

export const DeclineDeliveryChange = command(z.strictObject({ reason: text })).rows({
  from: ['delivery.changeRequested'],
  by: ['lead-broker', 'commissioning-director'],
  emits: 'DeliveryChangeDeclined',
});

/** What is more than minor; or anything, as it may need another line, which no minor change brings (IC-R15). */
export const ReopenPackage = command(z.strictObject({ reason: text })).rows({
  from: ['delivery.changeRequested'],
  by: ['lead-broker', 'associate-broker'],
  emits: 'PackageReopened',
});

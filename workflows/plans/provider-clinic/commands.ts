import { date, id, idList, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from './definition.js';
import { actionIsOpen, actionsAreComplete, isAboutAPriority, providersMet } from './rules.js';

const actions = z
  .array(z.strictObject({ actionId: id, text, ownerId: id }))
  .refine((each) => new Set(each.map(({ actionId }) => actionId)).size === each.length, 'Name each action only once');

export const PlanClinic = command(z.strictObject({ regionId: id, priorityKeys: z.array(text), reason: text })).rows({
  from: '*',
  by: ['csa'],
  rules: [isAboutAPriority],
  emits: 'ClinicPlanned',
  decide: ({ id, me }) => ({ clinicId: id, organiserId: me.personId }),
});

export const InviteToClinic = command(z.strictObject({ date, providerIds: idList })).rows({
  from: ['planned'],
  by: ['csa'],
  emits: 'ClinicInvitationsSent',
});

/** It took place; whoever came may not have been invited, as councils and partners are not. */
export const HoldClinic = command(z.strictObject({ attended: idList, actions })).rows({
  from: ['invited'],
  by: ['csa'],
  emits: 'ClinicHeld',
});

export const CompleteClinicAction = command(z.strictObject({ actionId: id })).rows({
  from: ['held'],
  by: ['provider', 'csa'],
  rules: [actionIsOpen],
  emits: 'ClinicActionCompleted',
});

export const CloseClinic = command(z.strictObject({})).rows({
  from: ['held'],
  by: ['csa'],
  rules: [providersMet, actionsAreComplete],
  emits: 'ClinicClosed',
});

export const CancelClinic = command(z.strictObject({ reason: text })).rows({
  from: ['planned', 'invited'],
  by: ['csa'],
  emits: 'ClinicCancelled',
});

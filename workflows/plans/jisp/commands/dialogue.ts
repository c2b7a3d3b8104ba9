import { date, id, idList, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { missingSources } from '../evidence-sources.js';
import {
  everyPriorityHasNeeds,
  evidenceIsThere,
  needHasItsPriority,
  settledByNow,
  somePriorityIsAgreed,
  targetsAreSettled,
  workforceIsAmongThem,
} from '../rules/dialogue.js';
import { prioritiesAreProposed, priorityIsProposed } from '../rules/holding.js';

/** Only the adviser starts the dialogue with the director (JP-R01). Sources that are missing are told, and stop nothing. */
export const InitiateDialogue = command(z.strictObject({ startedOn: date })).rows({
  from: ['evidenceGathering'],
  by: ['csa'],
  rules: [evidenceIsThere],
  emits: 'JispDialogueInitiated',
  decide: ({ case: { planYear, evidence } }) => ({ missingSources: [...missingSources(planYear, evidence)] }),
});

export const ProposePriority = command(
  z.strictObject({ priorityId: id, title: text, niCode: text.optional(), workforceDevelopment: z.boolean() }),
).rows({
  from: ['dialogue.agreeingPriorities'],
  by: ['csa', 'council-dcs', 'provider', 'riep'],
  emits: 'PriorityProposed',
  decide: ({ me }) => ({ proposedByRole: me.role }),
});

export const DropPriority = command(z.strictObject({ priorityId: id, reason: text })).rows({
  from: ['dialogue.agreeingPriorities'],
  by: ['csa', 'council-dcs'],
  rules: [priorityIsProposed],
  emits: 'PriorityDropped',
});

export const ConfirmLaaTargets = command(z.strictObject({ settledOn: date, changed: z.boolean() })).rows({
  from: ['dialogue.agreeingPriorities'],
  by: ['csa'],
  rules: [settledByNow],
  emits: 'LaaTargetsConfirmed',
});

export const AgreePriorities = command(
  z.strictObject({ priorityIds: idList, dcsAgreementRef: text, workforceExemptionReason: text.optional() }),
).rows({
  from: ['dialogue.agreeingPriorities'],
  by: ['csa'],
  rules: [targetsAreSettled, somePriorityIsAgreed, prioritiesAreProposed, workforceIsAmongThem],
  emits: 'PrioritiesAgreed',
});

export const RecordNeed = command(
  z.strictObject({
    needId: id,
    priorityId: id,
    text,
    externalSupportRequired: z.boolean(),
    fromWorkforceTool: z.boolean().optional(),
  }),
).rows({
  from: ['dialogue.identifyingNeeds'],
  by: ['council-dcs'],
  rules: [needHasItsPriority],
  emits: 'NeedRecorded',
});

export const CompleteNeeds = command(z.strictObject({})).rows({
  from: ['dialogue.identifyingNeeds'],
  by: ['council-dcs'],
  rules: [everyPriorityHasNeeds],
  emits: 'NeedsIdentified',
});

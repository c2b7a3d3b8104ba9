import { date, idList, int, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { personInDirectory } from '@casewright/workflow';
import { daysBetween } from '../days-between.js';
import { command } from '../definition.js';
import { contentOf } from '../offer.js';
import { outstandingAfter } from '../parties.js';
import { providersNamed } from '../providers.js';
import { actsForTheAuthorityOnly, isTheLatestVersion } from '../rules/approval.js';
import { everyPriorityHasNeeds, workforceIsInThePlan } from '../rules/dialogue.js';
import { everyOfferIsTailored } from '../rules/package.js';
import { peopleStillFit } from '../rules/people.js';
import { warningsBeforeApproval } from '../warnings.js';

/** The adviser sends the plan to the director. Warnings go with it, and stop nothing (JP-R05, JP-R15). */
export const SendForApproval = command(z.strictObject({ version: int, documentRef: text }), ({ case: { offers } }) => ({
  providers: providersNamed([...new Set(contentOf(offers).map(({ providerId }) => providerId))]),
})).rows({
  from: ['approval.preparing'],
  by: ['csa'],
  rules: [workforceIsInThePlan, everyPriorityHasNeeds, everyOfferIsTailored, isTheLatestVersion],
  emits: 'JispSentForApproval',
  decide: ({ case: plan, lookups: { providers } }) => ({ warnings: [...warningsBeforeApproval(plan, providers)] }),
});

/** The director of children's services approves, and nobody else (JP-R13). Being late stops nothing (JP-R16). */
export const ApproveJisp = command(z.strictObject({ version: int }), ({ case: { csaId, dcsId } }) => ({
  ...{ csa: personInDirectory(csaId), dcs: personInDirectory(dcsId) },
})).rows({
  from: ['approval.withDcs'],
  by: ['council-dcs'],
  rules: [actsForTheAuthorityOnly, isTheLatestVersion, peopleStillFit],
  emits: 'JispApproved',
  decide: ({ today, case: { targetCompletionOn } }) => ({
    approvedOn: today,
    daysFromTarget: daysBetween(targetCompletionOn, today),
  }),
});

export const RecallFromApproval = command(z.strictObject({ reason: text })).rows({
  from: ['approval.withDcs'],
  by: ['csa'],
  emits: 'JispRecalled',
});

/** Copies of the approved plan go to the key partners. With the last that is required the plan is in force (JP-R14). */
export const CopyJisp = command(z.strictObject({ recipientIds: idList, copiedOn: date })).rows({
  from: ['finalised'],
  by: ['csa'],
  emits: 'JispCopied',
  decide: ({ input: { recipientIds }, case: plan }) => ({ outstanding: [...outstandingAfter(plan, recipientIds)] }),
});

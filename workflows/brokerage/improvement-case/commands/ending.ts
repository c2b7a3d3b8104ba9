import { personInDirectory } from '@casewright/workflow';
import { id, personRef, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { backfillClaimsFor, callOffsFor, deploymentsFor } from '../bought.js';
import { command } from '../definition.js';
import { closedNotLongAgo, isCoSignedUnderNotice, isSettled, nothingGoesOn } from '../rules/ending.js';
import { noticeIsLiftedOrCaseTransferred } from '../rules/progress.js';
import { oneOpenCase } from '../rules/referral.js';
import { BEFORE_MONITORING, OPEN } from '../stages.js';
import { CANCEL_REASONS, OUTCOMES } from '../vocabulary.js';

export const CloseCase = command(z.strictObject({ outcome: z.enum(OUTCOMES), summary: text }), ({ id: caseId }) => ({
  ...{ callOffs: callOffsFor(caseId), backfillClaims: backfillClaimsFor(caseId) },
})).rows({
  from: ['monitoring'],
  by: ['commissioning-director', 'lead-broker'],
  rules: [noticeIsLiftedOrCaseTransferred, isSettled],
  emits: 'ImprovementCaseClosed',
  decide: ({ today }) => ({ closedOn: today }),
});

/** Needs are assessed anew, by the broker the case had. */
export const ReopenCase = command(z.strictObject({ reason: text, evidenceId: id })).rows({
  from: ['closed'],
  by: ['commissioning-director'],
  rules: [closedNotLongAgo, oneOpenCase],
  emits: 'ImprovementCaseReopened',
  decide: ({ case: recorded }) => ({ reopenCount: recorded.reopenCount + 1 }),
});

/** The council leaves. */
export const WithdrawCase = command(
  z.strictObject({ reason: text, coSignedBy: personRef.optional() }),
  ({ input: { coSignedBy } }) => ({ coSigner: personInDirectory(coSignedBy?.personId ?? '') }),
).rows({
  from: BEFORE_MONITORING,
  by: ['council-dcs'],
  rules: [isCoSignedUnderNotice],
  emits: 'ImprovementCaseWithdrawn',
});

/** The Board’s side ends the case early. */
export const CancelCase = command(
  z.strictObject({ reasonCode: z.enum(CANCEL_REASONS), reason: text }),
  ({ id: caseId }) => ({ callOffs: callOffsFor(caseId), deployments: deploymentsFor(caseId) }),
).rows({
  from: OPEN,
  by: ['commissioning-director'],
  rules: [nothingGoesOn],
  emits: 'ImprovementCaseCancelled',
});

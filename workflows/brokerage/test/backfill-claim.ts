import { englandAndWales } from '@casewright/calendar';
import { ledgerStream } from '@casewright/workflow';
import { as, spec, type Setup } from '@casewright/workflow/spec';
import backfillClaim from '../backfill-claim/index.js';

export const leeds = as('home-authority', { personId: 'lee', orgId: 'leeds' });
export const manager = as('contract-manager', { personId: 'mina' });
export const director = as('commissioning-director', { personId: 'dina' });
export const finance = as('finance', { personId: 'finn' });

export const NOW = '2012-01-23T10:00:00.000Z';

/** The claim `backfillClaim-b1`, looked at on this day at ten o'clock; by default on 23 January 2012. */
export const on = (day: string, settings: Setup['settings'] = {}) =>
  spec(backfillClaim, { calendar: englandAndWales(), now: `${day}T10:00:00.000Z`, id: 'b1', settings });

export const { given } = on('2012-01-23');

/** What Leeds claims: two days at £350. */
export const CLAIM = { deploymentId: 'd1', claimantOrgId: 'leeds', days: 2, dayRatePence: 35_000 } as const;

/** The deployment claimed for: completed after three days, released by Leeds with backfill. */
export const deployment = (data: object = {}, stage = 'completed') => ({
  ...{ stage, final: true },
  data: { homeOrgId: 'leeds', backfill: true, deliveredDays: 3, forStream: 'improvementCase-c1', ...data },
});

/** Answers to the lookups of SubmitClaim. */
export const after = (of: object | undefined) => ({
  lookups: { deployment: of, claimant: { id: 'leeds', regionId: 'YH' } },
});

/** Answers to the lookups of ValidateClaim, with so many days claimed in all. */
export const withClaimed = (total: number, of: object | undefined = deployment()) => ({
  lookups: { deployment: of, claimed: { claims: new Map(), total } },
});

/** What another claim for the same deployment holds. */
export const another = (days: number) => ({
  held: {
    [ledgerStream({ ledger: 'backfillDays', key: 'd1' })]: { 'backfillClaim-b2': { days, deliveredDays: 3 } },
  },
});

const by = { personId: 'lee', role: 'home-authority', orgId: 'leeds' };

export const submitted = (claim: object = {}) => ({
  type: 'BackfillClaimSubmitted',
  data: {
    ...{ ...CLAIM, claimId: 'b1', amountPence: 70_000 },
    ...{ deliveredDays: 3, forStream: 'improvementCase-c1', regionId: 'YH', ...claim },
  },
  at: NOW,
  by,
});
export const queried = { type: 'BackfillClaimQueried', data: { question: 'Which days?' } };
export const answered = (answer: object) => ({
  ...{ type: 'BackfillQueryAnswered', data: { answer: 'These', amountPence: 70_000, ...answer }, by },
});
export const validated = {
  ...{ type: 'BackfillClaimValidated', data: {} },
  by: { personId: 'mina', role: 'contract-manager' },
};
export const approved = {
  ...{ type: 'BackfillClaimApproved', data: { approvedPence: 70_000 }, at: NOW },
  by: { personId: 'dina', role: 'commissioning-director' },
};
export const rejected = { type: 'BackfillClaimRejected', data: { reason: 'No cover' } };
export const paid = { type: 'BackfillClaimPaid', data: { paidOn: '2012-02-20', paymentRef: 'BACS 4711' } };
export const withdrawn = { type: 'BackfillClaimWithdrawn', data: { reason: 'Wrong rate' } };

/** Histories up to a stage. */
export const atQueried = [submitted(), queried];
export const atValidated = [submitted(), validated];
export const atApproved = [...atValidated, approved];

import { money, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { budgetIsLeft, isTheirsToApprove } from '../rules/funding.js';

export const ApproveFunding = command(z.strictObject({ approvedPence: money })).rows({
  from: ['packageDesign.fundingApproval'],
  by: ['lead-broker', 'commissioning-director', 'cib-board'],
  rules: [isTheirsToApprove, budgetIsLeft],
  emits: 'PackageFundingApproved',
  decide: ({ me: { role } }) => ({ approverRole: role }),
});

export const RefuseFunding = command(z.strictObject({ reason: text })).rows({
  from: ['packageDesign.fundingApproval'],
  by: ['lead-broker', 'commissioning-director', 'cib-board'],
  emits: 'PackageFundingRefused',
});

import { englandAndWales } from '@casewright/calendar';
import { deskLoan } from '@casewright/workflow/example';

/** What the dashboards are tried on: the example workflow, on London time. */
export const english = { workflows: [deskLoan], calendar: englandAndWales() };

const data = { itemId: 'atlas', councilId: 'bedford', borrowerId: 'ann' };

export const loanAt = (at: string) => ({ type: 'LoanRequested', data, at });
export const approvedAt = (at: string) => ({ type: 'LoanApproved', data: { collectBy: '2012-02-01' }, at });
export const cancelledAt = (at: string) => ({ type: 'LoanCancelled', data: { reason: 'bought one' }, at });
export const overdueAt = (at: string) => ({
  ...{ type: 'StageOverdue', at },
  data: { stage: 'requested', dueOn: '2012-01-09' },
});

import { expect, test } from '@jest/globals';
import { deskLoan } from '@casewright/workflow/example';
import { happening, isCorrection } from './happening.js';

test.each([
  ['LoanApproved', 'Approve the loan', 'a command that always records it'],
  ['LoanReturned', 'Return the item', 'a command that sometimes records it alone'],
  ['LoanDamaged', 'Loan damaged', 'its own name, for it comes beside another'],
  ['StageOverdue', 'Stage overdue', 'its own name, for no command records it'],
  ['ConstructorCalled', 'Constructor called', 'its own name, whatever it is'],
])('%s is told as %j, after %s', (event, told) => expect(happening(deskLoan, event)).toBe(told));

test('what puts right what was recorded before is marked as that', () => {
  expect(['LoanAmended', 'LoanReopened', 'LoanApproved'].filter(isCorrection)).toEqual(['LoanAmended', 'LoanReopened']);
});

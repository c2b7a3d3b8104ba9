import { expect, test } from '@jest/globals';
import { deskLoan } from './example/loan.js';
import { as, spec } from './spec.js';
import type { Calendar } from './calendar.js';
test('smoke', () => {
  const calendar = {
    dateOf: (i: string) => i.slice(0, 10),
    startOf: (d: string) => d + 'T00:00:00.000Z',
    addDays: (d: string, n: number) => new Date(Date.parse(d) + n * 864e5).toISOString().slice(0, 10),
    addWorkingDays: (d: string, n: number) => new Date(Date.parse(d) + n * 864e5).toISOString().slice(0, 10),
  } as unknown as Calendar;
  const { given } = spec(deskLoan, { calendar, now: '2012-01-03T09:00:00.000Z' });
  const requested = { type: 'LoanRequested', data: { itemId: 'i', councilId: 'c', borrowerId: 'b' } };
  given()
    .when('RequestLoan', requested.data, as('borrower', { personId: 'b' }), { lookups: { council: { id: 'c' } } })
    .then(requested);
  given(requested)
    .when('ApproveLoan', {}, as('librarian'))
    .then({ type: 'LoanApproved', data: { collectBy: '2012-01-05' } });
  given(requested)
    .when('ApproveLoan', {}, as('librarian'), { held: { 'loanCopies-i': { a: 1, b: 1 } } })
    .thenRefused({ ruleId: 'DL-R02' });
  given(requested).thenTimers({ name: 'approval', due: '2012-01-08' });
  given(requested, { type: 'LoanApproved', data: { collectBy: '2012-01-05' } })
    .when('ReturnLoan', { condition: 'damaged' }, as('librarian'))
    .thenStage('returned');
  given(requested).when('RequestLoan', { x: 1 }, as('borrower')).thenRefused({ refused: 'VALIDATION' });
  expect(1).toBe(1);
});

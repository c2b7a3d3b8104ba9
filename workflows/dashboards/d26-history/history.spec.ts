import { expect, test } from '@jest/globals';
import { dashboardSpec } from '@casewright/read-models/spec';
import { approvedAt, cancelledAt, english, loanAt } from '../test/loans.js';
import history from './index.js';

test('D26, history, has every stream there was at a moment, where it stood and what brought it there', async () => {
  const { asAt } = dashboardSpec(history, english).given({
    'deskLoan-1': [loanAt('2012-01-02T09:00:00.000Z'), approvedAt('2012-01-04T09:00:00.000Z')],
    'deskLoan-2': [loanAt('2012-01-03T09:00:00.000Z'), cancelledAt('2012-01-05T09:00:00.000Z')],
  });
  const known = { workflow: 'desk-loan', version: 1 };

  expect(await asAt('2012-01-02')).toEqual({
    figures: { streams: 1, final: 0 },
    rows: [
      {
        ...{ ...known, stream: 'deskLoan-1', id: '1', stage: 'requested', final: false },
        ...{ since: '2012-01-02T09:00:00.000Z', revision: 0 },
      },
    ],
  });
  expect(await asAt('2012-01-05')).toMatchObject({
    figures: { streams: 2, final: 1 },
    rows: [
      { stream: 'deskLoan-1', stage: 'approved.waiting', final: false, revision: 1 },
      { stream: 'deskLoan-2', stage: 'cancelled', final: true, revision: 1 },
    ],
  });
});

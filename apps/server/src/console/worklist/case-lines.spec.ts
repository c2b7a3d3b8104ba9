import { describe, expect, test } from '@jest/globals';
import type { WorklistRow } from '@casewright/read-models';
import type { Names } from '../page/names.js';
import { caseLines } from './case-lines.js';

const row: WorklistRow = {
  ...{ workflow: 'desk-loan', id: 'a1', stream: 'deskLoan-a1', title: 'Desk loan', revision: 1 },
  ...{ stage: 'requested', stageTitle: 'Requested', stageSince: '2012-01-09T10:00:00.000Z', final: false },
  ...{ councilId: 'leeds', regionId: 'YH', ownerId: 'ann', brokerId: 'ann', due: '2012-01-16' },
  ...{
    overdue: false,
    overdueSince: null,
    nextDue: { name: 'loan approval', due: '2012-01-16', then: 'StageOverdue' },
  },
  ...{ startedAt: '2012-01-09T10:00:00.000Z', updatedAt: '2012-01-10T23:30:00.000Z' },
};
const names: Names = (id, ...kinds) => `${kinds.join(' ')} ${id}`;
const line = (more: Partial<WorklistRow>) => caseLines([{ ...row, ...more }], names)[0];

describe('a line of the list', () => {
  test('names whom and what a case concerns', () => {
    expect(line({})).toMatchObject({
      ...{ key: 'desk-loan/a1', href: '/cases/desk-loan/a1', council: 'council leeds', region: 'region YH' },
      ...{ holder: 'person ann', broker: '', started: '9 Jan 2012', changed: '10 Jan 2012' },
    });
    expect(line({ brokerId: 'bob' })).toMatchObject({ broker: 'person bob' });
    expect(line({ councilId: null, regionId: null, ownerId: null, brokerId: null })).toMatchObject({
      ...{ council: '', region: '', holder: '', broker: '' },
    });
  });

  test('says what is due and when, or since when it is overdue', () => {
    expect(line({})).toMatchObject({ due: '16 Jan 2012', dueFor: 'Loan approval', overdue: '' });
    expect(line({ due: null, nextDue: null })).toMatchObject({ due: 'No date', dueFor: '', overdue: '' });
    expect(line({ due: '2012-01-03', overdue: true, overdueSince: '2012-01-03' })).toMatchObject({
      ...{ overdue: '3 Jan 2012', dueFor: '' },
    });
  });
});

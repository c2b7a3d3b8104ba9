import { describe, expect, test } from '@jest/globals';
import { approval, requested, seen, type Happening } from '../../test/loans.js';
import { timersView } from './timers.js';

const changesOf = (...happenings: readonly Happening[]) => timersView.fold(seen(...happenings), new Map())[0]!;
const running = requested('deskLoan-1', { timers: { set: [approval] } });
const id = { name: 'approval', key: '' };

describe('the timers', () => {
  test('have a row for each one set, with the instant it acts', () => {
    expect(changesOf(running).get('deskLoan-1/approval')).toEqual({
      ...{ timer: 'deskLoan-1/approval', workflow: 'desk-loan', caseId: '1', name: 'approval', key: '' },
      ...{ due: '2012-01-16', at: '2012-01-17T00:00:00.000Z', then: 'StageOverdue' },
    });
  });

  test('keep one row for a timer that is set again', () => {
    const later = { ...approval, due: '2012-01-20', at: '2012-01-21T00:00:00.000Z' };
    const again = { type: 'LoanRenewed', timers: { cancelled: [id], set: [later] } };

    const changes = changesOf(running, again);
    expect([...changes.values()]).toEqual([expect.objectContaining({ due: '2012-01-20' })]);
  });

  test('tell timers of one name apart by their keys', () => {
    const set = [
      { ...approval, key: 'a' },
      { ...approval, key: 'b' },
    ];
    const changes = changesOf({ type: 'LoanRequested', timers: { set } }, { type: 'X', timers: { fired: [set[0]!] } });

    expect([...changes].map(([timer, row]) => [timer, row?.key])).toEqual([
      ['deskLoan-1/approval/a', undefined],
      ['deskLoan-1/approval/b', 'b'],
    ]);
  });

  test.each(['cancelled', 'fired', 'held'] as const)('lose the row of a timer that is %s', (how) => {
    const gone = { type: 'LoanRenewed', timers: { [how]: [{ ...id, stage: 'requested', daysLeft: 3 }] } };

    expect(changesOf(running, gone)).toEqual(new Map([['deskLoan-1/approval', undefined]]));
    expect(changesOf(gone)).toEqual(new Map([['deskLoan-1/approval', undefined]]));
  });
});

import { describe, expect, test } from '@jest/globals';
import { registryOf } from '@casewright/engine';
import { deskLoan } from '@casewright/workflow/example';
import { recorded, requested, seen, type Happening } from '../../test/loans.js';
import { viewEvents } from '../view-events.js';
import { casesView, type CaseRow } from './cases.js';

const NONE: ReadonlyMap<string, CaseRow> = new Map();

const rowAfter = (...happenings: readonly Happening[]) => casesView.fold(seen(...happenings), NONE).get('deskLoan-1');

describe('the worklist', () => {
  test('has a row for each case, with what its workflow shows of it', () => {
    expect(rowAfter(requested('deskLoan-1'))).toEqual({
      ...{ stream: 'deskLoan-1', workflow: 'desk-loan', id: '1', version: 1 },
      ...{ stage: 'requested', final: 0, revision: 0 },
      ...{ councilId: 'bedford', regionId: null, ownerId: 'p1', brokerId: null },
      ...{ startedAt: '2012-01-09T10:00:00.000Z', updatedAt: '2012-01-09T10:00:00.000Z' },
    });
  });

  test('follows a case through its stages into a final one', () => {
    const approved = { type: 'LoanApproved', data: { collectBy: '2012-01-12' }, stage: 'approved.waiting' };
    const returned = { type: 'LoanReturned', stage: 'returned' };

    expect(rowAfter(requested('deskLoan-1'), approved)).toMatchObject({ stage: 'approved.waiting', final: 0 });
    expect(rowAfter(requested('deskLoan-1'), approved, returned)).toMatchObject({
      ...{ stage: 'returned', final: 1, revision: 2, councilId: 'bedford' },
      ...{ startedAt: '2012-01-09T10:00:00.000Z', updatedAt: '2012-01-09T10:02:00.000Z' },
    });
  });

  test('comes out the same in one page as in many', () => {
    const events = seen(requested('deskLoan-1'), requested('deskLoan-2'), {
      type: 'LoanCancelled',
      stage: 'cancelled',
    });
    const rows = new Map<string, CaseRow>();
    for (const event of events)
      for (const [stream, row] of casesView.fold([event], rows)) if (row !== undefined) rows.set(stream, row);

    expect(casesView.fold(events, NONE)).toEqual(rows);
  });

  test('starts from the rows of the cases that began in an earlier page', () => {
    const [, ...later] = seen(
      requested('deskLoan-1'),
      { type: 'LoanCancelled', stage: 'cancelled' },
      requested('deskLoan-2'),
    );

    expect(casesView.needs(later)).toEqual(['deskLoan-1']);
  });

  test('keeps what an event leaves out and clears what it says is null', () => {
    const handedOver = {
      ...deskLoan,
      worklist: {
        LoanRequested: () => ({ councilId: 'bedford', brokerId: 'b1' }),
        LoanCancelled: () => ({ councilId: undefined, brokerId: null }),
      },
    };
    const data = { reason: 'found one' };
    const events = recorded(requested('deskLoan-1'), { type: 'LoanCancelled', data, stage: 'cancelled' });

    const row = casesView.fold(viewEvents(registryOf([handedOver]), events), NONE).get('deskLoan-1');
    expect(row).toMatchObject({ councilId: 'bedford', brokerId: null });
  });

  test('reads a case by the definition it began with, until it is migrated', () => {
    const first = { ...deskLoan, version: 1, worklist: { LoanCancelled: () => ({ ownerId: 'first' }) } };
    const second = {
      ...deskLoan,
      version: 2,
      earlier: [first],
      worklist: { LoanCancelled: () => ({ ownerId: 'second' }) },
    };
    const events = (to: number) =>
      recorded(
        requested('deskLoan-1'),
        { type: 'CaseMigrated', data: { to }, stage: 'requested' },
        { type: 'LoanCancelled', data: { reason: 'gone' }, stage: 'cancelled' },
      );
    const ownerAfter = (to: number) =>
      casesView.fold(viewEvents(registryOf([second]), events(to)), NONE).get('deskLoan-1')?.ownerId;

    expect([ownerAfter(1), ownerAfter(2)]).toEqual(['first', 'second']);
  });

  test('has no row for what is no case', () => {
    expect(seen({ stream: 'loanCopies-projector', type: 'ClaimChanged' }, { stream: 'nothing', type: 'Odd' })).toEqual(
      [],
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { requested, seen, type Happening } from '../test/loans.js';
import { loanHistory } from '../test/loans-by-council.js';
import { history } from './history.js';
import type { ViewRow } from './view.js';

const at = (hour: number) => ({ recordedAt: `2012-01-09T${String(hour).padStart(2, '0')}:00:00.000Z` });
const approved = { type: 'LoanApproved', data: { collectBy: '2012-01-18' }, stage: 'approved.waiting' };
const asked = requested('deskLoan-1', at(9));

/** How the cases stood and stand, in the order of time; what lasts has no `to`. */
const rowsAfter = (...happenings: readonly Happening[]): readonly ViewRow[] => {
  const [present, past] = loanHistory.fold(seen(...happenings), new Map());
  const rows = [...past!.values(), ...present!.values()].map((row) => row as ViewRow);
  return rows.sort((a, b) => (a['from']! < b['from']! ? -1 : 1));
};

describe('a history', () => {
  test('has a row for how a case stands, from the event that brought it there', () => {
    expect(rowsAfter(asked)).toEqual([
      {
        ...{ stream: 'deskLoan-1', workflow: 'desk-loan', id: '1', version: 1 },
        ...{ stage: 'requested', final: 0, stageSince: at(9).recordedAt, fromRevision: 0, from: at(9).recordedAt },
        ...{ councilId: 'bedford', itemId: 'projector', collectBy: null, renewals: 0 },
      },
    ]);
  });

  test('ends a row and begins the next one whenever stage or facts change', () => {
    const renewed = { type: 'LoanRenewed', data: { note: 'n' }, stage: 'approved.waiting', ...at(11) };
    const rows = rowsAfter(asked, { ...approved, ...at(10) }, renewed);

    expect(rows.map(({ row, stage, renewals, from, to }) => [row, stage, renewals, from, to])).toEqual([
      ['deskLoan-1@0', 'requested', 0, at(9).recordedAt, at(10).recordedAt],
      ['deskLoan-1@1', 'approved.waiting', 0, at(10).recordedAt, at(11).recordedAt],
      [undefined, 'approved.waiting', 1, at(11).recordedAt, undefined],
    ]);
    expect(rows.map(({ stageSince }) => stageSince)).toEqual([9, 10, 10].map((hour) => at(hour).recordedAt));
  });

  test('has no row for what lasted no time, and none for what changed nothing', () => {
    const damaged = { type: 'LoanDamaged', data: { itemId: 'x' }, stage: 'approved.waiting', ...at(11) };
    const rows = rowsAfter(asked, { ...approved, ...at(9) }, damaged);

    expect(rows).toMatchObject([{ stage: 'approved.waiting', from: at(9).recordedAt }]);
  });

  test('keeps a fact that an event leaves out, and clears what it says is null', () => {
    const lapsed = { type: 'LoanLapsed', stage: 'requested', ...at(11) };

    expect(rowsAfter(asked, { ...approved, ...at(10) }, lapsed).at(-1)).toMatchObject({
      ...{ itemId: 'projector', collectBy: null, stage: 'requested' },
    });
  });

  test('knows when a case is over', () => {
    const rows = rowsAfter(asked, { type: 'LoanCancelled', data: { reason: 'x' }, stage: 'cancelled', ...at(10) });

    expect(rows.map(({ final }) => final)).toEqual([0, 1]);
  });

  test('tells apart only the stages it is told to, and always whether a case is over', () => {
    const { name, version } = loanHistory;
    const coarse = history({
      ...{ name, version, workflow: 'desk-loan', events: {}, facts: {}, changes: {} },
      stageOf: (stage) => stage.split('.')[0] as string,
    });
    const out = { type: 'LoanCollected', stage: 'approved.out', ...at(11) };
    const returned = { type: 'LoanReturned', data: { condition: 'good' }, stage: 'returned', ...at(12) };
    const [present, past] = coarse.fold(seen(asked, { ...approved, ...at(10) }, out, returned), new Map());

    expect([...past!.values()]).toMatchObject([
      { stage: 'requested', to: at(10).recordedAt },
      { stage: 'approved', stageSince: at(10).recordedAt, to: at(12).recordedAt },
    ]);
    expect([...present!.values()]).toMatchObject([{ stage: 'returned', final: 1 }]);
  });

  test('follows the cases of its workflow only', () => {
    const [event] = seen(asked);
    const ofAnother = [{ ...event!, workflow: { ...event!.workflow, name: 'hotel' } }];

    expect(loanHistory.fold(ofAnother, new Map())).toEqual([new Map(), new Map()]);
    expect(loanHistory.needs([{ ...ofAnother[0]!, revision: 3 }])).toEqual([]);
  });
});

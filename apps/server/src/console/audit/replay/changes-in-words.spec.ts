import { describe, expect, test } from '@jest/globals';
import { registryOf, type CaseView } from '@casewright/engine';
import { deskLoan } from '@casewright/workflow/example';
import { valuesOf } from '../../page/shown-value.js';
import { changesInWords } from './changes-in-words.js';

const show = valuesOf({
  workflow: deskLoan,
  registry: registryOf([deskLoan]),
  names: (id) => (id === 'ann' ? 'Ann Archer' : id),
});

const view = (given: Partial<CaseView>): CaseView => ({
  ...{ workflow: 'desk-loan', id: 'l1', stream: 'deskLoan-l1', version: 1, revision: 1, final: false },
  ...{ stage: 'requested', state: 'requested', data: {}, timers: [] },
  ...given,
});

const inShort = (before: CaseView | undefined, after: CaseView) =>
  changesInWords(before, after, { definition: deskLoan, show }).map(
    (change) => `${change.what}: ${change.before.text} → ${change.after.text}`,
  );

const approval = { name: 'approval', key: '', due: '2012-01-16', at: '2012-01-17T00:00:00.000Z', then: 'StageOverdue' };

describe('what an event changed', () => {
  test('is everything, at the first', () => {
    const first = view({ data: { borrowerId: 'ann', renewals: 0 }, timers: [approval] });

    expect(inShort(undefined, first)).toEqual([
      'Stage: Not begun → Requested',
      'Borrower: Not recorded → Ann Archer',
      'Renewals: Not recorded → 0',
      'Timer: Approval: Does not run → Due 16 January 2012',
    ]);
  });

  test('is nothing where nothing differs', () => {
    expect(inShort(view({ data: { a: [1] } }), view({ data: { a: [1] } }))).toEqual([]);
  });

  test('names what is in lists by its place in them', () => {
    const before = view({ data: { team: [{ status: 'invited' }], overdue: ['requested'] } });
    const after = view({ data: { team: [{ status: 'accepted' }, { status: 'invited' }], overdue: [] } });

    expect(inShort(before, after)).toEqual([
      'Team 1, status: Invited → Accepted',
      'Team 2: Not recorded → Status: Invited',
      'Overdue 1: requested → Not recorded',
    ]);
  });

  test('tells a new list item by item', () => {
    expect(inShort(view({}), view({ data: { needs: [{ text: 'a' }, { text: 'b' }] } }))).toEqual([
      'Needs 1: Not recorded → Text: a',
      'Needs 2: Not recorded → Text: b',
    ]);
  });

  test('says when a timer moves and when it stops', () => {
    const moved = { ...approval, due: '2012-01-18' };
    expect(inShort(view({ timers: [approval] }), view({ timers: [moved] }))).toEqual([
      'Timer: Approval: Due 16 January 2012 → Due 18 January 2012',
    ]);
    expect(inShort(view({ timers: [approval] }), view({}))).toEqual([
      'Timer: Approval: Due 16 January 2012 → Does not run',
    ]);
  });

  test('says how regions beside the stage move', () => {
    const state = (escalation: string) => view({ state: { stage: 'requested', escalation } });
    expect(inShort(state('none'), state('raised'))).toEqual(['Escalation: None → Raised']);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { CaseView } from '@casewright/engine';
import type { Availability } from '@casewright/workflow';
import { deskLoan } from '@casewright/workflow/example';
import { nextActions } from './next-actions.js';
import { waitingFor } from './waiting-for.js';

const at = (stage: string, more: Partial<CaseView> = {}) =>
  ({ stage, final: false, timers: [], data: {}, ...more }) as unknown as CaseView;

const no = (
  name: string,
  code: 'ROLE_NOT_ALLOWED' | 'INVALID_STATE' | 'GUARD_FAILED',
  reason = 'why',
): Availability => ({
  ...{ name, allowed: false, code, reason },
  ...(code === 'GUARD_FAILED' ? { ruleId: 'DL-R02' } : {}),
});

const actions = (stage: string, ...commands: readonly Availability[]) =>
  nextActions({ definition: deskLoan, view: at(stage), commands });

describe('the next actions', () => {
  test('that move the case come first, with where they lead, and a divider before the others', () => {
    const { radios } = actions(
      'approved.out',
      ...['RenewLoan', 'ReturnLoan'].map((name) => ({ name, allowed: true }) as const),
    );
    expect(radios).toEqual([
      { value: 'ReturnLoan', text: 'Return the item', hint: { text: 'Leads to: Returned' } },
      { divider: 'or' },
      { value: 'RenewLoan', text: 'Renew the loan' },
    ]);
  });

  test('have no divider where all are of one kind', () => {
    expect(actions('approved.out', { name: 'RenewLoan', allowed: true }).radios).toEqual([
      { value: 'RenewLoan', text: 'Renew the loan' },
    ]);
  });

  test('that a rule stands against come with the rule and its reason', () => {
    expect(actions('requested', no('ApproveLoan', 'GUARD_FAILED', 'All copies are out')).unavailable).toEqual([
      { title: 'Approve the loan', reason: 'All copies are out', ruleId: 'DL-R02', roles: 'Librarian' },
    ]);
  });

  test('that a rule stands against come before those for other stages, which are named', () => {
    const { unavailable } = actions('requested', no('ReturnLoan', 'INVALID_STATE'), no('ApproveLoan', 'GUARD_FAILED'));
    expect(unavailable.map(({ reason }) => reason)).toEqual([
      ...['why', 'Not at this stage. It is possible at: Approved.'],
    ]);
  });

  test('that are for others here are told apart from those nobody can do here', () => {
    const { unavailable, forOthers } = actions(
      'requested',
      no('ApproveLoan', 'ROLE_NOT_ALLOWED'),
      no('RenewLoan', 'ROLE_NOT_ALLOWED'),
    );

    expect(forOthers).toEqual([
      { title: 'Approve the loan', roles: 'Librarian' },
      { title: 'Cancel the loan', roles: 'Borrower or Librarian' },
    ]);
    expect(unavailable).toEqual([
      {
        ...{ title: 'Renew the loan', roles: 'Borrower or Librarian' },
        reason: 'Not at this stage. It is possible at: Out.',
      },
    ]);
  });

  test('of nobody are left out', () => {
    const titles = actions('approved.waiting').forOthers.map(({ title }) => title);
    expect(titles).toContain('Collect the item');
    expect(titles).not.toContain('Let the approval lapse');
  });
});

describe('a case', () => {
  const waits = (view: CaseView) => waitingFor({ definition: deskLoan, view });

  test('waits for those who can move it on, rather than end it', () => {
    expect(waits(at('requested')).who).toBe('Librarian');
    expect(waits(at('approved.waiting')).who).toBe('Borrower');
  });

  test('waits for those who can end it where nothing else is left', () => {
    expect(waits(at('approved.out')).who).toBe('Librarian or Borrower');
  });

  test('waits for the timer that acts next', () => {
    const timer = (name: string, day: string, key = '') => ({
      ...{ name, key, due: day, at: `${day}T00:00:00.000Z`, then: 'StageOverdue' },
    });
    const timers = [timer('collection', '2012-02-01'), timer('approval', '2012-01-16', 'requested')];
    expect(waits(at('requested', { timers })).next).toBe('16 January 2012: Approval (Requested)');
  });

  test('that has ended waits for nothing', () => {
    expect(waits(at('returned', { final: true }))).toEqual({ who: undefined, next: undefined });
  });
});

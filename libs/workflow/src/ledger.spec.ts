import { describe, expect, test } from '@jest/globals';
import { approved, atTheDesk, bea, collected, librarian, NOW, requested, returned, withRules } from '../test/desk.js';
import { decide, type CaseNow } from './decide.js';
import { deskLoan } from './example/loan.js';
import { weekdays } from './example/weekdays.js';
import { claimChanges, grows, ledger, ledgerStream, NOTHING_HELD, type Holdings, type Ledger } from './ledger.js';
import { initial } from './machine.js';
import { record } from './record.js';
import { limitedBy } from './rule.js';
import { SYSTEM_ACTOR } from './actor.js';
import { as, spec } from './spec.js';
import { NO_TIMERS } from './timer.js';
import type { Workflow } from './workflow.js';

const { given } = atTheDesk;
const at = (workflow: Workflow) => spec(workflow, { calendar: weekdays, now: NOW });
const full = { held: { 'loanCopies-atlas': { 'deskLoan-x': 1, 'deskLoan-y': 1 } } };
const settings = { 'loan.copies': 2, 'loan.collectWd': 2 };
const days = ledger<number>({ name: 'days', amount: (n) => n, admits: ({ total }) => total <= 5 || 'No days left' });

describe('what a case claims', () => {
  test('follows from where it is', () => {
    given(requested).thenClaims();
    given(requested, approved).thenClaims({ ledger: 'loanCopies', key: 'atlas', value: 1 });
    given(requested, approved, returned).thenClaims();
    given().thenClaims();
  });

  test('is let go, taken and changed by the difference, in the order of stream names', () => {
    const before = [days.claim('b', 2), days.claim('c', 2), days.claim('d', 2)];
    const after = [days.claim('d', 2), days.claim('c', 3), days.claim('a', 1)];
    expect(claimChanges(before, after)).toEqual([
      { ledger: 'days', key: 'a', value: 1 },
      { ledger: 'days', key: 'b', before: 2 },
      { ledger: 'days', key: 'c', before: 2, value: 3 },
    ]);
  });

  test('is compared by content, so that an equal claim changes nothing', () => {
    const seat = (from: string) => [{ ledger: 'seats', key: 'p', value: { from } }];
    expect(claimChanges(seat('2012-01-01'), seat('2012-01-01'))).toEqual([]);
    expect(claimChanges(seat('2012-01-01'), seat('2012-02-01'))).toHaveLength(1);
    expect(claimChanges([], [])).toEqual([]);
  });

  test('lives in one stream for each key', () => {
    expect(ledgerStream({ ledger: 'days', key: 'c1' })).toBe('days-c1');
  });

  test('grows when it is new or takes more, and not otherwise', () => {
    const growing = (before: unknown, value: unknown) => grows(days, { ledger: 'days', key: 'a', before, value });
    expect(growing(undefined, 1)).toBe(true);
    expect(growing(1, 2)).toBe(true);
    expect(growing(2, 2)).toBe(false);
    expect(growing(2, 1)).toBe(false);
    expect(growing(2, undefined)).toBe(false);
  });

  test('counts one each where a ledger names no amount', () => {
    expect(ledger<string>({ name: 'open', admits: () => true }).amount('anything')).toBe(1);
  });
});

describe('a limit', () => {
  test('admits while there is room', () => {
    given(requested)
      .when('ApproveLoan', {}, librarian, { held: { 'loanCopies-atlas': { 'deskLoan-x': 1 } } })
      .thenStage('approved.waiting');
  });

  test('refuses under the rule that names it when there is none', () => {
    given(requested)
      .when('ApproveLoan', {}, librarian, full)
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'DL-R02', message: 'All copies are out' });
  });

  test('refuses only a command whose rules name it: any other claim is written even above it', () => {
    at(withRules('ApproveLoan', []))
      .given(requested)
      .when('ApproveLoan', {}, librarian, full)
      .thenStage('approved.waiting');
  });

  test('never refuses a claim that shrinks or stays, even above the limit', () => {
    const limited = withRules('CollectLoan', [limitedBy('DL-R02', ...deskLoan.ledgers)]);
    const collecting = (count: (stage: string) => number) =>
      at({ ...limited, claims: ({ stage }) => [{ ledger: 'loanCopies', key: 'atlas', value: count(stage) }] })
        .given(requested, approved)
        .when('CollectLoan', {}, bea, full);

    collecting((stage) => (stage === 'approved.out' ? 1 : 2)).then(collected);
    collecting(() => 2).then(collected);
    collecting((stage) => (stage === 'approved.out' ? 2 : 1)).thenRefused({ ruleId: 'DL-R02' });
  });

  test('does not look at claims on other ledgers', () => {
    const elsewhere = withRules('ApproveLoan', [limitedBy('DL-R09', days)]);
    at(elsewhere).given(requested).when('ApproveLoan', {}, librarian, full).thenStage('approved.waiting');
  });

  test('sees the others and what the total would be, without what the case itself held', () => {
    const asked: unknown[] = [];
    const admits = (admission: unknown) => (asked.push(admission), true as const);
    const counting = { ...(deskLoan.ledgers[0] as Ledger), admits };
    const limited = withRules('ApproveLoan', [limitedBy('DL-R02', counting)]);

    const others = { 'deskLoan-x': 1, 'deskLoan-case1': 1 };
    at(limited)
      .given(requested)
      .when('ApproveLoan', {}, librarian, { held: { 'loanCopies-atlas': others } });
    expect(asked).toEqual([
      expect.objectContaining({ key: 'atlas', claim: 1, total: 2, others: new Map([['deskLoan-x', 1]]) }),
    ]);
  });

  test('that is not at hand is asked for, and nothing is decided', () => {
    const now = record(deskLoan, initial(deskLoan), NO_TIMERS, [requested], recording);
    expect(approveWith(now, () => undefined)).toEqual({ missing: [{ ledger: 'loanCopies', key: 'atlas' }] });
    expect(approveWith(now, () => NOTHING_HELD)).toMatchObject({
      claims: [{ ledger: 'loanCopies', key: 'atlas', value: 1 }],
    });
  });
});

const recording = { id: 'case1', now: NOW, actor: SYSTEM_ACTOR, calendar: weekdays, settings };

const approveWith = (now: CaseNow, holdings: () => Holdings | undefined) =>
  decide(deskLoan, now, {
    ...{ command: 'ApproveLoan', input: {}, id: 'case1', caller: as('librarian'), now: NOW, calendar: weekdays },
    ...{ settings, lookups: {}, holdings },
  });

import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { approved, atTheDesk, bea, collected, librarian, NOW, renewed, requested } from '../test/desk.js';
import type { AnyRow, Command } from './command.js';
import { deskLoan } from './example/loan.js';
import { weekdays } from './example/weekdays.js';
import { applicableRows } from './rows.js';
import { as, spec } from './spec.js';

const { given } = atTheDesk;

const row = (emits: string, parts: Partial<AnyRow> = {}): AnyRow => ({ from: ['a'], by: ['clerk'], emits, ...parts });
const command = (...rows: readonly AnyRow[]): Command => ({ input: z.strictObject({}), rows });
const emitted = (rows: readonly AnyRow[]) => rows.map(({ emits }) => emits);
const inStage = (stage: string) => ({ stage, starting: false });

describe('the rows of a command', () => {
  const noted = command(
    row('Plain'),
    row('Large', { when: ({ input }) => (input as { size: number }).size > 5 }),
    row('Second', { when: ({ case: recorded }) => (recorded as { tries: number }).tries > 0 }),
  );

  test('apply when their note holds', () => {
    expect(emitted(applicableRows(noted, inStage('a'), { size: 9 }, { tries: 0 }))).toEqual(['Large']);
    expect(emitted(applicableRows(noted, inStage('a'), { size: 1 }, { tries: 1 }))).toEqual(['Second']);
  });

  test('apply otherwise when they have no note', () => {
    expect(emitted(applicableRows(noted, inStage('a'), { size: 1 }, { tries: 0 }))).toEqual(['Plain']);
  });

  test('are drawn from the stages named and those within them, by whole names', () => {
    const drawn = (stage: string) => applicableRows(command(row('Plain')), inStage(stage), {}, {}).length;
    expect([drawn('a'), drawn('a.b.c'), drawn('ab'), drawn('b')]).toEqual([1, 1, 0, 0]);
  });

  test('that start a case are drawn from nowhere else', () => {
    const starting = command(row('Started', { from: '*' }));
    expect(applicableRows(starting, { stage: 'new', starting: true }, {}, {})).toHaveLength(1);
    expect(applicableRows(starting, inStage('a'), {}, {})).toHaveLength(0);
    expect(applicableRows(command(row('Plain', { from: ['new'] })), { stage: 'new', starting: true }, {}, {})).toEqual(
      [],
    );
  });

  test('drawn for the system come first when the system asks', () => {
    const rows = [
      row('LoanReturned', { from: ['requested'] }),
      row('LoanCancelled', { from: ['requested'], by: ['system'] }),
    ];
    const decide = () => ({ reason: 'Nobody came' });
    const closing = { input: z.strictObject({}), rows: rows.map((each) => ({ ...each, decide })) };
    spec({ ...deskLoan, commands: { ...deskLoan.commands, Close: closing } }, { calendar: weekdays, now: NOW })
      .given(requested)
      .when('Close', {}, as('system'))
      .thenStage('cancelled');
  });
});

describe('what an accepted command records', () => {
  test('is its payload and what decide adds to it', () => {
    given(requested, approved, collected).when('RenewLoan', renewed.data, bea).then(renewed);
    given(requested)
      .when('ApproveLoan', {}, librarian)
      .then({ type: 'LoanApproved', data: { collectBy: '2012-01-06' } });
  });

  test('has the shape of the event: with its defaults filled in', () => {
    given(requested, approved)
      .when('ReturnLoan', {}, bea)
      .then({ type: 'LoanReturned', data: { condition: 'good' } });
  });

  test('may be several events, each passed through the machine after the other', () => {
    const outcome = given(requested, approved).when('ReturnLoan', { condition: 'damaged' }, librarian);
    outcome.then(
      { type: 'LoanDamaged', data: { itemId: 'atlas' } },
      { type: 'LoanReturned', data: { condition: 'damaged' } },
    );
    outcome.thenStage('returned');
  });
});

describe('a row that does not do what it declares is a defect', () => {
  const returning = (made: AnyRow) => {
    const commands = { ...deskLoan.commands, ReturnLoan: { input: z.strictObject({}), rows: [made] } };
    const { when } = spec({ ...deskLoan, commands }, { calendar: weekdays, now: NOW }).given(requested, approved);
    return () => when('ReturnLoan', {}, librarian);
  };
  const from = ['approved'];
  const by = ['librarian'];
  const lapsed = [{ type: 'LoanLapsed', data: {} }];

  test('when it records an event it does not name', () => {
    const made = { from, by, emits: ['LoanDamaged', 'LoanReturned'], decideAll: () => lapsed };
    expect(returning(made)).toThrow('the row emits LoanDamaged,LoanReturned, not LoanLapsed');
  });

  test('when it records an event that has no schema', () => {
    expect(returning({ from, by, emits: 'LoanForgotten' })).toThrow('not LoanForgotten');
  });

  test('when it records nothing', () => {
    expect(returning({ from, by, emits: ['LoanReturned'], decideAll: () => [] })).toThrow('must record an event');
    expect(returning({ from, by, emits: ['LoanReturned'] })).toThrow('must record an event');
  });

  test('when its event does not fit its schema', () => {
    expect(returning({ from, by, emits: 'LoanCancelled' })).toThrow('reason');
  });

  test('when the machine cannot take its event', () => {
    const decide = () => ({ note: 'Once more' });
    expect(returning({ from, by, emits: 'LoanRenewed', decide })).toThrow('history says LoanRenewed while');
  });
});

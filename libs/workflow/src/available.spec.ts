import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { approved, bea, collected, librarian, NOW, renewed, requested, withRules } from '../test/desk.js';
import { SYSTEM_ACTOR, type Caller } from './actor.js';
import { availability, InputNeeded, knownCommands, takesNoInput, UNKNOWN_INPUT } from './available.js';
import type { AnyRow, Command } from './command.js';
import type { CaseNow } from './decide.js';
import type { DomainEvent } from './events.js';
import { deskLoan } from './example/loan.js';
import { weekdays } from './example/weekdays.js';
import { initial } from './machine.js';
import { record } from './record.js';
import { as } from './spec.js';
import { NO_TIMERS } from './timer.js';
import type { Workflow } from './workflow.js';

const settings = deskLoan.settings.parse({});

const after = (...events: readonly DomainEvent[]): CaseNow =>
  record(deskLoan, initial(deskLoan), NO_TIMERS, events, {
    ...{ id: 'case1', now: NOW, actor: SYSTEM_ACTOR, calendar: weekdays, settings },
  });

const asked = (now: CaseNow, name: string, caller: Caller, workflow: Workflow = deskLoan) =>
  availability(workflow, now, name, {
    ...{ id: 'case1', caller, now: NOW, calendar: weekdays, settings, lookups: UNKNOWN_INPUT },
    holdings: () => undefined,
  });

const returning = (...rows: readonly AnyRow[]): Workflow => {
  const input = z.strictObject({ condition: z.string() });
  return { ...deskLoan, commands: { ...deskLoan.commands, ReturnLoan: { input, rows } } };
};

const back: AnyRow = { from: ['approved'], by: ['borrower', 'librarian'], emits: 'LoanReturned' };
const damaged = ({ input }: { readonly input: object }) => (input as { condition: string }).condition === 'damaged';

describe('a command is offered', () => {
  test('when role and stage allow it', () => {
    expect(asked(after(requested), 'CancelLoan', bea)).toEqual({ name: 'CancelLoan', allowed: true });
    expect(asked(after(requested, approved), 'CollectLoan', bea)).toEqual({ name: 'CollectLoan', allowed: true });
  });

  test('while the ledgers it needs are not at hand', () => {
    expect(asked(after(requested), 'ApproveLoan', librarian).allowed).toBe(true);
  });

  test('when its rules read input nobody has given, or lookups that need it', () => {
    const reads: AnyRow['rules'] = [
      { ruleId: 'X-R01', check: ({ input }) => (input as { note: string }).note === 'x' || 'Not x' },
      { ruleId: 'X-R02', check: ({ lookups }) => (lookups as { person?: object }).person !== undefined || 'Who?' },
    ];
    expect(asked(after(requested, approved, collected), 'RenewLoan', bea, withRules('RenewLoan', reads)).allowed).toBe(
      true,
    );
  });

  test('when only a choice of roles is open', () => {
    const both = { personId: 'bea', grants: [{ role: 'borrower' }, { role: 'librarian' }] };
    expect(asked(after(requested), 'CancelLoan', both).allowed).toBe(true);
    expect(asked(after(requested), 'RenewLoan', both)).toMatchObject({ allowed: false, code: 'INVALID_STATE' });
  });

  test('when one of the rows the input decides between allows it', () => {
    const closed: AnyRow['rules'] = [{ ruleId: 'X-R01', check: () => 'The counter is closed' }];
    const box = returning({ ...back, when: damaged, rules: closed }, back);
    const shut = returning({ ...back, when: damaged, rules: closed }, { ...back, rules: closed });
    expect(asked(after(requested, approved), 'ReturnLoan', bea, box).allowed).toBe(true);
    expect(asked(after(requested, approved), 'ReturnLoan', bea, shut)).toMatchObject({ ruleId: 'X-R01' });
  });
});

describe('a command is not offered, and the page says why', () => {
  test('to the wrong role', () => {
    expect(asked(after(requested), 'CancelLoan', as('enquirer'))).toEqual({
      name: 'CancelLoan',
      allowed: false,
      code: 'ROLE_NOT_ALLOWED',
      reason: 'Only borrower or librarian can do this here.',
    });
  });

  test('in the wrong stage, with or without input', () => {
    expect(asked(after(requested), 'RenewLoan', bea)).toMatchObject({ allowed: false, code: 'INVALID_STATE' });
    expect(asked(after(requested), 'CollectLoan', bea)).toMatchObject({ allowed: false, code: 'INVALID_STATE' });
  });

  test('when a rule that needs no input is broken', () => {
    expect(asked(after(requested, approved, collected, renewed, renewed), 'RenewLoan', bea)).toEqual({
      name: 'RenewLoan',
      allowed: false,
      code: 'GUARD_FAILED',
      ruleId: 'DL-R03',
      reason: 'A loan is renewed twice at most',
    });
  });

  test('when a rule counts working days of a year nobody knows', () => {
    const counts: AnyRow['rules'] = [
      { ruleId: 'X-R01', check: ({ calendar }) => calendar.isWorkingDay('2099-01-01') || 'Not today' },
    ];
    const workflow = withRules('RenewLoan', counts);
    expect(asked(after(requested, approved, collected), 'RenewLoan', bea, workflow)).toMatchObject({
      ruleId: 'GEN-R03',
    });
  });
});

test('a limit is judged when the command is given, not before', () => {
  const limited = withRules('RenewLoan', deskLoan.commands['ApproveLoan']?.rows[0]?.rules);
  expect(asked(after(requested, approved, collected), 'RenewLoan', bea, limited).allowed).toBe(true);
});

test('a fault of a rule is not hidden by the page', () => {
  const rules: AnyRow['rules'] = [
    {
      ruleId: 'X-R01',
      check: () => {
        throw new TypeError('a rule with a hole');
      },
    },
  ];
  const faulty = withRules('RenewLoan', rules);
  expect(() => asked(after(requested, approved, collected), 'RenewLoan', bea, faulty)).toThrow('a rule with a hole');
});

test('a role knows the commands some row of a running case draws for it', () => {
  expect(knownCommands(deskLoan, bea)).toEqual(['CollectLoan', 'RenewLoan', 'ReturnLoan', 'CancelLoan']);
  expect(knownCommands(deskLoan, as('auditor'))).toEqual([]);
});

test('input nobody has given cannot be read, listed or searched', () => {
  expect(() => (UNKNOWN_INPUT as { note: string }).note).toThrow(InputNeeded);
  expect(() => 'note' in UNKNOWN_INPUT).toThrow(InputNeeded);
  expect(() => ({ ...UNKNOWN_INPUT })).toThrow(InputNeeded);
});

test('a command without fields takes no input', () => {
  expect(takesNoInput(deskLoan.commands['CollectLoan'] as Command)).toBe(true);
  expect(takesNoInput(deskLoan.commands['RenewLoan'] as Command)).toBe(false);
});

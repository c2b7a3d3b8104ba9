import type { AnyRow, Command } from '../src/command.js';
import { deskLoan } from '../src/example/loan.js';
import { weekdays } from '../src/example/weekdays.js';
import { as, spec } from '../src/spec.js';
import type { Workflow } from '../src/workflow.js';

/** A Wednesday. */
export const NOW = '2012-01-04T09:00:00.000Z';

export const atTheDesk = spec(deskLoan, { calendar: weekdays, now: NOW });

export const bea = as('borrower', { personId: 'bea' });
export const librarian = as('librarian', { personId: 'lib' });

export const ASKED = { itemId: 'atlas', councilId: 'c1', borrowerId: 'bea' };
export const REGISTERED = { lookups: { council: { id: 'c1', regionId: 'r1' } } };

export const requested = { type: 'LoanRequested', data: ASKED };
export const approved = { type: 'LoanApproved', data: { collectBy: '2012-01-06' } };
export const collected = { type: 'LoanCollected', data: {} };
export const renewed = { type: 'LoanRenewed', data: { note: 'Not read yet' } };
export const lapsed = { type: 'LoanLapsed', data: {} };
export const returned = { type: 'LoanReturned', data: { condition: 'good' } };
export const cancelled = { type: 'LoanCancelled', data: { reason: 'Bought one' } };

/** The desk with other rules on one of its commands. */
export const withRules = (command: string, rules: AnyRow['rules']): Workflow => {
  const { input, rows } = deskLoan.commands[command] as Command;
  const changed = { input, rows: rows.map((row) => ({ ...row, rules })) };
  return { ...deskLoan, commands: { ...deskLoan.commands, [command]: changed } };
};

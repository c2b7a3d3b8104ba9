import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { broken } from '../../test/broken.js';
import { deskLoan } from '../example/loan.js';
import { reaction } from '../reaction.js';
import type { Workflow } from '../workflow.js';

describe('timers and reactions are told', () => {
  const [approval, collection] = deskLoan.timers as [Workflow['timers'][number], Workflow['timers'][number]];
  const on = 'callOff/Done' as const;
  const parts = { name: 'lapseLater', on, data: z.object({}), targets: () => [], input: () => ({}) };

  test('that two have one name', () => {
    const again = reaction({ ...parts, command: 'LapseLoan' });
    expect(broken({ timers: [approval, collection, collection], reactions: [again, again] })).toEqual([
      'two timers are called collection',
      'two reactions are called lapseLater',
    ]);
  });

  test('that they watch no stage, or are set by no event', () => {
    const set = { LoanSold: () => undefined };
    expect(broken({ timers: [collection, { ...approval, while: ['sold'], set }] })).toEqual([
      'the timer approval watches sold, which is no stage',
      'the timer approval is set by LoanSold, which has no schema',
    ]);
  });

  test('that they stand still in no stage', () => {
    expect(broken({ holdsTimers: ['sold'] })).toEqual(['timers stand still in sold, which is no stage']);
  });

  test('that something is due in no stage, or is one', () => {
    expect(broken({ dueIn: { sale: 'sold', requested: 'approved' } })).toEqual([
      'sale is due in sold, which is no stage',
      'requested is a stage: it is overdue itself',
    ]);
  });

  test('that an overdue stage does not take StageOverdue', () => {
    expect(broken({ timers: [collection, { ...approval, then: { overdue: 'approved' } }] })).toEqual([
      'approved.waiting can be overdue, and does not take StageOverdue',
      'approved.out can be overdue, and does not take StageOverdue',
    ]);
  });

  test('that a stage does not take the reminder it can get', () => {
    const reminder = (event: string, more: object = {}) =>
      broken({ timers: [collection, { ...approval, then: { event, data: () => ({}) }, ...more }] });
    expect(reminder('LoanDamaged')).toEqual(['the timer approval records LoanDamaged, which requested does not take']);
    expect(reminder('LoanDamaged', { while: ['approved'] })).toEqual([]);
    expect(reminder('LoanCancelled')).toEqual([]);
  });

  test('that no row lets the system record the outcome', () => {
    const then = (command: string, event: string) => ({ command, event, input: () => ({}) });
    const told = (outcome: Workflow['timers'][number]['then']) =>
      broken({ timers: [approval, collection, { ...approval, name: 'x', then: outcome }] });
    expect(told(then('CancelLoan', 'LoanCancelled'))).toEqual([
      'the timer x leads to LoanCancelled, which no row of CancelLoan lets the system record',
    ]);
    expect(told(then('LapseLoan', 'LoanReturned'))).toHaveLength(1);
    expect(told(then('SellLoan', 'LoanSold'))).toHaveLength(1);
  });

  test('that a reaction issues no command', () => {
    expect(broken({ reactions: [reaction({ ...parts, command: 'SellLoan' })] })).toEqual([
      'the reaction lapseLater issues SellLoan, which is no command',
    ]);
  });
});

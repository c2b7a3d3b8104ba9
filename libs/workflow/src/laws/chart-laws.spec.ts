import { describe, expect, test } from '@jest/globals';
import { assign, createMachine } from 'xstate';
import { z } from 'zod';
import { broken, charted } from '../../test/broken.js';
import { deskLoan } from '../example/loan.js';

describe('a chart is told', () => {
  test('that its category must be camelCase', () => {
    expect(broken({ category: 'desk-loan' })).toEqual(['the category desk-loan must be camelCase']);
  });

  test('where it must begin', () => {
    expect(charted(createMachine({ initial: 'open', states: { open: {} } }))).toContain(
      'the chart begins in open, not in new',
    );
  });

  test('that only the whole chart may be parallel, and then has a region stage', () => {
    const inner = { type: 'parallel' as const, states: { a: {}, b: {} } };
    expect(charted(createMachine({ initial: 'new', states: { new: {}, inner } }))).toContain(
      'inner is parallel: only the whole chart may be',
    );
    const regions = { one: { initial: 'new', states: { new: {} } }, two: {} };
    expect(charted(createMachine({ type: 'parallel', states: regions }))).toContain(
      'a parallel chart has a region stage',
    );
  });

  test('that final is a tag', () => {
    const states = { new: { on: { LoanRequested: 'gone' } }, gone: { type: 'final' as const } };
    expect(charted(createMachine({ initial: 'new', states }))).toContain(
      'gone must be tagged final, not be of type final',
    );
  });

  test('that nothing is handled everywhere', () => {
    const on = { LoanRequested: { actions: assign({}) } };
    const everywhere = 'LoanRequested is handled everywhere, hence in final stages: name the stages that take it';
    expect(charted(createMachine({ on, initial: 'new', states: { new: {} } }))).toContain(everywhere);
    const stage = { on, initial: 'new', states: { new: {} } };
    expect(charted(createMachine({ type: 'parallel', states: { stage } }))).toContain(everywhere);
  });

  test('which events no stage takes, and which have no schema', () => {
    const events = Object.fromEntries(Object.entries(deskLoan.events).filter(([type]) => type !== 'LoanLapsed'));
    expect(broken({ events })).toEqual(expect.arrayContaining(['LoanLapsed has no schema']));
    expect(broken({ events: { ...deskLoan.events, LoanSold: z.object({}) } })).toEqual(['no stage takes LoanSold']);
  });

  test('which stages and commands have no title', () => {
    expect(broken({ content: { ...deskLoan.content, stages: {}, commands: {} } })).toEqual(
      expect.arrayContaining(['the stage approved.out has no title', 'the command RenewLoan has no title']),
    );
  });
});

import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { deskLoan } from './example/loan.js';
import { parseHistory, replayHistory, type History } from './laws.js';

const asked = {
  type: 'LoanRequested',
  data: { itemId: 'atlas', councilId: 'c1', borrowerId: 'bea' } as Record<string, unknown>,
  at: '2012-01-04T09:00:00.000Z',
  by: { personId: 'bea', role: 'borrower' },
  schemaVersion: 1,
  stage: 'requested',
};
const cancelled: typeof asked = { ...asked, type: 'LoanCancelled', data: { reason: 'Bought one' }, stage: 'cancelled' };
const history: History = { workflow: 'desk-loan', version: 1, events: [asked, cancelled] };
const told = (...events: readonly Partial<typeof asked>[]) =>
  replayHistory(deskLoan, { ...history, events: events.map((event) => ({ ...asked, ...event })) });

test('a history that replays to its recorded stages has no violations', () => {
  expect(replayHistory(deskLoan, history)).toEqual([]);
});

test('a stage that differs from the recorded one is named with its event', () => {
  expect(told({ stage: 'new' })).toEqual(['event 0: LoanRequested now leads to requested, it led to new']);
});

test('an event that is no longer taken ends the replay', () => {
  expect(told({}, {}, cancelled)).toEqual(['event 1: desk-loan: history says LoanRequested while "requested"']);
});

test('an event without schema, or whose data no longer fits, ends the replay', () => {
  expect(told({ type: 'LoanSold' })).toEqual([
    'event 0: No schema for the recorded event LoanSold. Restore it: events stay for ever.',
  ]);
  expect(told({ data: {} })[0]).toMatch(/^event 0: .*expected string/s);
});

test('old data is brought to its present shape', () => {
  const renamed = {
    ...deskLoan,
    upcasts: { LoanCancelled: [({ why }: Record<string, unknown>) => ({ reason: why })] },
  };
  const old = { ...cancelled, data: { why: 'Bought one' } };
  expect(replayHistory(renamed, { ...history, events: [asked, old] })).toEqual([]);
});

test('a history replays on the definition of its version', () => {
  const second = { ...deskLoan, version: 2, machine: { wrong: true } as never, earlier: [deskLoan] };
  expect(replayHistory(second, history)).toEqual([]);
  expect(replayHistory({ ...deskLoan, version: 2 }, history)).toEqual(['version 1 has no definition any more']);
});

test('a history of another workflow is told so', () => {
  expect(replayHistory(deskLoan, { ...history, workflow: 'parcel' })).toEqual([
    'is a history of parcel, not of desk-loan',
  ]);
});

test('a file that is no history is refused', () => {
  expect(parseHistory(history)).toEqual(history);
  expect(() => parseHistory({ ...history, events: [{ ...asked, stage: undefined }] })).toThrow(z.ZodError);
});

import { expect, test } from '@jest/globals';
import { setup } from 'xstate';
import { chartOf } from './chart-of.js';
import { chartText } from './chart-text.js';

const machine = setup({}).createMachine({
  initial: 'requested',
  states: {
    over: { type: 'final' },
    requested: { on: { RequestAccepted: 'scheduling', RequestDeclined: 'over' } },
    scheduling: {
      initial: 'findingSlot',
      on: { Withdrawn: 'over' },
      states: {
        slotOffered: { on: { SlotDeclined: 'findingSlot', SlotLapsed: 'findingSlot' } },
        findingSlot: { on: { SlotOffered: 'slotOffered' } },
      },
    },
  },
});

const chart = chartOf(machine, { title: 'Booking' });

test('the text lists stages in reading order, how they stand and where they can move to', () => {
  const marks = { current: ['scheduling.findingSlot'], visited: ['requested', 'scheduling.findingSlot'] };

  expect(chartText(chart, marks)).toBe(`Booking

1. Requested (start, visited)
   Can move to: Scheduling (Request accepted)
   Can move to: Over (Request declined)
2. Scheduling (current stage)
   Any stage inside can move to: Over (Withdrawn)
   2.1. Finding slot (start, current stage)
      Can move to: Scheduling, Slot offered (Slot offered)
   2.2. Slot offered (not reached)
      Can move to: Scheduling, Finding slot (Slot declined / Slot lapsed)
3. Over (end, not reached)
`);
});

test('the text of a workflow without a case says nothing about reaching stages', () => {
  expect(chartText(chart)).toContain('1. Requested (start)\n');
  expect(chartText(chart)).not.toMatch(/visited|reached|current/);
});

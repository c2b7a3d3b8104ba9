import { expect, test } from '@jest/globals';
import { deskLoan } from '@casewright/workflow/example';
import { setup } from 'xstate';
import { finalStages } from './final-stages.js';

const drawn = (machine: object) => ({ ...deskLoan, machine: setup({}).createMachine(machine) });

test('the final stages of a workflow are those tagged so', () => {
  expect([...finalStages(deskLoan)]).toEqual(['returned', 'cancelled']);
});

test('only the stage region of a parallel machine has stages, and what lies within a final state is final', () => {
  const parallel = drawn({
    type: 'parallel',
    states: {
      stage: {
        initial: 'open',
        states: {
          open: { initial: 'early', states: { early: {}, late: { tags: 'final' } } },
          closed: { tags: ['final', 'quiet'], initial: 'won', states: { won: {}, lost: {} } },
        },
      },
      escalation: { initial: 'none', states: { none: { tags: 'final' } } },
    },
  });

  expect([...finalStages(parallel)]).toEqual(['open.late', 'closed.won', 'closed.lost']);
});

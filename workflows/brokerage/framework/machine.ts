import { setup } from 'xstate';
import { memory, NOT_YET_PLANNED, type Framework, type FrameworkEvent } from './framework.js';

const abandoning = { FrameworkAbandoned: 'abandoned' } as const;

/** Which events may follow which. */
export const machine = setup({
  types: { context: {} as Framework, events: {} as FrameworkEvent },
  actions: memory,
}).createMachine({
  context: NOT_YET_PLANNED,
  initial: 'new',
  states: {
    new: { on: { FrameworkPlanned: { target: 'planned', actions: 'plan' } } },
    planned: { on: { FrameworkSpecified: { target: 'specified', actions: 'specify' }, ...abandoning } },
    specified: { on: { FrameworkAdvertised: { target: 'advertised', actions: 'advertise' }, ...abandoning } },
    advertised: {
      on: { FrameworkBidReceived: { actions: 'bid' }, FrameworkBidsClosed: 'evaluating', ...abandoning },
    },
    evaluating: {
      on: {
        FrameworkBidScored: { actions: 'score' },
        FrameworkEstablished: { target: 'established', actions: 'establish' },
        ...abandoning,
      },
    },
    established: {
      on: {
        FrameworkProviderAdmitted: { actions: 'admit' },
        FrameworkExpired: 'expired',
        FrameworkTerminated: 'terminated',
      },
    },
    expired: { tags: 'final' },
    abandoned: { tags: 'final' },
    terminated: { tags: 'final' },
  },
});

import { setup } from 'xstate';
import { memory, NOT_YET_APPLIED, type Engagement, type EngagementEvent } from './engagement.js';

const appointing = { BrokerAppointed: { target: 'appointed', actions: 'appoint' } } as const;
const withdrawing = { BrokerApplicationWithdrawn: 'withdrawn' } as const;

/** Which events may follow which. */
export const machine = setup({
  types: { context: {} as Engagement, events: {} as EngagementEvent },
  actions: memory,
}).createMachine({
  context: NOT_YET_APPLIED,
  initial: 'new',
  states: {
    new: { on: { BrokerApplied: { target: 'applied', actions: 'apply' } } },
    applied: { on: { BrokerPooled: 'pooled', BrokerApplicantRejected: 'rejected', ...appointing, ...withdrawing } },
    pooled: { on: { ...appointing, ...withdrawing } },
    appointed: { on: { BrokerActive: 'active' } },
    active: {
      on: {
        BrokerRegionsAssigned: { actions: 'regions' },
        BrokerReleased: { target: 'released', actions: 'release' },
      },
    },
    released: { tags: 'final', on: { BrokerReengaged: { target: 'active', actions: 'reengage' } } },
    rejected: { tags: 'final' },
    withdrawn: { tags: 'final' },
  },
});

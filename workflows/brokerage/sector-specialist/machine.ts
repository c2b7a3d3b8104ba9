import { setup } from 'xstate';
import { isLastOpen, memory, NOT_YET_APPLIED, type Specialist, type SpecialistEvent } from './specialist.js';

const leaving = { SpecialistLeft: 'inactive' } as const;
const training = { SpecialistTrained: { actions: 'train' } } as const;
const refusal = { SpecialistRejected: 'rejected', SpecialistApplicationWithdrawn: 'withdrawn' } as const;

/** Which events may follow which. It is `deployed` while one deployment at least is open. */
export const machine = setup({
  types: { context: {} as Specialist, events: {} as SpecialistEvent },
  actions: memory,
  guards: {
    last: ({ context, event }) => event.type === 'SpecialistReturned' && isLastOpen(context, event.data.deploymentId),
  },
}).createMachine({
  context: NOT_YET_APPLIED,
  initial: 'new',
  states: {
    new: { on: { SpecialistApplied: { target: 'applied', actions: 'apply' } } },
    applied: { on: { SpecialistShortlisted: 'shortlisted', ...refusal } },
    shortlisted: { on: { SpecialistAccepted: { target: 'accepted', actions: 'admit' }, ...refusal } },
    accepted: { on: { SpecialistAvailable: 'available', ...training, ...leaving } },
    available: {
      on: {
        SpecialistDeployed: { target: 'deployed', actions: 'deploy' },
        SpecialistPaused: 'paused',
        ...training,
        ...leaving,
      },
    },
    deployed: {
      on: {
        SpecialistDeployed: { actions: 'deploy' },
        SpecialistReturned: [{ guard: 'last', target: 'available', actions: 'return' }, { actions: 'return' }],
        ...training,
      },
    },
    paused: { on: { SpecialistResumed: 'available', ...training, ...leaving } },
    inactive: { tags: 'final', on: { SpecialistReadmitted: 'accepted' } },
    rejected: { tags: 'final' },
    withdrawn: { tags: 'final' },
  },
});

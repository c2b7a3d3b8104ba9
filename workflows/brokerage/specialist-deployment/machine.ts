import { setup } from 'xstate';
import { memory, NOT_YET_REQUESTED, type Deployment, type DeploymentEvent } from './deployment.js';

const cancelling = { DeploymentCancelled: 'cancelled' } as const;

/** Which events may follow which. */
export const machine = setup({
  types: { context: {} as Deployment, events: {} as DeploymentEvent },
  actions: memory,
}).createMachine({
  context: NOT_YET_REQUESTED,
  initial: 'new',
  states: {
    new: { on: { DeploymentRequested: { target: 'requested', actions: 'request' } } },
    requested: {
      on: {
        DeploymentMatched: { target: 'matched', actions: 'match' },
        DeploymentDeclined: 'declined',
        StageOverdue: { actions: 'overdue' },
        ...cancelling,
      },
    },
    matched: {
      on: {
        DeploymentUnmatched: { target: 'requested', actions: 'nobody' },
        DeploymentReleaseRefused: { target: 'requested', actions: 'nobody' },
        DeploymentReleased: { target: 'released', actions: 'release' },
        ...cancelling,
      },
    },
    released: { on: { DeploymentStarted: { target: 'active', actions: 'start' }, ...cancelling } },
    active: { on: { DeploymentDaysRecorded: { actions: 'work' }, DeploymentCompleted: 'completed', ...cancelling } },
    completed: { tags: 'final' },
    declined: { tags: 'final' },
    cancelled: { tags: 'final' },
  },
});

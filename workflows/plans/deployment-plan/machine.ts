import { setup } from 'xstate';
import { memory, NOT_YET_DRAFTED, type DeploymentPlan, type DeploymentPlanEvent } from './deployment-plan.js';

const withdrawing = { DeploymentPlanWithdrawn: 'withdrawn' } as const;
const varying = { DeploymentPlanVaried: { actions: 'vary' } } as const;

/** Which events may follow which. */
export const machine = setup({
  types: { context: {} as DeploymentPlan, events: {} as DeploymentPlanEvent },
  actions: memory,
}).createMachine({
  context: NOT_YET_DRAFTED,
  initial: 'new',
  states: {
    new: { on: { DeploymentPlanDrafted: { target: 'drafted', actions: 'draft' } } },
    drafted: { on: { DeploymentPlanHeldWithJisp: { target: 'attached', actions: 'hold' }, ...withdrawing } },
    attached: {
      on: { DeploymentPlanStarted: { target: 'inDelivery', actions: 'start' }, ...varying, ...withdrawing },
    },
    inDelivery: {
      on: {
        DeploymentActivityRecorded: { actions: 'work' },
        DeploymentPlanMonitored: { actions: 'monitor' },
        DeploymentPlanCompleted: { target: 'completed', actions: 'complete' },
        ...varying,
        ...withdrawing,
      },
    },
    completed: { tags: 'final' },
    withdrawn: { tags: 'final' },
  },
});

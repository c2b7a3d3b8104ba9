import { setup } from 'xstate';
import { memory, NOT_YET_PLANNED, type Clinic, type ClinicEvent } from './clinic.js';

const cancelling = { ClinicCancelled: 'cancelled' } as const;

/** Which events may follow which. */
export const machine = setup({
  types: { context: {} as Clinic, events: {} as ClinicEvent },
  actions: memory,
}).createMachine({
  context: NOT_YET_PLANNED,
  initial: 'new',
  states: {
    new: { on: { ClinicPlanned: { target: 'planned', actions: 'plan' } } },
    planned: { on: { ClinicInvitationsSent: { target: 'invited', actions: 'invite' }, ...cancelling } },
    invited: { on: { ClinicHeld: { target: 'held', actions: 'hold' }, ...cancelling } },
    held: { on: { ClinicActionCompleted: { actions: 'complete' }, ClinicClosed: 'closed' } },
    closed: { tags: 'final' },
    cancelled: { tags: 'final' },
  },
});

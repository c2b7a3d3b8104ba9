import { defineEvents, everyCase, reaction, workflow, type Recorded } from '@casewright/workflow';
import { assign, setup } from 'xstate';
import { z } from 'zod';

const events = defineEvents({
  RepairOpened: z.object({ shelf: z.string() }),
  DamageRecorded: z.object({ loan: z.string() }),
  RepairHalted: z.object({}),
  RepairResumed: z.object({}),
});

const machine = setup({
  types: { context: {} as { readonly damages: readonly string[] }, events: {} as Recorded<typeof events> },
  actions: {
    record: assign(({ context, event }) =>
      event.type === 'DamageRecorded' ? { damages: [...context.damages, event.data.loan] } : {},
    ),
  },
}).createMachine({
  context: { damages: [] },
  initial: 'new',
  states: {
    new: { on: { RepairOpened: 'open' } },
    open: { on: { DamageRecorded: { actions: 'record' }, RepairHalted: 'halted' } },
    halted: { on: { RepairResumed: 'open' } },
  },
});

const { command, define } = workflow({
  name: 'repair',
  version: 1,
  events,
  machine,
  roles: { librarian: everyCase },
});

const nothing = z.strictObject({});

const recordDamage = reaction({
  name: 'record damage',
  on: 'deskLoan/LoanDamaged',
  data: z.object({ itemId: z.string() }),
  targets: ({ data }) => [{ id: data.itemId }],
  command: 'RecordDamage',
  input: ({ stream }) => ({ loan: stream }),
});

const haltTheirs = reaction({
  name: 'halt theirs',
  on: 'errand/ErrandPaused',
  data: z.object({}),
  case: z.object({ owner: z.string() }),
  targets: ({ case: { owner } }) => [{ where: { ownerId: owner }, stages: ['open'] }],
  command: 'HaltRepair',
  input: () => ({}),
});

/** One case for each item: a loan that comes back damaged is recorded in it. It halts while its owner's errands do. */
export const repair = define({
  commands: {
    OpenRepair: command(z.strictObject({ shelf: z.string() })).rows({
      from: '*',
      by: ['librarian'],
      emits: 'RepairOpened',
    }),
    RecordDamage: command(z.strictObject({ loan: z.string() })).rows({
      from: ['open'],
      by: ['system'],
      emits: 'DamageRecorded',
    }),
    HaltRepair: command(nothing).rows({ from: ['open'], by: ['librarian'], emits: 'RepairHalted' }),
    ResumeRepair: command(nothing).rows({ from: ['halted'], by: ['librarian'], emits: 'RepairResumed' }),
  },
  reactions: [recordDamage, haltTheirs],
  content: {
    title: 'Repair',
    stages: { open: 'Open', halted: 'Halted' },
    commands: {
      OpenRepair: 'Open',
      RecordDamage: 'Record damage',
      HaltRepair: 'Halt',
      ResumeRepair: 'Resume',
    },
  },
});

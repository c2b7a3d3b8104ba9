import { defineEvents, everyCase, idOfStream, reaction, workflow, type Recorded } from '@casewright/workflow';
import { setup } from 'xstate';
import { z } from 'zod';

const events = defineEvents({ RepairOpened: z.object({ itemId: z.string() }) });

const machine = setup({ types: { context: {}, events: {} as Recorded<typeof events> } }).createMachine({
  context: {},
  initial: 'new',
  states: { new: { on: { RepairOpened: 'open' } }, open: {} },
});

const { command, define } = workflow({ name: 'repair', version: 1, events, machine, roles: { librarian: everyCase } });

const openRepair = reaction({
  name: 'open a repair',
  on: 'deskLoan/LoanDamaged',
  data: z.object({ itemId: z.string() }),
  targets: ({ stream }) => [{ id: idOfStream(stream) }],
  command: 'OpenRepair',
  input: ({ data: { itemId } }) => ({ itemId }),
});

/** A case for each loan that came back damaged. */
export default define({
  commands: {
    OpenRepair: command(z.strictObject({ itemId: z.string() })).rows({
      from: '*',
      by: ['system'],
      emits: 'RepairOpened',
    }),
  },
  reactions: [openRepair],
  content: { title: 'Repair', stages: { open: 'Open' }, commands: { OpenRepair: 'Open a repair' } },
});

import { defineEvents, everyCase, reaction, workflow, type Recorded } from '@casewright/workflow';
import { assign, setup } from 'xstate';
import { z } from 'zod';

const events = defineEvents({
  ShopOpened: z.object({}),
  ItemTakenIn: z.object({ itemId: z.string(), loan: z.string() }),
});

const machine = setup({
  types: { context: {} as { readonly takenIn: number }, events: {} as Recorded<typeof events> },
  actions: { takeIn: assign(({ context }) => ({ takenIn: context.takenIn + 1 })) },
}).createMachine({
  context: { takenIn: 0 },
  initial: 'new',
  states: {
    new: { on: { ShopOpened: 'open' } },
    open: { on: { ItemTakenIn: { actions: 'takeIn' } } },
  },
});

const { command, define } = workflow({
  name: 'repair-shop',
  version: 1,
  events,
  machine,
  roles: { librarian: everyCase },
});

const takeInWhatIsDamaged = reaction({
  name: 'takeInWhatIsDamaged',
  on: 'deskLoan/LoanDamaged',
  data: z.object({ itemId: z.string() }),
  targets: () => [{ id: 'shop' }],
  command: 'TakeIn',
  input: ({ data, stream }) => ({ itemId: data.itemId, loan: stream }),
});

/** One case that every damaged loan leads to; no rule of its own would notice an item that is taken in twice. */
export default define({
  commands: {
    OpenShop: command(z.strictObject({})).rows({ from: '*', by: ['librarian'], emits: 'ShopOpened' }),
    TakeIn: command(z.strictObject({ itemId: z.string(), loan: z.string() })).rows({
      from: ['open'],
      by: ['system'],
      emits: 'ItemTakenIn',
    }),
  },
  reactions: [takeInWhatIsDamaged],
  content: {
    title: 'Repair shop',
    stages: { open: 'Open' },
    commands: { OpenShop: 'Open the shop', TakeIn: 'Take an item in' },
  },
});

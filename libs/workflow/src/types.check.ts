// Each @ts-expect-error below must be an error: the compiler is the test.
/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unused-vars -- wrong on purpose */
import { setup } from 'xstate';
import { z } from 'zod';
import { everyCase } from './actor.js';
import { events, machine } from './example/loan-machine.js';
import { councilInDirectory } from './lookup.js';
import { reaction } from './reaction.js';
import { workflow, type StageOf } from './workflow.js';

const { command, rule, timer, define } = workflow({
  name: 'desk-loan',
  version: 1,
  events,
  machine,
  roles: { librarian: everyCase },
  settings: z.object({ copies: z.int().default(1) }),
});
const nothing = z.strictObject({});
const from = ['requested'] as const;
const by = ['librarian'] as const;

// @ts-expect-error no such event
command(nothing).rows({ from, by, emits: 'LoanForgotten' });

// @ts-expect-error no such role
command(nothing).rows({ from, by: ['librarin'], emits: 'LoanCollected' });

// @ts-expect-error no such stage
command(nothing).rows({ from: ['requestd'], by, emits: 'LoanCollected' });

// @ts-expect-error the input is not the event, so decide is required
command(nothing).rows({ from, by, emits: 'LoanApproved' });

// @ts-expect-error decide must give what the input lacks
command(nothing).rows({ from, by, emits: 'LoanApproved', decide: () => ({ collectBefore: '2012-01-03' }) });

command(nothing).rows({
  from,
  by,
  emits: 'LoanApproved',
  // @ts-expect-error no such field in what the case recorded
  decide: ({ case: loan }) => ({ collectBy: loan.collectedOn }),
});

command(z.strictObject({ councilId: z.string() }), ({ input }) => ({
  council: councilInDirectory(input.councilId),
})).rows({
  from,
  by,
  emits: 'LoanApproved',
  // @ts-expect-error no such lookup was declared
  decide: ({ lookups }) => ({ collectBy: lookups.person.homeOrgId }),
});

command(z.strictObject({ note: z.string() })).rows({
  from,
  by,
  // @ts-expect-error the rule reads a field the input has not
  rules: [rule<{ readonly date: string }>('DL-R09', ({ input }) => input.date > '2012' || 'Too early')],
  emits: 'LoanRenewed',
});

// @ts-expect-error no such setting
rule('DL-R09', ({ settings }) => settings.copy > 0 || 'None');

// @ts-expect-error several events need decideAll
command(nothing).rows({ from, by, emits: ['LoanDamaged', 'LoanReturned'] });

// @ts-expect-error a timer is set by an event there is
timer({ name: 'approval', set: { LoanForgotten: () => undefined }, then: { overdue: 'requested' } });

// @ts-expect-error a timer leads to a stage there is
timer({ name: 'approval', set: {}, then: { overdue: 'forgotten' } });

timer({ name: 'approval', set: {}, then: { event: 'LoanDamaged', data: ({ case: { itemId = '' } }) => ({ itemId }) } });

// @ts-expect-error a reminder records an event there is
timer({ name: 'approval', set: {}, then: { event: 'LoanForgotten', data: () => ({}) } });

// @ts-expect-error a reminder holds what its event holds
timer({ name: 'approval', set: {}, then: { event: 'LoanDamaged', data: () => ({ id: 'atlas' }) } });

define({
  commands: { CollectLoan: command(nothing).rows({ from, by, emits: 'LoanCollected' }) },
  // @ts-expect-error every command has a title
  content: { title: 'Desk loan', stages: {}, commands: {} },
});

define({
  commands: { CollectLoan: command(nothing).rows({ from, by, emits: 'LoanCollected' }) },
  content: { title: 'Desk loan', stages: {}, commands: { CollectLoan: 'Collect' } },
  // @ts-expect-error timers stand still in a stage there is
  holdsTimers: ['paused'],
});

const forgetting = reaction({
  name: 'forgetWhenLost',
  on: 'item/Lost',
  data: z.object({}),
  targets: () => [],
  command: 'ForgetLoan',
  input: () => ({}),
});
define({
  commands: { CollectLoan: command(nothing).rows({ from, by, emits: 'LoanCollected' }) },
  content: { title: 'Desk loan', stages: {}, commands: { CollectLoan: 'Collect' } },
  // @ts-expect-error a reaction issues a command there is
  reactions: [forgetting],
});

const twoRegions = setup({}).createMachine({
  type: 'parallel',
  states: {
    stage: { initial: 'new', states: { new: {}, open: { initial: 'fresh', states: { fresh: {} } } } },
    escalation: { initial: 'none', states: { none: {} } },
  },
});
export const stages: Readonly<Record<StageOf<typeof twoRegions>, true>> = { new: true, open: true, 'open.fresh': true };
// @ts-expect-error of a parallel chart only the stage region has stages
export const regions: StageOf<typeof twoRegions> = 'escalation.none';

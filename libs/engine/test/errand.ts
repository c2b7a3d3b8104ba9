import {
  caseInStream,
  defineEvents,
  everyCase,
  heldIn,
  ledger,
  limitedBy,
  workflow,
  type Recorded,
} from '@casewright/workflow';
import { assign, setup } from 'xstate';
import { z } from 'zod';

const events = defineEvents({
  ErrandBegun: z.object({ owner: z.string(), place: z.string() }),
  TaskSet: z.object({ task: z.string(), by: z.iso.date() }),
  TaskLapsed: z.object({ task: z.string() }),
  LoanNoted: z.object({ itemId: z.string(), errands: z.int() }),
  ErrandPaused: z.object({}),
  ErrandResumed: z.object({}),
  ErrandDone: z.object({}),
});

type Errand = { readonly owner: string; readonly place: string; readonly lapsed: readonly string[] };

const machine = setup({
  types: { context: {} as Errand, events: {} as Recorded<typeof events> },
  actions: {
    begin: assign(({ event }) => (event.type === 'ErrandBegun' ? event.data : {})),
    lapse: assign(({ context, event }) =>
      event.type === 'TaskLapsed' ? { lapsed: [...context.lapsed, event.data.task] } : {},
    ),
    note: assign({}),
  },
}).createMachine({
  context: { owner: '', place: '', lapsed: [] },
  initial: 'new',
  states: {
    new: { on: { ErrandBegun: { target: 'open', actions: 'begin' } } },
    open: {
      on: {
        TaskSet: { actions: 'note' },
        TaskLapsed: { actions: 'lapse' },
        LoanNoted: { actions: 'note' },
        ErrandPaused: 'paused',
        ErrandDone: 'done',
      },
    },
    paused: { on: { ErrandResumed: 'open' } },
    done: { tags: 'final' },
  },
});

const { command, timer, define } = workflow({
  name: 'errand',
  version: 1,
  events,
  machine,
  roles: { runner: everyCase },
  settings: z.object({ 'errand.hands': z.int().default(2) }),
});

/** How many errands one person runs at once. */
const hands = ledger<number>({
  name: 'errandHands',
  amount: (count) => count,
  admits: ({ total, settings }) => total <= (settings['errand.hands'] as number) || 'Their hands are full',
});

/** Who is at a place; nobody is ever turned away. */
const visits = ledger<string>({ name: 'errandVisits', admits: () => true });

const day = z.iso.date();
const nothing = z.strictObject({});

/** Two ledgers of which one limits, a timer for each task that waits while the errand is paused, lookups, a natural id. */
export const errand = define({
  commands: {
    BeginErrand: command(z.strictObject({ owner: z.string(), place: z.string(), name: z.string().optional() })).rows({
      from: '*',
      by: ['runner'],
      rules: [limitedBy('ER-R01', hands)],
      emits: 'ErrandBegun',
    }),
    SetTask: command(z.strictObject({ task: z.string(), by: day })).rows({
      from: ['open'],
      by: ['runner'],
      emits: 'TaskSet',
    }),
    LapseTask: command(z.strictObject({ task: z.string() })).rows({
      from: ['open'],
      by: ['system'],
      emits: 'TaskLapsed',
    }),
    NoteLoan: command(z.strictObject({ loan: z.string() }), ({ input, case: { owner } }) => ({
      loan: caseInStream(input.loan, z.object({ itemId: z.string() })),
      held: heldIn(hands, owner),
    })).rows({
      from: ['open'],
      by: ['runner'],
      emits: 'LoanNoted',
      decide: ({ lookups: { loan, held } }) => ({ itemId: loan?.data.itemId ?? 'none', errands: held.total }),
    }),
    PauseErrand: command(nothing).rows({ from: ['open'], by: ['runner'], emits: 'ErrandPaused' }),
    ResumeErrand: command(nothing).rows({ from: ['paused'], by: ['runner'], emits: 'ErrandResumed' }),
    FinishErrand: command(nothing).rows({ from: ['open'], by: ['runner'], emits: 'ErrandDone' }),
  },
  timers: [
    timer({
      name: 'task',
      key: ({ event }) => (event.data as { readonly task: string }).task,
      set: { TaskSet: ({ event }) => event.data.by },
      while: ['open', 'paused'],
      then: { command: 'LapseTask', event: 'TaskLapsed', input: ({ key }) => ({ task: key }) },
    }),
  ],
  ledgers: [hands, visits],
  claims: ({ stage, id, case: { owner, place } }) =>
    stage === 'done' ? [] : [hands.claim(owner, 1), visits.claim(place, id)],
  naturalId: { of: ({ name }: { readonly name?: string }) => name, againAfter: ['done'] },
  content: {
    title: 'Errand',
    stages: { open: 'Open', paused: 'Paused', done: 'Done' },
    commands: {
      BeginErrand: 'Begin',
      SetTask: 'Set a task',
      LapseTask: 'Let a task lapse',
      NoteLoan: 'Note a loan',
      PauseErrand: 'Pause',
      ResumeErrand: 'Resume',
      FinishErrand: 'Finish',
    },
  },
});

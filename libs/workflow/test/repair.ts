import { assign, setup } from 'xstate';
import { z } from 'zod';
import { everyCase } from '../src/actor.js';
import {
  automaticRaise,
  escalation,
  escalationEvents,
  escalationGuards,
  escalationMemory,
  escalationRegion,
  escalationSettings,
  type Escalated,
} from '../src/escalation/escalation.js';
import { defineEvents, type Recorded } from '../src/events.js';
import { date, id, text } from '../src/payload-types.js';
import type { History } from '../src/laws.js';
import { StageOverdue, workflow } from '../src/workflow.js';

const events = defineEvents({
  RepairReported: z.object({ itemId: z.string() }),
  RepairPlanned: z.object({ startsOn: z.string(), endsOn: z.string() }),
  RepairBegun: z.object({}),
  RepairPaused: z.object({ from: z.string() }),
  RepairResumed: z.object({ to: z.string(), startsOn: z.string().optional() }),
  DangerFound: z.object({ what: z.string() }),
  RepairEnded: z.object({}),
  StageOverdue,
  ...escalationEvents,
});

type Repair = Escalated & { readonly pausedFrom?: string; readonly dangers: readonly string[] };
type Event = Recorded<typeof events>;

const machine = setup({
  types: { context: {} as Repair, events: {} as Event },
  actions: {
    pause: assign(({ event }) => (event.type === 'RepairPaused' ? { pausedFrom: event.data.from } : {})),
    note: assign({}),
    ...escalationMemory<Repair, Event>(),
  },
  guards: {
    toPlanned: ({ event }) => event.type === 'RepairResumed' && event.data.to === 'planned',
    ...escalationGuards(['ended']),
  },
}).createMachine({
  type: 'parallel',
  context: { dangers: [] },
  states: {
    stage: {
      initial: 'new',
      states: {
        new: { on: { RepairReported: 'reported' } },
        reported: {
          on: {
            RepairPlanned: 'planned',
            RepairPaused: { target: 'paused', actions: 'pause' },
            StageOverdue: { actions: 'note' },
          },
        },
        planned: {
          on: {
            RepairBegun: 'underWay',
            RepairPlanned: { actions: 'note' },
            RepairPaused: { target: 'paused', actions: 'pause' },
            StageOverdue: { actions: 'note' },
          },
        },
        underWay: {
          on: {
            DangerFound: { actions: 'note' },
            RepairPaused: { target: 'paused', actions: 'pause' },
            RepairEnded: 'ended',
            StageOverdue: { actions: 'note' },
          },
        },
        paused: {
          on: { RepairResumed: [{ guard: 'toPlanned', target: 'planned' }, 'underWay'], RepairEnded: 'ended' },
        },
        ended: { tags: 'final' },
      },
    },
    escalation: escalationRegion,
  },
});

const { command, timer, define } = workflow({
  name: 'repair',
  version: 1,
  events,
  machine,
  roles: { owner: everyCase, mechanic: everyCase, manager: everyCase, director: everyCase, board: everyCase },
  settings: z.object(escalationSettings),
});

const nothing = z.strictObject({});
const commands = {
  ReportRepair: command(z.strictObject({ itemId: id })).rows({ from: '*', by: ['owner'], emits: 'RepairReported' }),
  PlanRepair: command(z.strictObject({ startsOn: date, endsOn: date })).rows({
    from: ['reported', 'planned'],
    by: ['mechanic'],
    emits: 'RepairPlanned',
  }),
  BeginRepair: command(nothing).rows({ from: ['planned'], by: ['mechanic', 'system'], emits: 'RepairBegun' }),
  PauseRepair: command(nothing).rows({
    from: ['reported', 'planned', 'underWay'],
    by: ['owner'],
    emits: 'RepairPaused',
    decide: ({ stage }) => ({ from: stage }),
  }),
  ResumeRepair: command(z.strictObject({ startsOn: date.optional() })).rows({
    from: ['paused'],
    by: ['owner'],
    emits: 'RepairResumed',
    decide: ({ case: { pausedFrom } }) => ({ to: pausedFrom ?? 'planned' }),
  }),
  ReportDanger: command(z.strictObject({ what: text })).rows({
    from: ['underWay'],
    by: ['mechanic'],
    emits: ['DangerFound', 'EscalationRaised', 'EscalationSteppedUp'],
    decideAll: ({ input: { what }, case: { escalation: open } }) => [
      { type: 'DangerFound', data: { what } },
      ...automaticRaise(open, 2, what),
    ],
  }),
  EndRepair: command(nothing).rows({ from: ['underWay', 'paused'], by: ['mechanic'], emits: 'RepairEnded' }),
};

const escalating = escalation({
  commands,
  stages: ['reported', 'planned', 'underWay', 'paused'],
  owners: { 1: 'manager', 2: 'director', 3: 'board' },
  titles: { reported: 'Reported' },
  newDates: { RepairPlanned: ({ startsOn }: { readonly startsOn: string }) => startsOn !== '' },
});

const by = { personId: 'p', role: 'mechanic' };

/** A history that visits every stage of a repair. */
export const repaired: History = {
  workflow: 'repair',
  version: 1,
  events: [
    { type: 'RepairReported', data: { itemId: 'boiler' }, stage: 'reported' },
    { type: 'RepairPlanned', data: { startsOn: '2012-01-10', endsOn: '2012-01-12' }, stage: 'planned' },
    { type: 'RepairBegun', data: {}, stage: 'underWay' },
    { type: 'RepairPaused', data: { from: 'underWay' }, stage: 'paused' },
    { type: 'RepairResumed', data: { to: 'underWay' }, stage: 'underWay' },
    { type: 'DangerFound', data: { what: 'Gas' }, stage: 'underWay' },
    { type: 'EscalationRaised', data: { level: 2, reason: 'Gas', auto: true }, stage: 'underWay' },
    { type: 'RepairEnded', data: {}, stage: 'ended' },
  ].map((event) => ({ ...event, at: '2012-01-04T09:00:00.000Z', by, schemaVersion: 1 })),
};

/** A workflow that may be paused, whose timers then stand still, and that may be escalated. */
export const repair = define({
  commands: { ...commands, ...escalating.commands },
  timers: [
    timer({
      name: 'plan',
      set: { RepairReported: ({ event, calendar }) => calendar.addWorkingDays(calendar.dateOf(event.at), 5) },
      then: { overdue: 'reported' },
    }),
    timer({
      name: 'begin',
      set: { RepairPlanned: ({ event }) => event.data.startsOn, RepairResumed: ({ event }) => event.data.startsOn },
      acts: 'when-the-day-begins',
      afterHolding: 'keeps-its-day',
      then: { command: 'BeginRepair', event: 'RepairBegun', input: () => ({}) },
    }),
    timer({
      name: 'end',
      set: { RepairPlanned: ({ event }) => event.data.endsOn },
      then: { overdue: 'underWay' },
    }),
    ...escalating.timers,
  ],
  holdsTimers: ['paused'],
  content: {
    title: 'Repair',
    stages: { reported: 'Reported', planned: 'Planned', underWay: 'Under way', paused: 'Paused', ended: 'Ended' },
    commands: {
      ReportRepair: 'Report',
      PlanRepair: 'Plan',
      BeginRepair: 'Begin',
      PauseRepair: 'Pause',
      ResumeRepair: 'Resume',
      ReportDanger: 'Report a danger',
      EndRepair: 'End',
      ...escalating.titles,
    },
  },
});

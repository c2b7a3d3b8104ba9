import { assign, setup } from 'xstate';
import { z } from 'zod';
import { everyCase } from '../src/actor.js';
import { defineEvents, type Recorded } from '../src/events.js';
import { StageOverdue, workflow } from '../src/workflow.js';

const events = defineEvents({
  ParcelPacked: z.object({ departsOn: z.iso.date() }),
  StopPlanned: z.object({ stop: z.string(), by: z.iso.date().optional() }),
  ParcelDeparted: z.object({ early: z.boolean() }),
  StopReached: z.object({ stop: z.string() }),
  ParcelDelivered: z.object({}),
  EscalationRaised: z.object({ level: z.int() }),
  StageOverdue,
});

type Parcel = {
  readonly stops: readonly string[];
  readonly overdue: readonly string[];
  readonly level?: number;
  readonly delivered: boolean;
};

const machine = setup({
  types: { context: {} as Parcel, events: {} as Recorded<typeof events> },
  actions: {
    reach: assign(({ context, event }) =>
      event.type === 'StopReached' ? { stops: [...context.stops, event.data.stop] } : {},
    ),
    overdue: assign(({ context, event }) =>
      event.type === 'StageOverdue' ? { overdue: [...context.overdue, event.data.dueOn] } : {},
    ),
    raise: assign(({ event }) => (event.type === 'EscalationRaised' ? { level: event.data.level } : {})),
    note: assign({}),
    deliver: assign({ delivered: true }),
  },
  guards: {
    underWay: ({ context }) => !context.delivered,
    arrived: ({ context }) => context.delivered,
  },
}).createMachine({
  type: 'parallel',
  context: { stops: [], overdue: [], delivered: false },
  states: {
    stage: {
      initial: 'new',
      states: {
        new: { on: { ParcelPacked: 'packed' } },
        packed: { on: { StopPlanned: { actions: 'note' }, ParcelDeparted: 'travelling' } },
        travelling: {
          initial: 'road',
          on: {
            StopPlanned: { actions: 'note' },
            StageOverdue: { actions: 'overdue' },
            ParcelDelivered: { target: 'delivered', actions: 'deliver' },
          },
          states: {
            road: { on: { StopReached: { target: 'depot', actions: 'reach' } } },
            depot: { on: { ParcelDeparted: 'road' } },
          },
        },
        delivered: { tags: 'final' },
      },
    },
    escalation: {
      initial: 'none',
      states: {
        none: { on: { EscalationRaised: { target: 'raised', guard: 'underWay', actions: 'raise' } } },
        raised: { always: { target: 'none', guard: 'arrived' } },
      },
    },
  },
});

const { command, timer, define } = workflow({
  name: 'parcel',
  version: 1,
  events,
  machine,
  roles: { sender: everyCase, carrier: everyCase },
});

const day = z.iso.date();

/** A parallel chart with timers that have keys, a start and a watched stage: what the desk loan lacks. */
export const parcel = define({
  commands: {
    PackParcel: command(z.strictObject({ departsOn: day })).rows({ from: '*', by: ['sender'], emits: 'ParcelPacked' }),
    PlanStop: command(z.strictObject({ stop: z.string(), by: day.optional() })).rows({
      from: ['packed', 'travelling'],
      by: ['carrier'],
      emits: 'StopPlanned',
    }),
    DepartParcel: command(z.strictObject({ early: z.boolean().default(false) })).rows(
      { from: ['packed'], by: ['carrier', 'system'], emits: 'ParcelDeparted' },
      { from: ['travelling.depot'], by: ['carrier'], emits: 'ParcelDeparted' },
    ),
    ReachStop: command(z.strictObject({ stop: z.string() })).rows({
      from: ['travelling.road'],
      by: ['carrier'],
      emits: 'StopReached',
    }),
    DeliverParcel: command(z.strictObject({})).rows({
      from: ['travelling'],
      by: ['carrier'],
      emits: 'ParcelDelivered',
    }),
    RaiseEscalation: command(z.strictObject({ level: z.int().min(1).max(3) })).rows({
      from: ['packed', 'travelling'],
      when: ({ case: { level } }) => level === undefined,
      by: ['sender'],
      emits: 'EscalationRaised',
    }),
  },
  timers: [
    timer({
      name: 'departure',
      set: { ParcelPacked: ({ event }) => event.data.departsOn },
      acts: 'when-the-day-begins',
      then: { command: 'DepartParcel', event: 'ParcelDeparted', input: () => ({}) },
    }),
    timer({
      name: 'stop',
      key: ({ event }) => (event.data as { readonly stop: string }).stop,
      set: { StopPlanned: ({ event }) => event.data.by },
      while: ['travelling'],
      then: { overdue: 'travelling' },
    }),
  ],
  content: {
    title: 'Parcel',
    stages: {
      packed: 'Packed',
      'travelling.road': 'On the road',
      'travelling.depot': 'In a depot',
      delivered: 'Delivered',
    },
    commands: {
      PackParcel: 'Pack',
      PlanStop: 'Plan a stop',
      DepartParcel: 'Depart',
      ReachStop: 'Reach a stop',
      DeliverParcel: 'Deliver',
      RaiseEscalation: 'Raise an escalation',
    },
  },
});

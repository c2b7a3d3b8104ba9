import { describe, expect, test } from '@jest/globals';
import { setup } from 'xstate';
import { peerReview } from '../test/peer-review.js';
import type { ChartEdge } from './chart.js';
import { chartOf } from './chart-of.js';

const chart = chartOf(peerReview, { title: 'Peer review' });

const edge = (id: string): ChartEdge | undefined => chart.edges.find((candidate) => candidate.id === id);

describe('the stages of a chart', () => {
  test('are those of the stage region, with paths relative to it', () => {
    expect(chart.nodes).toHaveLength(20);
    expect(chart.nodes.filter(({ leaf }) => leaf)).toHaveLength(17);
    expect(chart.nodes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['requested', 'scheduling', 'scheduling.slotOffered']),
    );
  });

  test('know their label, parent and kind', () => {
    expect(chart.nodes.find(({ id }) => id === 'scheduling.findingSlot')).toEqual({
      id: 'scheduling.findingSlot',
      label: 'Finding slot',
      parent: 'scheduling',
      leaf: true,
      initial: true,
      final: false,
      parallel: false,
    });
  });

  test('are final by type or by tag', () => {
    const finals = chart.nodes.filter(({ final }) => final).map(({ id }) => id);

    expect(finals).toEqual(['closed', 'withdrawn', 'cancelled', 'declined']);
  });

  test('are called what the workflow calls them', () => {
    const { nodes } = chartOf(peerReview, {
      title: 'Peer review',
      stageLabel: (stage) => (stage === 'onSite' ? 'Team at work' : undefined),
    });

    expect(nodes.find(({ id }) => id === 'onSite')?.label).toBe('Team at work');
    expect(nodes.find(({ id }) => id === 'followUp')?.label).toBe('Follow up');
  });

  test('of another region are drawn when it is named', () => {
    const { nodes } = chartOf(peerReview, { title: 'Escalation', region: 'escalation' });

    expect(nodes.map(({ id }) => id)).toEqual(['none', 'raised', 'acknowledged']);
  });

  test('of a region that does not exist cannot be drawn', () => {
    expect(() => chartOf(peerReview, { title: 'Nothing', region: 'stages' })).toThrow(
      "The machine 'peerReview' has no region 'stages'. Its regions are: stage, escalation.",
    );
  });

  test('of a machine without regions are all of them', () => {
    const machine = setup({}).createMachine({ initial: 'open', states: { open: { on: { Close: 'over' } }, over: {} } });

    expect(chartOf(machine, { title: 'Small' }).edges.map(({ id }) => id)).toEqual(['open->over']);
  });
});

describe('the moves of a chart', () => {
  test('between the same two stages are one edge', () => {
    expect(edge('scheduling.slotOffered->scheduling.findingSlot')).toEqual({
      id: 'scheduling.slotOffered->scheduling.findingSlot',
      from: 'scheduling.slotOffered',
      to: 'scheduling.findingSlot',
      label: 'Slot declined / Slot lapsed',
      events: ['SlotDeclined', 'SlotLapsed'],
    });
  });

  test('that stay where they are do not show', () => {
    expect(chart.edges.filter(({ from, to }) => from === to)).toEqual([]);
    expect(chart.edges.flatMap(({ events }) => events)).not.toContain('NoteAdded');
    expect(chart.edges.flatMap(({ events }) => events)).not.toContain('ReviewerInvited');
  });

  test('with several guarded targets are several edges', () => {
    const resumed = chart.edges.filter(({ events }) => events.includes('Resumed'));

    expect(resumed.map(({ to }) => to)).toEqual(['scheduled', 'onSite', 'reporting']);
  });

  test('are named by the command behind the event, once for each', () => {
    const { edges } = chartOf(peerReview, {
      title: 'Peer review',
      commandOf: (type) => (type.startsWith('Slot') ? 'AnswerSlot' : type),
    });

    expect(edges.find(({ id }) => id === 'scheduling.slotOffered->scheduling.findingSlot')?.label).toBe('Answer slot');
  });

  test('written for the whole region hold in each outer stage that is not over', () => {
    const machine = setup({}).createMachine({
      type: 'parallel',
      on: { Cancelled: '.stage.cancelled' },
      states: {
        stage: {
          initial: 'open',
          on: { Withdrawn: '.withdrawn' },
          states: { open: {}, ready: {}, withdrawn: { type: 'final' }, cancelled: { type: 'final' } },
        },
      },
    });

    expect(chartOf(machine, { title: 'Shared' }).edges.map(({ id }) => id)).toEqual([
      'open->withdrawn',
      'open->cancelled',
      'ready->withdrawn',
      'ready->cancelled',
    ]);
  });

  test('without an event of ours are named in words, and history leads to what remembers', () => {
    const machine = setup({}).createMachine({
      initial: 'work',
      states: {
        work: {
          initial: 'first',
          on: { Paused: 'paused' },
          onDone: 'over',
          states: { first: { on: { Done: 'last' } }, last: { type: 'final' }, before: { type: 'history' } },
        },
        paused: { on: { Resumed: 'work.before' }, after: { 1000: 'checked' } },
        checked: { always: 'over' },
        over: { type: 'final' },
      },
    });
    const { nodes, edges } = chartOf(machine, { title: 'Automatic' });

    expect(nodes.map(({ id }) => id)).not.toContain('work.before');
    expect(Object.fromEntries(edges.map(({ id, label }) => [id, label]))).toEqual({
      'work->paused': 'Paused',
      'work->over': 'When complete',
      'work.first->work.last': 'Done',
      'paused->work': 'Resumed',
      'paused->checked': 'After a time',
      'checked->over': 'Automatically',
    });
  });
});

import { describe, expect, test } from '@jest/globals';
import { inMemoryEventStore } from '@casewright/event-store';
import { openDesk, type Desk } from '../test/desk.js';
import type { DueTimer } from './engine.js';
import { fireDue, type DueTimers } from './fire-due.js';

/** The running timers of these cases, as a clock finds them. */
const timersOf =
  ({ engine }: Desk, workflow: string, ids: readonly string[]): DueTimers =>
  async (until, limit) => {
    const views = await Promise.all(ids.map((id) => engine.read(workflow, id)));
    const running = views.flatMap((view) => view?.timers.map((timer) => ({ ...timer, workflow, id: view.id })) ?? []);
    return running
      .filter(({ at }) => at <= until)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .slice(0, limit);
  };

const typesOf = async ({ engine }: Desk, workflow: string, id: string) =>
  (await engine.history(workflow, id)).map(({ type }) => type);

const errandWith = async (...tasks: readonly (readonly [string, string])[]) => {
  const desk = openDesk();
  await desk.begin('e');
  for (const [task, by] of tasks) await desk.act('errand/e', 'SetTask', { task, by });
  return {
    ...desk,
    fire: (task: string) => desk.engine.fire({ workflow: 'errand', id: 'e', name: 'task', key: task, at: '' }),
    types: () => typesOf(desk, 'errand', 'e'),
  };
};

describe('a timer', () => {
  test('does nothing before its time, and late says when it was due', async () => {
    const desk = openDesk();
    await desk.request('a');
    const [approval] = await timersOf(desk, 'desk-loan', ['a'])('9999', 1);
    desk.clock.now = '2012-01-16T23:59:59.999Z';
    await desk.engine.fire(approval as DueTimer);
    expect(await typesOf(desk, 'desk-loan', 'a')).toEqual(['LoanRequested']);

    desk.clock.now = '2012-03-01T08:00:00.000Z';
    await desk.engine.fire(approval as DueTimer);
    const overdue = (await desk.engine.history('desk-loan', 'a', 1))[0];
    expect(overdue).toMatchObject({
      ...{ type: 'StageOverdue', data: { stage: 'requested', dueOn: '2012-01-16' } },
      meta: {
        actor: { personId: 'system', role: 'system' },
        occurredAt: desk.clock.now,
        timers: { fired: [{ name: 'approval', key: '' }] },
      },
    });
  });

  test('does nothing once its stage has been left', async () => {
    const desk = openDesk();
    await desk.request('a');
    const [approval] = await timersOf(desk, 'desk-loan', ['a'])('9999', 1);
    await desk.act('desk-loan/a', 'CancelLoan', { reason: 'lost' });
    desk.clock.now = '2012-03-01T08:00:00.000Z';
    await desk.engine.fire(approval as DueTimer);

    expect(await typesOf(desk, 'desk-loan', 'a')).toEqual(['LoanRequested', 'LoanCancelled']);
    expect(desk.refused).toEqual([]);
  });

  test('runs for each key on its own', async () => {
    const errand = await errandWith(['bread', '2012-01-10'], ['milk', '2012-01-10']);
    errand.clock.now = '2012-01-11T00:00:00.000Z';
    await errand.fire('milk');

    expect(await errand.engine.read('errand', 'e')).toMatchObject({
      data: { lapsed: ['milk'] },
      timers: [{ name: 'task', key: 'bread' }],
    });
  });

  test('waits while its command is not possible, and fires afterwards', async () => {
    const errand = await errandWith(['bread', '2012-01-10']);
    await errand.act('errand/e', 'PauseErrand');
    errand.clock.now = '2012-01-20T00:00:00.000Z';
    await errand.fire('bread');
    expect(await errand.types()).toHaveLength(3);

    await errand.act('errand/e', 'ResumeErrand');
    await errand.fire('bread');
    expect((await errand.types()).at(-1)).toBe('TaskLapsed');
  });

  test('that is set anew, though for the same day, fires anew', async () => {
    const errand = await errandWith(['bread', '2012-01-10']);
    errand.clock.now = '2012-01-11T00:00:00.000Z';
    await errand.fire('bread');
    await errand.fire('bread');
    await errand.act('errand/e', 'SetTask', { task: 'bread', by: '2012-01-10' });
    await errand.fire('bread');

    expect((await errand.types()).slice(1)).toEqual(['TaskSet', 'TaskLapsed', 'TaskSet', 'TaskLapsed']);
  });

  test('of a workflow or a case there is not is a defect', async () => {
    const { engine } = openDesk();
    const timer = { id: 'x', name: 'task', key: '', at: '' };

    await expect(engine.fire({ ...timer, workflow: 'hotel' })).rejects.toThrow('There is no workflow hotel');
    await expect(engine.fire({ ...timer, workflow: 'errand' })).rejects.toThrow('errand-x has a timer');
  });
});

describe('firing what is due', () => {
  test('by two clocks at the same time, and a third one late, fires each timer once', async () => {
    const store = inMemoryEventStore();
    const clocks = [openDesk({ store }), openDesk({ store }), openDesk({ store })] as const;
    const ids = Array.from({ length: 50 }, (_, index) => `c${index}`);
    for (const id of ids) await clocks[0].request(id);
    const found = await timersOf(clocks[0], 'desk-loan', ids)('9999', 100);
    for (const [index, { clock }] of clocks.entries()) clock.now = `2012-01-17T00:00:0${index}.000Z`;

    const tick = ({ engine }: Desk) => fireDue(engine, async () => found, '9999');
    expect(await Promise.all([tick(clocks[0]), tick(clocks[1])])).toEqual([50, 50]);
    await tick(clocks[2]);

    for (const id of ids) expect(await typesOf(clocks[0], 'desk-loan', id)).toEqual(['LoanRequested', 'StageOverdue']);
  });

  const timers = Array.from({ length: 450 }, (_, id) => ({ workflow: 'w', id: `${id}`, name: 't', key: '', at: '' }));
  const due: DueTimers = async (_, limit) => timers.slice(0, limit);

  test('goes on behind any number of timers that wait for their stage', async () => {
    const tried = new Set<string>();

    expect(await fireDue({ fire: async ({ id }) => void tried.add(id) }, due, '')).toBe(450);
    expect(tried.size).toBe(450);
  });

  test('goes on behind one that fails, and says so afterwards', async () => {
    const tried = new Set<string>();
    const fire = async ({ id }: DueTimer) => {
      tried.add(id);
      if (id === '7') throw new Error('Seven is broken');
    };

    await expect(fireDue({ fire }, due, '')).rejects.toThrow('Seven is broken');
    expect(tried.size).toBe(450);
  });
});

import { afterEach, expect, test } from '@jest/globals';
import { inMemoryEventStore } from '@casewright/event-store';
import { openWorkers } from './workers.js';

type Parts = Parameters<typeof openWorkers>[0];

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const timer = (id: string) => ({ workflow: 'w', id, name: 't', key: '', at: '' });

const NO_REACTIONS: Parts['reactions'] = { run: async () => undefined, waitFor: async () => undefined };

/** Workers on an empty log where these timers are due for ever, started. */
const start = (parts: Partial<Parts> & { readonly due?: readonly string[]; readonly fire?: (id: string) => void }) => {
  const { due = [], fire = () => undefined } = parts;
  const faults: string[] = [];
  const workers = openWorkers({
    ...{ store: inMemoryEventStore(), now: () => '', reactions: NO_REACTIONS },
    engine: { fire: async ({ id }: { readonly id: string }) => fire(id) } as unknown as Parts['engine'],
    readModels: { dueTimers: async () => due.map(timer), waitFor: async () => 0 } as unknown as Parts['readModels'],
    onFault: ({ message }) => faults.push(message),
    ...parts,
  });
  stops.push(workers.stop);
  workers.start();
  return { workers, faults };
};

test('a timer that fails is told of once while it lasts, tried again, and holds up nobody', async () => {
  const tried = { broken: 0, sound: 0 };
  let enough = () => {};
  const thrice = new Promise<void>((resolve) => (enough = resolve));
  const { faults } = start({
    due: ['broken', 'sound'],
    fire: (id) => {
      tried[id as keyof typeof tried] += 1;
      if (tried.sound === 3) enough();
      if (id === 'broken') throw new Error('Its chart cannot take the event');
    },
  });
  await thrice;

  expect(tried).toEqual({ broken: 3, sound: 3 });
  expect(faults).toEqual(['Its chart cannot take the event']);
});

test('a reactor that fails is told of and run again; who waits for it hears why it did', async () => {
  let runs = 0;
  let again = () => {};
  const runAgain = new Promise<void>((resolve) => (again = resolve));
  const { workers, faults } = start({
    reactions: {
      run: async () => {
        runs += 1;
        if (runs > 1) return again();
        throw new Error('The event cannot be read');
      },
      waitFor: () => new Promise(() => undefined),
    },
  });

  await expect(workers.settle()).rejects.toThrow('The event cannot be read');
  await runAgain;
  expect(faults).toEqual(['The event cannot be read']);
});

test('while work is done quietly timers fire when it settles, and at no moment between', async () => {
  let tried = 0;
  let [runs, fired, runTwice] = [0, () => {}, () => {}];
  const first = new Promise<void>((resolve) => (fired = resolve));
  const twice = new Promise<void>((resolve) => (runTwice = resolve));
  const { workers } = start({
    due: ['a'],
    fire: () => {
      tried += 1;
      fired();
    },
    // the reactor is run again after longer than the clock takes to look again
    reactions: {
      ...NO_REACTIONS,
      run: async () => {
        runs += 1;
        if (runs > 1) runTwice();
      },
    },
  });

  await first;
  await workers.quietly(async () => {
    const before = tried;
    await twice;
    expect(tried).toBe(before);
    await workers.settle();
    expect(tried).toBe(before + 1);
  });
});

test('once stopped nothing is at work, and it may be started again', async () => {
  let tried = 0;
  let heard = () => {};
  const { workers } = start({
    due: ['a'],
    fire: () => {
      tried += 1;
      heard();
    },
  });
  await workers.stop();
  const before = tried;
  const restarted = new Promise<void>((resolve) => (heard = resolve));
  expect(before).toBe(1);

  workers.start();
  await restarted;
});

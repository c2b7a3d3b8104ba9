import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { collect, inMemoryEventStore } from '@casewright/event-store';
import { openDesk } from '../test/desk.js';
import { fatefulStore, gatedStore, interruptedStore, type Fate } from '../test/faulty-stores.js';

let time = 0;

beforeEach(() => {
  jest.spyOn(performance, 'now').mockImplementation(() => time);
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** A desk of which the appends have these fates, in order; later ones are made. */
const deskWith = (...fates: readonly Fate[]) => {
  const coming = [...fates];
  const { store, faults } = fatefulStore(inMemoryEventStore(), () => coming.shift() ?? 'made');
  return { desk: openDesk({ store }), faults };
};

describe('a command that loses races', () => {
  test('is decided again until it wins', async () => {
    const { desk, faults } = deskWith('made', 'lost', 'lost', 'lost');
    await desk.request('a');

    expect(await desk.ask('desk-loan/a', 'ApproveLoan')).toMatchObject({ case: { revision: 1 } });
    expect(faults.lost).toBe(3);
    expect(await collect(desk.store.read('loanCopies-atlas'))).toHaveLength(1);
  });

  test('is CONCURRENCY once it has been losing for two seconds', async () => {
    const { store, faults } = fatefulStore(inMemoryEventStore(), () => {
      time += 300;
      return 'lost';
    });
    const desk = openDesk({ store });

    expect(await desk.begin('a')).toMatchObject({ refused: 'CONCURRENCY' });
    expect(faults.lost).toBe(8);
  });

  test('has lost nothing while it waits for its turn at a ledger, and is then told the rule', async () => {
    const { store, open } = gatedStore(inMemoryEventStore());
    const desk = openDesk({ store, parameters: { 'errand.hands': 1 } });
    const first = desk.begin('a');
    const second = desk.begin('b');
    time += 60_000;
    open();

    expect(await first).toMatchObject({ replayed: false });
    expect(await second).toMatchObject({ refused: 'GUARD_FAILED', ruleId: 'ER-R01' });
  });
});

describe('an append of which nobody heard whether it was made', () => {
  test('was made: its command is answered as the first time, and what follows is chained to it', async () => {
    const { desk, faults } = deskWith('made', 'unheard');
    await desk.request('a');
    const approve = () => desk.ask('desk-loan/a', 'ApproveLoan', {}, { commandId: 'k1' });
    await expect(approve()).rejects.toThrow('The answer was lost');
    desk.clock.now = '2012-01-09T10:00:09.000Z';

    expect(await approve()).toMatchObject({
      replayed: true,
      events: [{ meta: { recordedAt: '2012-01-09T10:00:00.000Z' } }],
    });
    expect(await desk.act('desk-loan/a', 'CollectLoan')).toMatchObject({ case: { revision: 2 } });
    expect(faults.unheard).toBe(1);
  });

  test('is not forgotten by another command of the case', async () => {
    const { desk } = deskWith('made', 'unheard');
    await desk.request('a');
    await expect(desk.ask('desk-loan/a', 'ApproveLoan')).rejects.toThrow('The answer was lost');

    expect(await desk.ask('desk-loan/a', 'ApproveLoan')).toMatchObject({ refused: 'INVALID_STATE' });
    expect(await desk.act('desk-loan/a', 'CollectLoan')).toMatchObject({ case: { revision: 2 } });
  });
});

test('a failure between decision and append leaves nothing locked, and the command may be sent again', async () => {
  let failures = 0;
  const fail = (stream: string) => {
    if (stream !== 'errandVisits-mill' || failures > 0) return;
    failures += 1;
    throw new Error('The disk is busy');
  };
  const desk = openDesk({ store: interruptedStore(inMemoryEventStore(), fail) });
  const begin = () => desk.ask('errand/a', 'BeginErrand', { owner: 'bob', place: 'mill' }, { commandId: 'k1' });

  await expect(begin()).rejects.toThrow('The disk is busy');
  expect(failures).toBe(1);
  expect(await desk.begin('b')).toMatchObject({ replayed: false });
  expect(await begin()).toMatchObject({ replayed: false });
  expect(await collect(desk.store.read('errandHands-bob'))).toHaveLength(2);
});

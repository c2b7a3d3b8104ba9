import { describe, expect, test } from '@jest/globals';
import { eventHash } from '@casewright/audit';
import { collect, inMemoryEventStore } from '@casewright/event-store';
import { isRefusal, type Caller } from '@casewright/workflow';
import { openDesk } from '../test/desk.js';
import { interruptedStore } from '../test/faulty-stores.js';

const twoDesks = (parameters: Readonly<Record<string, unknown>> = {}) => {
  const store = inMemoryEventStore();
  return [openDesk({ store, parameters }), openDesk({ store, parameters })] as const;
};

describe('what an engine keeps of a case that another one moved on', () => {
  test('refuses nobody', async () => {
    const [one, two] = twoDesks();
    await one.request('a');
    await two.act('desk-loan/a', 'ApproveLoan');

    expect(await one.ask('desk-loan/a', 'CollectLoan', {}, { expectedRevision: 1 })).toMatchObject({
      case: { stage: 'approved.out', revision: 2 },
    });
    expect(await two.ask('desk-loan/a', 'CollectLoan')).toMatchObject({ refused: 'INVALID_STATE' });
    expect(await one.ask('desk-loan/b', 'ApproveLoan')).toMatchObject({ refused: 'NOT_FOUND' });
    await two.request('b');
    expect(await one.ask('desk-loan/b', 'ApproveLoan')).toMatchObject({ case: { revision: 1 } });
  });

  test('accepts nothing either: the append finds out, and it is decided again', async () => {
    const [one, two] = twoDesks();
    await one.request('a');
    await two.act('desk-loan/a', 'CancelLoan', { reason: 'closed' });

    expect(await one.ask('desk-loan/a', 'ApproveLoan')).toMatchObject({ refused: 'INVALID_STATE' });
    expect(await one.ask('desk-loan/a', 'CancelLoan', { reason: 'lost' }, { expectedRevision: 0 })).toMatchObject({
      refused: 'INVALID_STATE',
    });
    expect(await one.store.head()).toBe(2);
  });

  test('is not what a dry run is answered from', async () => {
    const [one, two] = twoDesks({ 'loan.copies': 1 });
    for (const id of ['a', 'b']) await one.request(id);
    await one.act('desk-loan/a', 'ApproveLoan');
    await one.act('desk-loan/a', 'ReturnLoan');
    await two.request('c');
    await two.act('desk-loan/c', 'ApproveLoan');
    const tried = (...[place, command, data]: Parameters<typeof one.ask>) =>
      one.ask(place, command, data, { dryRun: true });
    const asked = { itemId: 'atlas', councilId: 'bedford', borrowerId: 'ann' };

    expect(await tried('desk-loan/b', 'ApproveLoan')).toMatchObject({ refused: 'GUARD_FAILED', ruleId: 'DL-R02' });
    expect(await tried('desk-loan/c', 'RequestLoan', asked)).toMatchObject({ refused: 'ALREADY_EXISTS' });
  });
});

describe('what an engine keeps of a ledger that another one changed', () => {
  test('refuses nobody, and shows nobody as refused', async () => {
    const [one, two] = twoDesks({ 'loan.copies': 1 });
    for (const id of ['a', 'b']) await one.request(id);
    await one.act('desk-loan/a', 'ApproveLoan');
    const approve = async () => (await one.engine.commandsFor('desk-loan', 'b', librarian))[0];

    expect(await approve()).toMatchObject({ name: 'ApproveLoan', allowed: false, ruleId: 'DL-R02' });
    await two.act('desk-loan/a', 'ReturnLoan');
    expect(await approve()).toEqual({ name: 'ApproveLoan', allowed: true });
    expect(await one.ask('desk-loan/b', 'ApproveLoan')).toMatchObject({ case: { stage: 'approved.waiting' } });
    expect((await two.engine.commandsFor('desk-loan', 'c', librarian)).length).toBe(0);
  });

  test('admits nobody: the limit holds although it is read on between a decision and its append', async () => {
    const store = inMemoryEventStore();
    const other = openDesk({ store });
    let interruptions = 0;
    const meanwhile = async (stream: string) => {
      // the desk has decided, and now reads the ledger that it changes without looking at it
      if (stream !== 'errandVisits-mill' || interruptions > 0) return;
      interruptions += 1;
      await other.begin('elsewhere', 'moor');
      await desk.act('errand/first', 'NoteLoan', { loan: 'deskLoan-a' });
    };
    const desk = openDesk({ store: interruptedStore(store, meanwhile) });
    await desk.begin('first', 'park');

    expect(await desk.begin('here', 'mill')).toMatchObject({ refused: 'GUARD_FAILED', ruleId: 'ER-R01' });
    expect(interruptions).toBe(1);
    expect(await collect(store.read('errandHands-bob'))).toHaveLength(2);
  });
});

describe('one command sent to two engines at the same time', () => {
  const racing = async (reasons: readonly [string, string]) => {
    const [one, two] = twoDesks();
    await one.request('a');
    await two.engine.read('desk-loan', 'a');
    two.clock.now = '2012-01-09T10:00:07.000Z';
    const answers = await Promise.all([
      one.ask('desk-loan/a', 'CancelLoan', { reason: reasons[0] }, { commandId: 'k1' }),
      two.ask('desk-loan/a', 'CancelLoan', { reason: reasons[1] }, { commandId: 'k1', correlationId: 'other' }),
    ]);
    return { answers, stored: await collect(one.store.read('deskLoan-a')) };
  };

  test('is recorded once and answered alike', async () => {
    const { answers, stored } = await racing(['lost', 'lost']);
    const [first, again] = answers.toSorted((a) => ('replayed' in a && a.replayed ? 1 : -1));

    expect(first).toMatchObject({ replayed: false, case: { revision: 1 } });
    expect(again).toEqual({ ...first, replayed: true });
    expect(stored).toHaveLength(2);
  });

  test('is KEY_REUSED where it is another one, and never taken for the one that was recorded', async () => {
    const { answers, stored } = await racing(['lost', 'found']);

    expect(answers.filter(isRefusal)).toMatchObject([{ refused: 'KEY_REUSED' }]);
    expect(stored).toHaveLength(2);
  });

  test('leaves the hash chain whole for what follows', async () => {
    const [one, two] = twoDesks();
    await one.request('a');
    await two.engine.read('desk-loan', 'a');
    two.clock.now = '2012-01-09T10:00:07.000Z';
    await Promise.all([one, two].map(({ act }) => act('desk-loan/a', 'ApproveLoan', {}, { commandId: 'k1' })));
    await two.act('desk-loan/a', 'CollectLoan');
    await one.act('desk-loan/a', 'ReturnLoan');

    for (const stream of ['deskLoan-a', 'loanCopies-atlas']) {
      let previous: string | undefined;
      for await (const stored of one.store.read(stream)) {
        expect(stored.hash).toBe(eventHash(previous, stored));
        previous = stored.hash;
      }
    }
  });
});

const librarian: Caller = { personId: 'lena', grants: [{ role: 'librarian' }] };

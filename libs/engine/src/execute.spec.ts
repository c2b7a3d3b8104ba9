import { describe, expect, test } from '@jest/globals';
import { eventHash } from '@casewright/audit';
import { collect, inMemoryEventStore } from '@casewright/event-store';
import { systemCaller } from '@casewright/workflow';
import { ann, openDesk } from '../test/desk.js';
import { interruptedStore } from '../test/faulty-stores.js';

const ASKED = { itemId: 'atlas', councilId: 'bedford', borrowerId: 'ann' };

describe('an accepted command', () => {
  test('is recorded with who, when, why and what follows, chained by hash', async () => {
    const desk = openDesk();
    const requested = await desk.request('a', { commandId: 'k1' });
    const returned = await desk.act('desk-loan/a', 'ApproveLoan', {}, { causationId: 'e0' });
    const stored = await collect(desk.store.read('deskLoan-a'));

    expect(requested.case).toMatchObject({
      id: 'a',
      stream: 'deskLoan-a',
      version: 1,
      revision: 0,
      stage: 'requested',
    });
    expect(requested.events[0]).toMatchObject({
      ...{ type: 'LoanRequested', data: ASKED, revision: 0, position: 1 },
      meta: {
        ...{ actor: { personId: 'ann', role: 'borrower' }, recordedAt: desk.clock.now, commandId: 'k1' },
        ...{ $correlationId: 'correlation', $causationId: 'k1', schemaVersion: 1, definitionVersion: 1 },
        ...{ stage: 'requested', basis: { council: { id: 'bedford' } } },
        timers: { set: [{ name: 'approval', due: '2012-01-16', at: '2012-01-17T00:00:00.000Z' }] },
      },
    });
    expect(returned.events[0]?.meta).toMatchObject({
      $causationId: 'e0',
      ledger: [{ ledger: 'loanCopies', key: 'atlas', value: 1 }],
    });
    expect(stored.map(({ hash }) => hash)).toEqual([
      eventHash(undefined, stored[0]!),
      eventHash(stored[0]?.hash, stored[1]!),
    ]);
  });

  test('that records several events answers with all of them', async () => {
    const desk = openDesk();
    await desk.request('a');
    await desk.act('desk-loan/a', 'ApproveLoan');
    const { case: after, events } = await desk.act('desk-loan/a', 'ReturnLoan', { condition: 'damaged' });

    expect(events.map(({ type, revision }) => [type, revision])).toEqual([
      ['LoanDamaged', 2],
      ['LoanReturned', 3],
    ]);
    expect(after).toMatchObject({ revision: 3, stage: 'returned', final: true, timers: [] });
  });

  test('is never recorded before its predecessor, in the case or in a ledger, though the clock goes back', async () => {
    const desk = openDesk();
    await desk.request('a');
    await desk.request('b');
    await desk.act('desk-loan/a', 'ApproveLoan');
    desk.clock.now = '2012-01-09T09:00:00.000Z';
    const other = openDesk({ store: desk.store });
    other.clock.now = desk.clock.now;
    await other.act('desk-loan/a', 'CancelLoan', { reason: 'changed my mind' });
    await other.act('desk-loan/b', 'ApproveLoan');
    await other.request('c');
    await other.act('desk-loan/c', 'ApproveLoan');

    const instants = async (stream: string) =>
      (await collect(desk.store.read(stream))).map(
        ({ meta }) => (JSON.parse(meta) as { recordedAt: string }).recordedAt,
      );
    expect(await instants('deskLoan-a')).toEqual(Array(3).fill('2012-01-09T10:00:00.000Z'));
    expect(await instants('deskLoan-c')).toEqual(Array(2).fill('2012-01-09T09:00:00.000Z'));
    expect(await instants('loanCopies-atlas')).toEqual(Array(4).fill('2012-01-09T10:00:00.000Z'));
  });
});

describe('the checks come in the order of DOMAIN 2.5', () => {
  const at = async () => {
    const desk = openDesk();
    await desk.request('a');
    return desk;
  };
  const nobody = { personId: 'eve', grants: [] };
  const stale = { expectedRevision: 7 };

  test('the payload comes before the case, the case before the role', async () => {
    const desk = await at();

    expect(await desk.ask('desk-loan/x', 'CancelLoan', {}, { caller: nobody })).toMatchObject({
      refused: 'VALIDATION',
    });
    expect(await desk.ask('desk-loan/x', 'ApproveLoan', {}, { caller: nobody })).toMatchObject({
      refused: 'NOT_FOUND',
    });
    expect(await desk.ask('desk-loan/a', 'RequestLoan', ASKED, { caller: nobody })).toMatchObject({
      refused: 'ALREADY_EXISTS',
    });
    expect(await desk.ask('desk-loan/a', 'BurnBook')).toMatchObject({ refused: 'NOT_FOUND' });
    expect(await desk.ask('hotel/a', 'BookRoom')).toMatchObject({ refused: 'NOT_FOUND' });
  });

  test('the expected revision comes last', async () => {
    const desk = await at();

    expect(await desk.ask('desk-loan/a', 'ApproveLoan', {}, { ...stale, caller: ann })).toMatchObject({
      refused: 'ROLE_NOT_ALLOWED',
    });
    expect(await desk.ask('desk-loan/a', 'CollectLoan', {}, stale)).toMatchObject({ refused: 'INVALID_STATE' });
    expect(await desk.ask('desk-loan/b', 'RequestLoan', { ...ASKED, councilId: 'atlantis' }, stale)).toMatchObject({
      refused: 'GUARD_FAILED',
      ruleId: 'DL-R01',
    });
    expect(await desk.ask('desk-loan/a', 'ApproveLoan', {}, stale)).toMatchObject({ refused: 'CONCURRENCY' });
    expect(await desk.ask('desk-loan/a', 'ApproveLoan', {}, { expectedRevision: 0 })).toMatchObject({
      case: { revision: 1 },
    });
  });

  test('nothing is looked up for a case there is not', async () => {
    const read: string[] = [];
    const note = (stream: string) => void read.push(stream);
    const desk = openDesk({ store: interruptedStore(inMemoryEventStore(), note) });

    expect(await desk.ask('errand/x', 'NoteLoan', { loan: 'deskLoan-a' })).toMatchObject({ refused: 'NOT_FOUND' });
    expect(read).toEqual(['errand-x']);
  });
});

test('a dry run says what would be recorded and appends nothing', async () => {
  const desk = openDesk();
  await desk.request('a');
  const answer = await desk.ask('desk-loan/a', 'ApproveLoan', {}, { dryRun: true });

  expect(answer).toMatchObject({
    case: { revision: 1, stage: 'approved.waiting', timers: [{ name: 'collection' }] },
    wouldRecord: [{ type: 'LoanApproved', data: { collectBy: '2012-01-11' } }],
    actor: { personId: 'lena', role: 'librarian' },
  });
  expect(await desk.store.head()).toBe(1);
  expect(await desk.engine.read('desk-loan', 'a')).toMatchObject({ revision: 0 });
});

test('a dry run that is refused is no attempt, and in no list of refusals', async () => {
  const desk = openDesk();
  await desk.request('a');

  expect(await desk.ask('desk-loan/a', 'CollectLoan', {}, { dryRun: true })).toMatchObject({
    refused: 'INVALID_STATE',
  });
  expect(desk.refused).toEqual([]);
  expect(await desk.ask('desk-loan/a', 'CollectLoan', {})).toMatchObject({ refused: 'INVALID_STATE' });
  expect(desk.refused).toMatchObject([{ type: 'CollectLoan', code: 'INVALID_STATE' }]);
});

describe('the id of a case that names none', () => {
  test('derives from workflow and command id, so that a retry finds it', async () => {
    const desk = openDesk();
    const start = (commandId: string) => desk.act('desk-loan', 'RequestLoan', ASKED, { commandId });
    const [first, again, other] = [await start('k1'), await start('k1'), await start('k2')];

    expect(first.case.id).toMatch(/^\w{1,64}$/);
    expect(again).toEqual({ ...first, replayed: true });
    expect(other.case.id).not.toBe(first.case.id);
  });

  test('is the one its payload gives it, and may be taken', async () => {
    const desk = openDesk();
    const start = () => desk.ask('errand', 'BeginErrand', { owner: 'bob', place: 'mill', name: 'bob_2012' });

    expect(await start()).toMatchObject({ case: { id: 'bob_2012' } });
    expect(await start()).toMatchObject({ refused: 'ALREADY_EXISTS' });
    expect(desk.refused).toMatchObject([{ stream: 'errand-bob_2012', code: 'ALREADY_EXISTS' }]);
  });
});

describe('a refusal', () => {
  test('is reported without its payload, with the rule and the case', async () => {
    const desk = openDesk({ parameters: { 'loan.copies': 0 } });
    await desk.request('a');
    await desk.ask('desk-loan/a', 'ApproveLoan', {}, { commandId: 'k1' });
    await desk.ask('desk-loan/a', 'CancelLoan', { reason: '' });

    const told = { type: 'ApproveLoan', workflow: 'desk-loan', stream: 'deskLoan-a', at: desk.clock.now };
    const actor = { personId: 'lena', role: 'librarian runner' };
    expect(desk.refused).toEqual([
      { commandId: 'k1', ...told, actor, code: 'GUARD_FAILED', ruleId: 'DL-R02' },
      { commandId: expect.any(String), ...told, type: 'CancelLoan', actor, code: 'VALIDATION' },
    ]);
    expect(await desk.store.head()).toBe(1);
  });

  test('is reported of who only claims to be the system, never of the system', async () => {
    const desk = openDesk();
    const forged = { personId: 'mallory', grants: [{ role: 'system' }], actAs: 'system' };
    await desk.ask('desk-loan/x', 'ApproveLoan', {}, { caller: systemCaller('ann') });
    await desk.ask('desk-loan/x', 'ApproveLoan', {}, { caller: forged });

    expect(desk.refused.map(({ actor }) => actor.personId)).toEqual(['mallory']);
  });
});

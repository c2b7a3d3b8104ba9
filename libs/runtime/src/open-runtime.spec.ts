import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { isRefusal } from '@casewright/workflow';
import { WORKFLOWS } from '../test/workflows.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { openRuntime } from './open-runtime.js';
import type { Runtime } from './runtime.js';
import { verify } from './verify.js';

const temporary = temporaryFolder();
const opened: Runtime[] = [];
afterEach(async () => {
  for (const runtime of opened.splice(0)) await runtime.close();
});
afterAll(temporary.remove);

const fail = (error: Error): never => {
  throw error;
};

const open = async (data = temporary.folder(), real = { now: '2012-01-09T10:00:00.000Z' }) => {
  const runtime = await openRuntime({
    ...{ data, workflows: [WORKFLOWS], realTime: () => real.now, onFatal: fail, onFault: fail },
  });
  opened.push(runtime);

  let asked = 0;
  const act = async (id: string, command: string, body: object = {}) => {
    const commandId = `${id} ${command} ${(asked += 1)} ${opened.length}`;
    const role = command === 'RequestLoan' ? 'borrower' : 'librarian';
    const answer = await runtime.engine.execute({
      ...{ workflow: 'desk-loan', id, starts: command === 'RequestLoan', command, data: body, commandId },
      ...{ correlationId: commandId, caller: { personId: 'ann', grants: [{ role }] } },
    });
    return isRefusal(answer) ? answer.refused : 'accepted';
  };

  return {
    ...{ ...runtime, data, real, act },
    request: (id: string) => act(id, 'RequestLoan', { itemId: 'atlas', councilId: 'bedford', borrowerId: 'ann' }),
    history: async (id: string) =>
      (await runtime.engine.history('desk-loan', id)).map(({ type, meta }) => `${type} ${meta.recordedAt}`),
    close: async () => {
      opened.splice(opened.indexOf(runtime), 1);
      await runtime.close();
    },
  };
};

/** Waits until an event of this type is in the log. */
const seen = async ({ store }: Pick<Runtime, 'store'>, type: string): Promise<void> => {
  const stop = new AbortController();
  const subscribing = { signal: stop.signal, filter: { types: [type] } };
  for await (const { events } of store.subscribe(0, subscribing)) if (events.length > 0) return;
};

describe('a data folder', () => {
  test('opened again has everything: cases, worklist, timers, refusals, and where the clock stands', async () => {
    const before = await open();
    await before.clock.hold('2012-01-12T10:00:00.000Z');
    await before.request('a');
    expect(await before.act('a', 'CollectLoan')).toBe('ROLE_NOT_ALLOWED');
    const view = await before.engine.read('desk-loan', 'a');
    await before.close();

    const after = await open(before.data);
    await after.settle();
    expect(after.clock.now()).toBe('2012-01-12T10:00:00.000Z');
    expect(await after.engine.read('desk-loan', 'a')).toEqual(view);
    expect(await after.readModels.find('desk-loan', { stage: 'requested' })).toMatchObject([{ id: 'a' }]);
    expect(await after.readModels.dueTimers('9999', 10)).toMatchObject([{ name: 'approval', due: '2012-01-19' }]);
    expect(await after.readModels.refusals.of({})).toMatchObject([{ type: 'CollectLoan', code: 'ROLE_NOT_ALLOWED' }]);
    expect(await after.act('a', 'ApproveLoan')).toBe('accepted');
  });

  test('that stood still while timers fell due fires them when it is opened', async () => {
    const before = await open();
    await before.request('a');
    await before.close();

    const after = await open(before.data, { now: '2012-03-01T09:00:00.000Z' });
    await seen(after, 'StageOverdue');
    expect(await after.history('a')).toEqual([
      'LoanRequested 2012-01-09T10:00:00.000Z',
      'StageOverdue 2012-03-01T09:00:00.000Z',
    ]);
  });

  test('emptied knows nothing any more, and begins again at any time', async () => {
    const at = await open();
    await at.request('a');
    await at.act('a', 'ApproveLoan');
    await at.act('a', 'ReturnLoan', { condition: 'damaged' });
    await at.clock.advance('P60D');
    await at.reset();

    expect([await at.store.head(), at.clock.held]).toEqual([0, false]);
    expect(await at.engine.read('desk-loan', 'a')).toBeUndefined();
    expect(await at.readModels.find('repair', {})).toEqual([]);
    expect(await at.clock.hold('2009-04-01T10:00:00.000Z')).toEqual({ now: '2009-04-01T10:00:00.000Z' });
    expect(await at.request('a')).toBe('accepted');
    await at.clock.advance('P9D');
    expect(await at.history('a')).toEqual([
      'LoanRequested 2009-04-01T10:00:00.000Z',
      'StageOverdue 2009-04-08T23:00:00.000Z',
    ]);
  });

  test('may be open twice: what one does the other goes on with, and each timer and reaction comes once', async () => {
    const one = await open();
    const two = await open(one.data, one.real);
    for (const id of ['a', 'b', 'c', 'd']) await (id < 'c' ? one : two).request(id);
    expect([await two.act('a', 'ApproveLoan'), await one.act('c', 'ApproveLoan')]).toEqual(['accepted', 'accepted']);
    expect(await one.act('b', 'ApproveLoan')).toBe('GUARD_FAILED');
    expect(await one.act('a', 'ReturnLoan', { condition: 'damaged' })).toBe('accepted');
    one.real.now = '2012-01-17T08:00:00.000Z';
    await Promise.all([one.settle(), two.settle()]);

    const types = async (id: string) => (await two.engine.history('desk-loan', id)).map(({ type }) => type);
    expect(await types('b')).toEqual(['LoanRequested', 'StageOverdue']);
    expect(await types('c')).toEqual(['LoanRequested', 'LoanApproved', 'LoanLapsed']);
    expect(await types('d')).toEqual(['LoanRequested', 'StageOverdue']);
    expect((await two.engine.history('repair', 'a')).map(({ type }) => type)).toEqual(['RepairOpened']);
    for (const id of ['b', 'c', 'd'])
      for (const each of [two, one]) await each.act(id, 'CancelLoan', { reason: 'late' });
    expect(await verify(one.store, one.registry)).toMatchObject({ findings: [] });
  });
});

describe('the clock moved over several due instants', () => {
  test('stamps each event with its own, in London time', async () => {
    const at = await open(undefined, { now: '2012-03-19T12:00:00.000Z' });
    await at.clock.hold('2012-03-19T12:00:00.000Z');
    await at.request('a');
    await at.clock.advance('P1D');
    await at.request('b');
    await at.act('b', 'ApproveLoan');
    await at.clock.advance('P3D');
    await at.request('c');
    await at.act('c', 'ApproveLoan');
    await at.clock.advance('P30D');

    expect((await at.history('a')).at(-1)).toBe('StageOverdue 2012-03-26T23:00:00.000Z');
    expect((await at.history('b')).at(-1)).toBe('LoanLapsed 2012-03-23T00:00:00.000Z');
    expect((await at.history('c')).at(-1)).toBe('LoanLapsed 2012-03-27T23:00:00.000Z');
    expect(await at.readModels.dueTimers(at.clock.now(), 10)).toEqual([]);
  });
});

test('a command is settled when its reactions have run and the worklist knows of them', async () => {
  const at = await open();
  await at.request('a');
  await at.act('a', 'ApproveLoan');
  await at.act('a', 'ReturnLoan', { condition: 'damaged' });
  await at.settle();

  expect(await at.engine.read('repair', 'a')).toMatchObject({ stage: 'open' });
  expect(await at.readModels.reactions.pending()).toEqual([]);
  expect(at.readModels.position).toBe(await at.store.head());
});

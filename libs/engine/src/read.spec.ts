import { describe, expect, test } from '@jest/globals';
import { ann, lena, openDesk } from '../test/desk.js';

const lentAndBack = async () => {
  const desk = openDesk();
  await desk.request('a');
  desk.clock.now = '2012-01-10T10:00:00.000Z';
  await desk.act('desk-loan/a', 'ApproveLoan');
  await desk.act('desk-loan/a', 'CollectLoan');
  desk.clock.now = '2012-01-11T10:00:00.000Z';
  await desk.act('desk-loan/a', 'ReturnLoan', { condition: 'damaged' });
  return desk;
};

describe('a case', () => {
  test('is read as it is, as it was at a revision, and as it was at an instant', async () => {
    const { engine } = await lentAndBack();
    const stageAt = async (moment?: Parameters<typeof engine.read>[2]) =>
      (await engine.read('desk-loan', 'a', moment))?.stage;

    expect(await stageAt()).toBe('returned');
    expect(await stageAt({ revision: 1 })).toBe('approved.waiting');
    expect(await stageAt({ at: '2012-01-10T10:00:00.000Z' })).toBe('approved.out');
    expect(await stageAt({ at: '2012-01-10T09:59:59.999Z' })).toBe('requested');
    expect(await stageAt({ at: '2012-01-09T09:59:59.999Z' })).toBeUndefined();
    expect(await engine.read('desk-loan', 'b')).toBeUndefined();
    expect(await engine.read('hotel', 'a')).toBeUndefined();
  });

  test('has a history, from any revision on', async () => {
    const { engine } = await lentAndBack();
    const types = async (id: string, from?: number) =>
      (await engine.history('desk-loan', id, from)).map(({ type }) => type);

    expect(await types('a', 2)).toEqual(['LoanCollected', 'LoanDamaged', 'LoanReturned']);
    expect(await types('a')).toHaveLength(5);
    expect(await types('b')).toEqual([]);
  });
});

describe('what could be done next', () => {
  test('is offered by role, stage and the rules that need no input', async () => {
    const desk = openDesk({ parameters: { 'loan.copies': 1 } });
    for (const id of ['a', 'b']) await desk.request(id);
    await desk.act('desk-loan/a', 'ApproveLoan');
    const offered = async (id: string, caller = lena) =>
      (await desk.engine.commandsFor('desk-loan', id, caller)).flatMap(({ name, ...answer }) =>
        answer.allowed ? [name] : [`${name}: ${answer.ruleId ?? answer.code}`],
      );

    expect(await offered('a', ann)).toEqual(['CollectLoan', 'RenewLoan: INVALID_STATE', 'ReturnLoan', 'CancelLoan']);
    expect(await offered('b')).toContain('ApproveLoan: DL-R02');
    // one that has just been started knows of no ledger yet
    expect(
      await openDesk({ store: desk.store, parameters: { 'loan.copies': 1 } }).engine.commandsFor(
        'desk-loan',
        'b',
        lena,
      ),
    ).toContainEqual(expect.objectContaining({ name: 'ApproveLoan', allowed: false, ruleId: 'DL-R02' }));
    expect(await offered('c')).toEqual([]);
  });
});

describe('a lookup', () => {
  test('is answered from the store as it is now, and what it relied on is recorded', async () => {
    const desk = openDesk();
    const other = openDesk({ store: desk.store });
    await desk.begin('e');
    await desk.request('a');
    const note = () => desk.act('errand/e', 'NoteLoan', { loan: 'deskLoan-a' });
    await note();
    await other.act('desk-loan/a', 'ApproveLoan');
    await other.begin('f');
    const { events } = await note();

    expect(events).toMatchObject([
      {
        data: { itemId: 'atlas', errands: 2 },
        meta: {
          basis: { loan: { stream: 'deskLoan-a', revision: 1 }, held: { stream: 'errandHands-bob', revision: 1 } },
        },
      },
    ]);
    expect((await desk.act('errand/e', 'NoteLoan', { loan: 'deskLoan-x' })).events).toMatchObject([
      { data: { itemId: 'none' }, meta: { basis: { loan: null } } },
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { inMemoryEventStore } from '@casewright/event-store';
import { ann, openDesk } from '../test/desk.js';
import { gatedStore } from '../test/faulty-stores.js';

const ASKED = { itemId: 'atlas', councilId: 'bedford', borrowerId: 'ann' };

describe('a repeated command', () => {
  test('is answered as the first time and appends nothing: at once, later, after a restart', async () => {
    const desk = openDesk();
    await desk.request('a');
    await desk.act('desk-loan/a', 'ApproveLoan');
    const asking = ['desk-loan/a', 'ReturnLoan', { condition: 'damaged' }, { commandId: 'k1' }] as const;
    const first = { ...(await desk.act(...asking)), replayed: true };
    const again = await desk.ask(...asking);
    await desk.request('b');
    const head = await desk.store.head();

    expect([again, await desk.ask(...asking)]).toEqual([first, first]);
    expect(await openDesk({ store: desk.store }).ask(...asking)).toEqual(first);
    expect(await desk.store.head()).toBe(head);
  });

  test('counts before anything is said about the case: a start of a case that is there, a role that has been lost', async () => {
    const desk = openDesk();
    const first = await desk.request('a', { commandId: 'k1' });
    await desk.act('desk-loan/a', 'CancelLoan', { reason: 'lost' });
    const again = await desk.request('a', { commandId: 'k1', caller: { personId: 'ann', grants: [] } });

    expect(again).toEqual({ ...first, replayed: true });
  });

  test('under the id of another command is KEY_REUSED: another payload, another command, another person', async () => {
    const desk = openDesk();
    const key = { commandId: 'k1' };
    await desk.request('a');
    await desk.act('desk-loan/a', 'CancelLoan', { reason: 'lost' }, key);

    const answers = [
      await desk.ask('desk-loan/a', 'CancelLoan', { reason: 'found' }, key),
      await desk.ask('desk-loan/a', 'ApproveLoan', {}, key),
      await desk.ask('desk-loan/a', 'CancelLoan', { reason: 'lost' }, { ...key, caller: ann }),
    ];
    expect(answers).toMatchObject(Array(3).fill({ refused: 'KEY_REUSED' }));
    expect(await desk.ask('desk-loan/b', 'RequestLoan', ASKED, key)).toMatchObject({ replayed: false });
  });

  test('is decided anew when it was refused', async () => {
    const desk = openDesk();
    await desk.request('a');
    const collect = () => desk.ask('desk-loan/a', 'CollectLoan', {}, { commandId: 'k1' });

    expect(await collect()).toMatchObject({ refused: 'INVALID_STATE' });
    await desk.act('desk-loan/a', 'ApproveLoan');
    expect(await collect()).toMatchObject({ replayed: false });
  });

  test('is IN_PROGRESS while the first is', async () => {
    const { store, open } = gatedStore(inMemoryEventStore());
    const desk = openDesk({ store });
    const first = desk.request('a', { commandId: 'k1' });

    expect(await desk.ask('desk-loan/a', 'RequestLoan', ASKED, { commandId: 'k1' })).toMatchObject({
      refused: 'IN_PROGRESS',
    });
    open();
    expect(await first).toMatchObject({ replayed: false });
    expect(await desk.request('a', { commandId: 'k1' })).toMatchObject({ replayed: true });
  });
});

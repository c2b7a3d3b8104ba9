import { afterEach, describe, expect, test } from '@jest/globals';
import { closeWorkshops, openWorkshop } from '../test/workshop.js';

afterEach(closeWorkshops);

describe('a reaction', () => {
  test('is issued by the system on behalf of who caused it, with what caused it', async () => {
    const at = openWorkshop();
    await at.openRepair();
    const { events } = await at.damage('a');
    await at.react().caughtUp();

    expect((await at.engine.history('repair', 'atlas', 1))[0]).toMatchObject({
      ...{ type: 'DamageRecorded', data: { loan: 'deskLoan-a' } },
      meta: {
        actor: { personId: 'system', role: 'system', onBehalfOf: 'lena' },
        ...{ $correlationId: 'return of a', $causationId: events[0]?.id },
      },
    });
    expect(await at.pending()).toEqual([]);
    expect(at.refused).toEqual([]);
  });

  test('runs once though the process dies between its event and the journal', async () => {
    const at = openWorkshop();
    await at.openRepair();
    await at.damage('a');
    at.faults.wanted = 2;
    await expect(at.react().running).rejects.toThrow('The power is gone');
    await expect(at.react().running).rejects.toThrow('The power is gone');
    expect(await at.damages()).toEqual({ damages: ['deskLoan-a'] });

    at.clock.now = '2012-01-10T10:00:00.000Z';
    await at.react().caughtUp();
    expect(await at.damages()).toEqual({ damages: ['deskLoan-a'] });
    expect([at.faults.made, await at.pending()]).toEqual([2, []]);
  });

  test('runs once though two processes react', async () => {
    const at = openWorkshop();
    await at.openRepair();
    await at.damage('a');
    await Promise.all([at.react().caughtUp(), at.react().caughtUp()]);

    expect(await at.damages()).toEqual({ damages: ['deskLoan-a'] });
  });

  test('begins where the journal is, not at the beginning', async () => {
    const at = openWorkshop();
    await at.damage('a');
    await at.journal.save(await at.store.head(), { pending: [], done: [] });
    await at.openRepair();
    await at.react().caughtUp();

    expect(await at.damages()).toEqual({ damages: [] });
  });
});

describe('a reaction to be found by what the worklist knows', () => {
  test('commands every case found in the stages it names, and nobody where there is none', async () => {
    const asked: unknown[] = [];
    const place = { workflow: 'repair', stream: '' };
    const at = openWorkshop(async (...asking) => {
      asked.push(asking);
      return [
        { ...place, id: 'atlas', stage: 'open' },
        { ...place, id: 'bible', stage: 'halted' },
      ];
    });
    await at.openRepair();
    await at.begin('e');
    await at.act('errand/e', 'PauseErrand');
    await at.react().caughtUp();

    expect(asked).toEqual([['repair', { ownerId: 'bob' }]]);
    expect(await at.engine.read('repair', 'atlas')).toMatchObject({ stage: 'halted', revision: 1 });
    expect(await at.pending()).toEqual([]);
  });
});

describe('a reaction that is refused', () => {
  test('stays pending while its target is missing, and is done when the target begins', async () => {
    const at = openWorkshop();
    const { caughtUp } = at.react();
    await at.damage('a');
    await caughtUp();
    expect(await at.journal.pending()).toEqual([
      {
        ...{ reaction: 'record damage', sourceStream: 'deskLoan-a', sourceRevision: 2, targetStream: 'repair-atlas' },
        ...{ sourceEventId: (await at.engine.history('desk-loan', 'a'))[2]?.id, code: 'NOT_FOUND' },
        ...{ message: 'There is no case atlas of ‘Repair’.', at: at.clock.now },
      },
    ]);

    await at.openRepair();
    await caughtUp();
    expect([await at.damages(), await at.pending()]).toEqual([{ damages: ['deskLoan-a'] }, []]);
  });

  test('is tried again after each later event of its target, also by another process', async () => {
    const at = openWorkshop();
    const first = at.react();
    await at.openRepair();
    await at.act('repair/atlas', 'HaltRepair');
    await at.damage('a');
    await at.damage('b');
    await first.caughtUp();
    expect(await at.pending()).toEqual(['INVALID_STATE 2012-01-09', 'INVALID_STATE 2012-01-09']);
    await first.end();

    at.clock.now = '2012-01-10T10:00:00.000Z';
    await at.act('repair/atlas', 'ResumeRepair');
    await at.act('repair/atlas', 'HaltRepair');
    await at.react().caughtUp();
    expect(await at.pending()).toEqual(['INVALID_STATE 2012-01-10', 'INVALID_STATE 2012-01-10']);

    await at.act('repair/atlas', 'ResumeRepair');
    await at.react().caughtUp();
    expect(await at.damages()).toEqual({ damages: ['deskLoan-a', 'deskLoan-b'] });
    expect(await at.pending()).toEqual([]);
    expect(at.refused).toEqual([]);
  });

  test('that nobody declares any more is kept', async () => {
    const at = openWorkshop();
    const old = { reaction: 'burn it', sourceEventId: 'e', sourceStream: 'deskLoan-a', sourceRevision: 0 };
    await at.journal.save(0, {
      pending: [{ ...old, targetStream: 'repair-atlas', code: 'NOT_FOUND', message: '', at: '2012-01-01' }],
      done: [],
    });
    await at.damage('a');
    await at.openRepair();
    await at.react().caughtUp();

    expect(await at.pending()).toEqual(['NOT_FOUND 2012-01-01']);
  });
});

import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inMemoryEventStore, type EventStore } from '@casewright/event-store';
import { approval, happen, registry, requested } from '../test/loans.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { openReadModels, type OpenReadModels } from './open-read-models.js';

const folder = temporaryFolder();
const now = () => '2012-01-09T10:00:00.000Z';
const opened: OpenReadModels[] = [];
let store: EventStore;

beforeEach(() => {
  store = inMemoryEventStore();
});
afterEach(async () => {
  for (const readModels of opened.splice(0)) await readModels.close();
});
afterAll(folder.remove);

const open = async (
  file = folder.file(),
  onFatal: (error: Error) => void = (error) => expect(error).toBeUndefined(),
) => {
  const readModels = await openReadModels({ file, store, registry, now, onFatal });
  opened.push(readModels);
  return readModels;
};

const started = async (file?: string) => {
  const readModels = await open(file);
  readModels.start();
  return readModels;
};

const cancelled = (stream: string) => ({ stream, type: 'LoanCancelled', data: { reason: 'x' }, stage: 'cancelled' });

describe('read models', () => {
  test('find the cases of a workflow by what the worklist knows of them', async () => {
    const readModels = await started();
    await happen(
      store,
      requested('deskLoan-1'),
      requested('deskLoan-2', { data: { itemId: 'x', councilId: 'leeds', borrowerId: 'p1' } }),
      requested('deskLoan-3'),
      cancelled('deskLoan-3'),
    );

    const found = async (where: Readonly<Record<string, string>>) =>
      (await readModels.find('desk-loan', where)).map(({ id }) => id);
    expect(await found({})).toEqual(['1', '2', '3']);
    expect(await found({ councilId: 'bedford' })).toEqual(['1', '3']);
    expect(await found({ councilId: 'bedford', stage: 'requested' })).toEqual(['1']);
    expect(await found({ ownerId: 'p1', stream: 'deskLoan-2' })).toEqual(['2']);
    expect(await found({ regionId: 'EE' })).toEqual([]);
    expect(await readModels.find('desk-loan', { stage: 'cancelled' })).toEqual([
      { workflow: 'desk-loan', id: '3', stream: 'deskLoan-3', stage: 'cancelled' },
    ]);
  });

  test('say what cases can be found by', async () => {
    const readModels = await started();

    await expect(readModels.find('desk-loan', { colour: 'red' })).rejects.toThrow(
      'Cases cannot be found by colour: use stream, stage, councilId, regionId, ownerId, brokerId, related.',
    );
    await expect(readModels.find('hotel', {})).rejects.toThrow('There is no workflow hotel');
  });

  test('find what was recorded before they were asked, however long the log', async () => {
    const loans = Array.from({ length: 2500 }, (_, loan) => requested(`deskLoan-${loan}`));
    await happen(store, ...loans);
    const readModels = await started();

    expect(await readModels.find('desk-loan', { councilId: 'bedford' })).toHaveLength(2500);
    expect(await readModels.caseCount()).toBe(2500);
    await happen(store, cancelled('deskLoan-2499'));
    expect(await readModels.find('desk-loan', { stage: 'cancelled' })).toHaveLength(1);
  });

  test('have the running timers, earliest first', async () => {
    const set = (stream: string, at: string) => requested(stream, { timers: { set: [{ ...approval, at }] } });
    const readModels = await started();
    await happen(
      store,
      set('deskLoan-1', '2012-01-18T00:00:00.000Z'),
      set('deskLoan-2', '2012-01-17T00:00:00.000Z'),
      set('deskLoan-3', '2012-01-19T00:00:00.000Z'),
      set('deskLoan-4', '2012-01-16T00:00:00.000Z'),
      { ...cancelled('deskLoan-4'), timers: { cancelled: [{ name: 'approval', key: '' }] } },
    );
    await readModels.waitFor(5, 5000);

    const due = await readModels.dueTimers('2012-01-18T00:00:00.000Z', 10);
    expect(due.map(({ id }) => id)).toEqual(['2', '1']);
    expect(due[0]).toEqual({ workflow: 'desk-loan', id: '2', ...approval });
    expect(await readModels.dueTimers('2012-01-18T00:00:00.000Z', 1)).toHaveLength(1);
  });

  test('let a reader wait for its own writes, and no longer than it wants to', async () => {
    const readModels = await open();
    await happen(store, requested('deskLoan-1'));
    expect(await readModels.waitFor(1, 1)).toBe(0);

    const waiting = readModels.waitFor(1, 5000);
    readModels.start();
    expect([await waiting, readModels.position]).toEqual([1, 1]);
    expect(await readModels.waitFor(0, 5000)).toBe(1);
  });

  test('pass events that are of no case, and know how far they are', async () => {
    const readModels = await started();
    const position = await happen(store, { stream: 'loanCopies-projector', type: 'ClaimChanged' });

    expect(await readModels.waitFor(position, 5000)).toBe(position);
    expect(await readModels.caseCount()).toBe(0);
  });

  test('forget everything on a reset, and follow the log from its first event', async () => {
    const readModels = await started();
    await happen(store, requested('deskLoan-1'));
    await readModels.waitFor(1, 5000);
    await readModels.names.put([
      { kind: 'person', id: 'p2', name: 'Grace' },
      { kind: 'person', id: 'p1', name: 'Ada' },
    ]);
    await readModels.names.put([{ kind: 'person', id: 'p2', name: 'Grace H' }]);
    await readModels.reactions.save(1, { pending: [], done: [] });
    await readModels.savedViews.put('p1', { name: 'mine', query: '' });
    const actor = { personId: 'p1', role: 'borrower' };
    const about = { commandId: 'c', type: 'X', workflow: 'desk-loan', stream: 'deskLoan-1', at: now() };
    readModels.refusals.add({ ...about, actor, code: 'NOT_FOUND' });
    expect(await readModels.names.all('person')).toEqual([
      { id: 'p1', name: 'Ada' },
      { id: 'p2', name: 'Grace H' },
    ]);
    expect(await readModels.names.find('person', 'p2')).toBe('Grace H');
    expect(await readModels.names.find('council', 'p2')).toBeUndefined();

    await readModels.reset();
    expect(await readModels.names.all('person')).toEqual([]);
    expect(await readModels.refusals.of({})).toEqual([]);
    expect(await readModels.reactions.checkpoint()).toBe(0);
    expect(await readModels.savedViews.of('p1')).toEqual([]);
    expect(await readModels.find('desk-loan', {})).toHaveLength(1);
  });

  test('go on in a copy as in the original', async () => {
    const readModels = await started();
    await happen(store, requested('deskLoan-1'));
    await readModels.names.put([{ kind: 'person', id: 'p1', name: 'Ada' }]);
    await readModels.waitFor(1, 5000);
    const copy = folder.file();
    await readModels.backup(copy);

    const other = await open(copy);
    expect([other.position, await other.names.all('person')]).toEqual([1, [{ id: 'p1', name: 'Ada' }]]);
  });

  test('keep readers waiting until the rows are whole for the first time', async () => {
    const readModels = await open();
    await happen(store, ...Array.from({ length: 5000 }, (_, loan) => requested(`deskLoan-${loan}`)));
    const sort = { by: 'id', descending: false } as const;
    const asked = readModels.cases({ readable: 'every case', sort, limit: 1 });
    expect(await readModels.dueTimers('2012-02-01T00:00:00.000Z', 10)).toEqual([]);

    readModels.start();
    expect((await asked).position).toBe(5000);
  });

  test('tell when an event cannot be folded', async () => {
    const failed = new Promise<Error>((resolve) => void open(undefined, resolve).then((opened) => opened.start()));
    await happen(store, requested('deskLoan-1', { data: { councilId: 7 } }));

    expect((await failed).message).toContain('councilId');
  });
});

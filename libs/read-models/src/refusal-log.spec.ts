import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { RefusalEntry } from '@casewright/engine';
import { temporaryFolder } from '../test/temporary-folder.js';
import type { Database } from './database.js';
import { openRefusalLog } from './refusal-log.js';
import { openSqliteDatabase } from './sqlite-database.js';

const folder = temporaryFolder();
const now = () => '2012-01-09T10:00:00.000Z';
let database: Database;

beforeEach(() => {
  database = openSqliteDatabase(folder.file());
});
afterEach(() => database.close());
afterAll(folder.remove);

const refused = (commandId: string, given: Partial<RefusalEntry> = {}): RefusalEntry => ({
  ...{ commandId, type: 'ApproveLoan', workflow: 'desk-loan', stream: 'deskLoan-1' },
  ...{ actor: { personId: 'p1', role: 'borrower' }, code: 'ROLE_NOT_ALLOWED', at: now() },
  ...given,
});

const open = (onFatal: (error: Error) => void = (error) => expect(error).toBeUndefined()) =>
  openRefusalLog({ database, now, onFatal });

const written = async () => (await database.queries.selectFrom('refusals').select('commandId').execute()).length;

describe('the log of refusals', () => {
  test('answers the newest first, of one stream or of all, with nothing left waiting', async () => {
    const { refusals } = await open();
    const second = refused('c2', { stream: 'deskLoan-2', code: 'GUARD_FAILED', ruleId: 'DL-R01' });
    for (const entry of [refused('c1'), second, refused('c3')]) refusals.add(entry);

    expect(await refusals.of({})).toEqual([
      { ...refused('c3'), sequence: 3 },
      { ...second, sequence: 2 },
      { ...refused('c1'), sequence: 1 },
    ]);
    expect(await refusals.of({ stream: 'deskLoan-2' })).toMatchObject([second]);
    expect(await refusals.of({ limit: 1 })).toMatchObject([refused('c3')]);
    expect(await written()).toBe(3);
  });

  test('goes on where a page ended, whatever has come meanwhile', async () => {
    const { refusals } = await open();
    for (const id of ['c1', 'c2', 'c3']) refusals.add(refused(id));
    const [, last] = await refusals.of({ limit: 2 });
    refusals.add(refused('c4'));

    expect(await refusals.of({ before: last!.sequence })).toMatchObject([refused('c1')]);
  });

  test('waits a fifth of a second for more before it writes', async () => {
    const { refusals, flush } = await open();
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    try {
      refusals.add(refused('c1'));
      jest.advanceTimersByTime(199);
      refusals.add(refused('c2'));
      expect(await written()).toBe(0);

      jest.advanceTimersByTime(1);
      await new Promise(setImmediate);
      expect(await written()).toBe(2);
    } finally {
      jest.useRealTimers();
      await flush();
    }
  });

  test('writes at once when a hundred wait', async () => {
    const { refusals } = await open();
    for (let count = 0; count < 99; count += 1) refusals.add(refused(`c${count}`));
    await new Promise(setImmediate);
    expect(await written()).toBe(0);

    refusals.add(refused('c99'));
    await new Promise(setImmediate);
    expect(await written()).toBe(100);
    expect(await refusals.of({ limit: 1000 })).toHaveLength(100);
  });

  test('keeps entries for 400 days of the business clock', async () => {
    const { refusals } = await open();
    refusals.add(refused('older', { at: '2010-12-05T09:59:59.999Z' }));
    refusals.add(refused('old', { at: '2010-12-05T10:00:00.000Z' }));
    expect(await refusals.of({})).toHaveLength(2);

    const reopened = await open();
    expect((await reopened.refusals.of({})).map(({ commandId }) => commandId)).toEqual(['old']);
  });

  test('tells of a batch that cannot be written, and writes it with the next one', async () => {
    const errors: Error[] = [];
    const { refusals } = await open((error) => errors.push(error));
    await database.queries.schema.alterTable('refusals').renameTo('elsewhere').execute();
    for (let count = 0; count < 100; count += 1) refusals.add(refused(`c${count}`));
    await new Promise(setImmediate);
    expect(errors).toEqual([expect.objectContaining({ message: 'no such table: refusals' })]);

    await database.queries.schema.alterTable('elsewhere').renameTo('refusals').execute();
    expect(await refusals.of({ limit: 1000 })).toHaveLength(100);
  });
});

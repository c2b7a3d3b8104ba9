import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { PendingReaction } from '@casewright/engine';
import { temporaryFolder } from '../test/temporary-folder.js';
import type { Database } from './database.js';
import { openReactionJournal } from './reaction-journal.js';
import { openSqliteDatabase } from './sqlite-database.js';

const folder = temporaryFolder();
let database: Database;

beforeEach(() => {
  database = openSqliteDatabase(folder.file());
});
afterEach(() => database.close());
afterAll(folder.remove);

const HEAD = 100;
const headOf = async () => HEAD;

const refused = (sourceEventId: string, message = 'not yet'): PendingReaction => ({
  ...{ reaction: 'recordDelivery', sourceEventId, sourceStream: 'callOff-1', sourceRevision: 3 },
  ...{ targetStream: 'improvementCase-1', code: 'INVALID_STATE', message, at: '2012-01-09T10:00:00.000Z' },
});

describe('the journal of reactions', () => {
  test('begins before the first event with nothing pending', async () => {
    const { journal } = await openReactionJournal(database.queries, headOf);

    expect([await journal.checkpoint(), await journal.pending()]).toEqual([0, []]);
  });

  test('keeps the checkpoint and what is pending', async () => {
    const { journal } = await openReactionJournal(database.queries, headOf);
    await journal.save(7, { pending: [refused('e1'), refused('e2')], done: [] });
    await journal.save(9, { pending: [refused('e2', 'still not')], done: [refused('e1')] });

    const again = (await openReactionJournal(database.queries, headOf)).journal;
    expect([await again.checkpoint(), await again.pending()]).toEqual([9, [refused('e2', 'still not')]]);
  });

  test('lets go of what was refused and done within one page', async () => {
    const { journal } = await openReactionJournal(database.queries, headOf);
    await journal.save(7, { pending: [refused('e1'), refused('e1', 'again')], done: [refused('e1')] });

    expect(await journal.pending()).toEqual([]);
  });

  test('saves all of a page or nothing', async () => {
    const { journal } = await openReactionJournal(database.queries, headOf);
    const broken = { ...refused('e2'), code: null as unknown as string };

    await expect(journal.save(7, { pending: [refused('e1'), broken], done: [] })).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_NOTNULL',
    });
    expect([await journal.checkpoint(), await journal.pending()]).toEqual([0, []]);
  });

  test('starts over when it is further than the log', async () => {
    const { journal } = await openReactionJournal(database.queries, headOf);
    await journal.save(HEAD + 1, { pending: [refused('e1')], done: [] });

    const again = (await openReactionJournal(database.queries, headOf)).journal;
    expect([await again.checkpoint(), await again.pending()]).toEqual([0, []]);
  });
});

import { test } from '@jest/globals';
import { inMemoryEventStore } from '@casewright/event-store';
import { happen, registry } from '../test/loans.js';
import { randomLoans } from '../test/random-loans.js';
import { tally } from '../test/tally.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { prepareCheckpoints } from './checkpoints.js';
import { rebuildViews } from './rebuild.js';
import { openSqliteDatabase } from './sqlite-database.js';
import { named } from './tables.js';
test('x', async () => {
  const store = inMemoryEventStore(); const f = temporaryFolder().file();
  const [mine, theirs] = [openSqliteDatabase(f), openSqliteDatabase(f)];
  await prepareCheckpoints(mine.queries, () => store.head());
  await happen(store, ...randomLoans(6, 100));
  const { signal } = new AbortController();
  await rebuildViews({ store, registry, database: theirs }, [tally()], { signal });
  await prepareCheckpoints(mine.queries, async () => {
    const head = await store.head();
    console.log('called', head, await mine.queries);
    try { await named(theirs.queries).updateTable('checkpoints').set({ position: head + 1 }).execute(); } catch (e) { console.log('err', e); throw e; }
    return head;
  });
});

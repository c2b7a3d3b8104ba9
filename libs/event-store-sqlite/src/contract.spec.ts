import { afterAll, beforeAll } from '@jest/globals';
import type { EventStore } from '@casewright/event-store';
import { eventStoreContract } from '@casewright/event-store/contract';
import { temporaryFolder } from '../test/temporary-folder.js';
import { openSqliteEventStore } from './sqlite-event-store.js';

const folder = temporaryFolder();

beforeAll(folder.make);
afterAll(folder.remove);

eventStoreContract('the SQLite store', async () => {
  const store = await openSqliteEventStore({ file: folder.file() });

  return { store, close: store.close };
});

eventStoreContract('two SQLite stores on one file, used in turn', async () => {
  const file = folder.file();
  const [one, two] = [
    await openSqliteEventStore({ file, pollEvery: 1 }),
    await openSqliteEventStore({ file, pollEvery: 1 }),
  ];
  let turn = 0;
  const next = () => ((turn += 1) % 2 ? one : two);

  const store: EventStore = {
    multiStream: true,
    read: (stream, from) => next().read(stream, from),
    append: (writes) => next().append(writes),
    subscribe: (after, options) => next().subscribe(after, options),
    head: () => next().head(),
  };

  return { store, close: async () => void (await Promise.all([one.close(), two.close()])) };
});

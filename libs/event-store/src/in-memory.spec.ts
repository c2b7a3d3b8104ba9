import { expect, test } from '@jest/globals';
import { eventStoreContract } from './contract.js';
import { event, eventsOf, newStream } from './contract/samples.js';
import { NO_STREAM } from './event-store.js';
import { inMemoryEventStore } from './in-memory.js';

eventStoreContract('the in-memory store', async () => ({ store: inMemoryEventStore(), close: async () => {} }));

eventStoreContract('the in-memory store, one stream at a time', async () => ({
  store: inMemoryEventStore({ multiStream: false }),
  close: async () => {},
}));

test('positions start at 1 and have no gaps', async () => {
  const store = inMemoryEventStore();

  expect(await store.head()).toBe(0);
  expect(await store.append([{ stream: 'a', expectedRevision: NO_STREAM, events: eventsOf(3) }])).toEqual([1, 2, 3]);
  expect(await store.head()).toBe(3);
});

test('an event id is stored once in a stream', async () => {
  const store = inMemoryEventStore();
  const stream = newStream();
  const stored = event();

  await store.append([{ stream, expectedRevision: NO_STREAM, events: [stored] }]);

  await expect(store.append([{ stream, expectedRevision: 0, events: [stored] }])).rejects.toThrow('its own id');
  expect(await store.head()).toBe(1);
});

test('a subscription past the end of the log says that the log was reset', async () => {
  const pages = inMemoryEventStore().subscribe(5, { signal: new AbortController().signal });

  await expect(pages[Symbol.asyncIterator]().next()).rejects.toThrow('past the end of the log (0)');
});

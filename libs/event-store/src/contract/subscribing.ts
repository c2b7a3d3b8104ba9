import { expect, test } from '@jest/globals';
import { collect } from '../collect.js';
import { NO_STREAM } from '../event-store.js';
import { eventsIn, firstEvents, pagesUntil } from './following.js';
import { on, type Open } from './on-store.js';
import { event, eventsOf, newStream, range } from './samples.js';

export const subscribing = (open: Open): void => {
  test(
    'a subscriber catches up and then gets each new event, skipping none while others append',
    on(open, async (store) => {
      const after = await store.head();
      const streams = range(0, 8).map(() => newStream());
      const write = async (stream: string) => {
        for (const revision of range(NO_STREAM, 24))
          await store.append([{ stream, expectedRevision: revision, events: [event()] }]);
      };

      await Promise.all(streams.slice(0, 2).map(write));

      const following = range(0, 2).map(() => firstEvents(200, { store, after, filter: { streamPrefixes: streams } }));

      await Promise.all(streams.slice(2).map(write));

      const [one, two] = await Promise.all(following);
      const positions = one!.map(({ position }) => position);

      expect(one).toEqual(two);
      expect(new Set(one!.map(({ id }) => id)).size).toBe(200);
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
      expect(new Set(one!.map(({ stream, revision }) => `${stream} ${revision}`)).size).toBe(200);
    }),
  );

  test(
    'a subscriber goes on after the position it names',
    on(open, async (store) => {
      const stream = newStream();
      const events = eventsOf(5);
      const positions = await store.append([{ stream, expectedRevision: NO_STREAM, events }]);
      const rest = await firstEvents(2, { store, after: positions[2]!, filter: { streamPrefixes: [stream] } });

      expect(rest.map(({ id }) => id)).toEqual([events[3]!.id, events[4]!.id]);
    }),
  );

  test(
    'a filter lets through events of its streams and of its types',
    on(open, async (store) => {
      const after = await store.head();
      const [one, two, other] = [newStream('left'), newStream('right'), newStream('other')];
      const events = () => [event({ type: 'Opened' }), event({ type: 'Moved' }), event({ type: 'Closed' })];

      for (const stream of [one, two, other])
        await store.append([{ stream, expectedRevision: NO_STREAM, events: events() }]);

      const both = await firstEvents(6, { store, after, filter: { streamPrefixes: [one, two] } });
      const filter = { streamPrefixes: [two, other], types: ['Opened', 'Closed'] };
      const some = await firstEvents(4, { store, after, filter });
      const told = (events: typeof some) => events.map(({ stream, type }) => `${stream} ${type}`);

      expect(told(both)).toEqual(
        [one, two].flatMap((stream) => ['Opened', 'Moved', 'Closed'].map((t) => `${stream} ${t}`)),
      );
      expect(told(some)).toEqual([two, other].flatMap((stream) => ['Opened', 'Closed'].map((t) => `${stream} ${t}`)));
    }),
  );

  test(
    'the position moves on although the filter lets nothing through, and is safe to resume from',
    on(open, async (store) => {
      const after = await store.head();
      const stream = newStream();
      const filter = { streamPrefixes: [stream] };

      await store.append([{ stream: newStream(), expectedRevision: NO_STREAM, events: eventsOf(400) }]);

      const pages = await pagesUntil({ store, after, filter }, (read) => read.length > 0);
      const [position] = await store.append([{ stream, expectedRevision: NO_STREAM, events: [event()] }]);

      expect(eventsIn(pages)).toEqual([]);
      expect(pages[0]!.position).toBeGreaterThan(after);
      expect(await firstEvents(1, { store, after: pages[0]!.position, filter })).toMatchObject([{ position }]);
    }),
  );

  test(
    'a slow subscriber holds one page at a time, and misses nothing',
    on(open, async (store) => {
      const after = await store.head();
      const stream = newStream();
      const filter = { streamPrefixes: [stream] };

      await store.append([{ stream, expectedRevision: NO_STREAM, events: eventsOf(95) }]);

      const pages = await pagesUntil({ store, after, filter, pageSize: 10 }, (read) => eventsIn(read).length === 95);

      expect(Math.max(...pages.map(({ events }) => events.length))).toBeLessThanOrEqual(10);
      expect(eventsIn(pages).map(({ revision }) => revision)).toEqual(range(0, 95));
    }),
  );

  test(
    'a page covers every event up to its position',
    on(open, async (store) => {
      const after = await store.head();
      const stream = newStream();

      await store.append([{ stream, expectedRevision: NO_STREAM, events: eventsOf(25) }]);

      const last = await store.head();
      const pages = await pagesUntil({ store, after, pageSize: 10 }, (read) => read.at(-1)!.position >= last);

      for (const { events, position } of pages) expect(events.every((read) => read.position <= position)).toBe(true);

      expect(eventsIn(pages).filter((read) => read.stream === stream)).toHaveLength(25);
    }),
  );

  test(
    'an abort ends a waiting subscription at once',
    on(open, async (store) => {
      const stop = new AbortController();
      const none = collect(
        store.subscribe(await store.head(), { signal: stop.signal, filter: { streamPrefixes: [newStream()] } }),
      );

      setImmediate(() => stop.abort());

      expect(eventsIn(await none)).toEqual([]);
    }),
  );

  test(
    'an abort while a page is being handled ends the subscription after it',
    on(open, async (store) => {
      const after = await store.head();
      const stream = newStream();

      await store.append([{ stream, expectedRevision: NO_STREAM, events: eventsOf(30) }]);

      const pages = await pagesUntil({ store, after, pageSize: 10 }, () => true);

      expect(pages).toHaveLength(1);
    }),
  );

  test(
    'a subscription aborted before it starts ends without a page',
    on(open, async (store) => {
      await store.append([{ stream: newStream(), expectedRevision: NO_STREAM, events: [event()] }]);

      expect(await collect(store.subscribe(0, { signal: AbortSignal.abort() }))).toEqual([]);
    }),
  );
};

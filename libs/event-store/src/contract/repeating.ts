import { expect, test } from '@jest/globals';
import { collect } from '../collect.js';
import { NO_STREAM } from '../event-store.js';
import { on, type Open } from './on-store.js';
import { event, eventsOf, newStream } from './samples.js';

export const repeating = (open: Open): void => {
  test(
    'the same events at the same place change nothing and get the same answer',
    on(open, async (store) => {
      const append = { stream: newStream(), expectedRevision: NO_STREAM, events: eventsOf(3) };
      const positions = await store.append([append]);

      expect(await store.append([append])).toEqual(positions);
      expect(await collect(store.read(append.stream))).toHaveLength(3);
    }),
  );

  test(
    'so they do after the stream has moved on',
    on(open, async (store) => {
      const stream = newStream();
      const middle = { stream, expectedRevision: 0, events: eventsOf(2) };

      await store.append([{ stream, expectedRevision: NO_STREAM, events: [event()] }]);

      const positions = await store.append([middle]);

      await store.append([{ stream, expectedRevision: 2, events: eventsOf(4) }]);

      expect(await store.append([middle])).toEqual(positions);
      expect(await collect(store.read(stream))).toHaveLength(7);
    }),
  );

  test(
    'a repeat in flight at the same time as the first is stored once',
    on(open, async (store) => {
      const append = { stream: newStream(), expectedRevision: NO_STREAM, events: eventsOf(2) };
      const [first, second] = await Promise.all([store.append([append]), store.append([append])]);

      expect(second).toEqual(first);
      expect(await collect(store.read(append.stream))).toHaveLength(2);
    }),
  );

  test(
    'a partial, reordered or longer repeat is the wrong revision',
    on(open, async (store) => {
      const stream = newStream();
      const [first, second, third] = [event(), event(), event()];

      await store.append([{ stream, expectedRevision: NO_STREAM, events: [first, second] }]);

      for (const events of [[second, first], [first, third], [first, second, third], [third]])
        await expect(store.append([{ stream, expectedRevision: NO_STREAM, events }])).rejects.toMatchObject({
          name: 'WrongRevision',
          actual: 1,
        });

      expect(await collect(store.read(stream))).toHaveLength(2);
    }),
  );

  test(
    'an append to several streams repeats only as a whole',
    on(open, async (store) => {
      if (!store.multiStream) return expect(store.append(twoWrites())).rejects.toThrow('one stream at a time');

      const [one, two, checked] = [newStream(), newStream(), newStream()];
      const writes = [
        { stream: one, expectedRevision: NO_STREAM, events: eventsOf(1) },
        { stream: two, expectedRevision: NO_STREAM, events: eventsOf(2) },
        { stream: checked, expectedRevision: NO_STREAM, events: [] },
      ];
      const positions = await store.append(writes);

      await store.append([{ stream: checked, expectedRevision: NO_STREAM, events: eventsOf(1) }]);

      expect(await store.append(writes)).toEqual(positions);
      await expect(store.append([writes[0]!, { ...writes[1]!, events: eventsOf(2) }])).rejects.toMatchObject({
        name: 'WrongRevision',
      });
      expect(await collect(store.read(one))).toHaveLength(1);
      expect(await collect(store.read(two))).toHaveLength(2);
    }),
  );
};

const twoWrites = () =>
  [newStream(), newStream()].map((stream) => ({ stream, expectedRevision: NO_STREAM, events: eventsOf(1) }));

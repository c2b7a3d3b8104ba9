import { expect, test } from '@jest/globals';
import { collect } from '../collect.js';
import { NO_STREAM } from '../event-store.js';
import { on, type Open } from './on-store.js';
import { event, eventsOf, newStream } from './samples.js';

export const appending = (open: Open): void => {
  test(
    'positions rise in the order of the events and of the commits',
    on(open, async (store) => {
      const stream = newStream();
      const first = await store.append([{ stream, expectedRevision: NO_STREAM, events: eventsOf(3) }]);
      const other = await store.append([{ stream: newStream(), expectedRevision: NO_STREAM, events: eventsOf(2) }]);
      const last = await store.append([{ stream, expectedRevision: 2, events: eventsOf(2) }]);
      const positions = [...first, ...other, ...last];

      expect(positions).toHaveLength(7);
      expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
      expect((await collect(store.read(stream))).map(({ position }) => position)).toEqual([...first, ...last]);
    }),
  );

  test.each([
    { held: 0, expectedRevision: 0, actual: -1 },
    { held: 0, expectedRevision: 3, actual: -1 },
    { held: 2, expectedRevision: NO_STREAM, actual: 1 },
    { held: 2, expectedRevision: 0, actual: 1 },
    { held: 2, expectedRevision: 2, actual: 1 },
  ])('a stream of $held events is not at revision $expectedRevision', async ({ held, expectedRevision, actual }) => {
    await on(open, async (store) => {
      const stream = newStream();

      if (held > 0) await store.append([{ stream, expectedRevision: NO_STREAM, events: eventsOf(held) }]);

      await expect(store.append([{ stream, expectedRevision, events: eventsOf(2) }])).rejects.toMatchObject({
        name: 'WrongRevision',
        stream,
        expected: expectedRevision,
        actual,
      });
      expect(await collect(store.read(stream))).toHaveLength(held);
    })();
  });

  test(
    'several streams are written together, or not at all where the store cannot',
    on(open, async (store) => {
      const [one, two] = [newStream(), newStream()];
      const writes = [one, two].map((stream) => ({ stream, expectedRevision: NO_STREAM, events: eventsOf(2) }));

      if (!store.multiStream) {
        await expect(store.append(writes)).rejects.toThrow('one stream at a time');
        expect(await collect(store.read(one))).toEqual([]);
        return;
      }

      const positions = await store.append(writes);
      const stored = [...(await collect(store.read(one))), ...(await collect(store.read(two)))];

      expect(stored.map(({ position }) => position)).toEqual(positions);
    }),
  );

  test(
    'one stream at another revision keeps every stream of the append as it was',
    on(open, async (store) => {
      const [fresh, moved] = [newStream(), newStream()];

      await store.append([{ stream: moved, expectedRevision: NO_STREAM, events: eventsOf(2) }]);

      const late = { stream: moved, expectedRevision: 0, events: eventsOf(1) };
      const writes = store.multiStream
        ? [{ stream: fresh, expectedRevision: NO_STREAM, events: eventsOf(1) }, late]
        : [late];

      await expect(store.append(writes)).rejects.toMatchObject({ name: 'WrongRevision', stream: moved, actual: 1 });
      expect(await collect(store.read(fresh))).toEqual([]);
      expect(await collect(store.read(moved))).toHaveLength(2);
    }),
  );

  test(
    'a write without events only checks the revision',
    on(open, async (store) => {
      const stream = newStream();
      const check = (expectedRevision: number) => store.append([{ stream, expectedRevision, events: [] }]);

      expect(await check(NO_STREAM)).toEqual([]);
      await expect(check(0)).rejects.toMatchObject({ name: 'WrongRevision', actual: NO_STREAM });

      await store.append([{ stream, expectedRevision: NO_STREAM, events: [event()] }]);

      expect(await check(0)).toEqual([]);
      await expect(check(NO_STREAM)).rejects.toMatchObject({ name: 'WrongRevision', actual: 0 });
      expect(await collect(store.read(stream))).toHaveLength(1);
    }),
  );

  test(
    'an append of nothing answers nothing',
    on(open, async (store) => {
      expect(await store.append([])).toEqual([]);
    }),
  );

  test(
    'an append that makes no sense is refused, and says why',
    on(open, async (store) => {
      const stream = newStream();

      await expect(store.append([{ stream, expectedRevision: -2, events: [event()] }])).rejects.toThrow('NO_STREAM');
      await expect(store.append([{ stream, expectedRevision: 0.5, events: [event()] }])).rejects.toThrow('NO_STREAM');
      await expect(store.append([{ stream: '', expectedRevision: 0, events: [] }])).rejects.toThrow('needs a name');
      expect(await collect(store.read(stream))).toEqual([]);
    }),
  );
};

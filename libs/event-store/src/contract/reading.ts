import { expect, test } from '@jest/globals';
import { collect } from '../collect.js';
import { NO_STREAM } from '../event-store.js';
import { on, type Open } from './on-store.js';
import { event, eventsOf, newStream, range } from './samples.js';

export const reading = (open: Open): void => {
  test(
    'a stream that does not exist has no events',
    on(open, async (store) => {
      expect(await collect(store.read(newStream()))).toEqual([]);
      expect(await collect(store.read(newStream(), 7))).toEqual([]);
    }),
  );

  test(
    'events come back as they were given, with their stream, revision and position',
    on(open, async (store) => {
      const stream = newStream();
      const events = [event({ type: 'First' }), event({ type: 'Second', data: '{"a":[1,2]}', meta: '{"by":"x"}' })];
      const [first, second] = await store.append([{ stream, expectedRevision: NO_STREAM, events }]);

      expect(await collect(store.read(stream))).toEqual([
        { ...events[0], stream, revision: 0, position: first },
        { ...events[1], stream, revision: 1, position: second },
      ]);
    }),
  );

  test(
    'reading starts at the revision asked for',
    on(open, async (store) => {
      const stream = newStream();

      await store.append([{ stream, expectedRevision: NO_STREAM, events: eventsOf(5) }]);

      const revisions = async (from: number) => (await collect(store.read(stream, from))).map((read) => read.revision);

      expect(await revisions(0)).toEqual([0, 1, 2, 3, 4]);
      expect(await revisions(3)).toEqual([3, 4]);
      expect(await revisions(5)).toEqual([]);
    }),
  );

  test(
    'a stream of more than one page is read whole and in order',
    on(open, async (store) => {
      const stream = newStream();

      await store.append([{ stream, expectedRevision: NO_STREAM, events: eventsOf(1_201) }]);

      expect((await collect(store.read(stream))).map(({ revision }) => revision)).toEqual(range(0, 1_201));
    }),
  );

  test(
    'data, metadata and stream names keep every byte',
    on(open, async (store) => {
      const stream = `${newStream()}-Ünïcode-名前-🦊`;
      const data = `{ "b" : 1.0e0,\n\t"a":"é e\u0301 \u2028 𝒳 🦊 \\u0000 \\ud800 ${'long '.repeat(20_000)}" , "b":-0 }`;
      const meta = '{"z":1,"a":{"$correlationId":"ß"},"10":0,"9":1}';

      await store.append([{ stream, expectedRevision: NO_STREAM, events: [event({ data, meta })] }]);

      expect(await collect(store.read(stream))).toMatchObject([{ stream, data, meta }]);
    }),
  );

  test(
    'the head is at the last event committed',
    on(open, async (store) => {
      const before = await store.head();
      const positions = await store.append([{ stream: newStream(), expectedRevision: NO_STREAM, events: eventsOf(3) }]);

      expect(positions[0]).toBeGreaterThan(before);
      expect(await store.head()).toBeGreaterThanOrEqual(positions[2]!);
    }),
  );
};

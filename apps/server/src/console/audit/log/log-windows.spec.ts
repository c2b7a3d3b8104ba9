import { beforeAll, describe, expect, test } from '@jest/globals';
import { collect, inMemoryEventStore } from '@casewright/event-store';
import { newestFirst, oldestFirst, ofStreams, WINDOW } from './log-windows.js';

const store = inMemoryEventStore();
const COUNT = 2 * WINDOW + 10;

beforeAll(async () => {
  const event = (count: number) => ({ id: `e${count}`, type: 'Counted', data: '{}', meta: '{}', hash: '' });
  const events = Array.from({ length: COUNT }, (_, count) => event(count + 1));
  await store.append([{ stream: 'odd-1', expectedRevision: -1, events: events.slice(0, 1000) }]);
  await store.append([{ stream: 'odd-2', expectedRevision: -1, events: events.slice(1000) }]);
});

const positionsIn = async (windows: ReturnType<typeof newestFirst>) =>
  (await collect(windows)).map(({ events, reached }) => ({
    positions: events.map(({ position }) => position),
    reached,
  }));

describe('a part of the log', () => {
  test('is read from its end in windows, each event once', async () => {
    const windows = await positionsIn(newestFirst(store, { above: 5, upTo: COUNT }));

    expect(windows.map(({ reached }) => reached)).toEqual([COUNT - WINDOW, COUNT - 2 * WINDOW, 5]);
    expect(windows.flatMap(({ positions }) => positions)).toEqual(
      Array.from({ length: COUNT - 5 }, (_, index) => COUNT - index),
    );
  });

  test('is read from its beginning', async () => {
    const windows = await positionsIn(oldestFirst(store, { above: 3, upTo: 8 }));
    expect(windows).toEqual([{ positions: [4, 5, 6, 7, 8], reached: 8 }]);
  });

  test('is nothing where it ends before it begins', async () => {
    expect(await positionsIn(newestFirst(store, { above: 8, upTo: 3 }))).toEqual([]);
    expect(await positionsIn(oldestFirst(store, { above: 8, upTo: 3 }))).toEqual([]);
  });

  test('can be read of some streams alone, either way round', async () => {
    const stretch = { above: 998, upTo: 1003 };
    const [back] = await positionsIn(ofStreams(store, ['odd-2', 'odd-1'], stretch, true));
    const [on] = await positionsIn(ofStreams(store, ['odd-2', 'odd-none'], stretch, false));

    expect(back).toEqual({ positions: [1003, 1002, 1001, 1000, 999], reached: 998 });
    expect(on).toEqual({ positions: [1001, 1002, 1003], reached: 1003 });
  });
});

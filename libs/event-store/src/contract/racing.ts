import { expect, test } from '@jest/globals';
import { collect } from '../collect.js';
import { NO_STREAM, WrongRevision, type EventStore } from '../event-store.js';
import { on, type Open } from './on-store.js';
import { event, newStream, range } from './samples.js';

export const racing = (open: Open): void => {
  test(
    'of twenty writers at one revision exactly one wins, each time',
    on(open, async (store) => {
      const stream = newStream();

      for (const expectedRevision of range(NO_STREAM, 9)) {
        const attempts = range(0, 20).map(() => store.append([{ stream, expectedRevision, events: [event()] }]));
        const answers = await Promise.allSettled(attempts);
        const lost = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));

        expect(lost).toHaveLength(19);
        expect(lost.every((reason) => reason instanceof WrongRevision)).toBe(true);
      }

      expect(await collect(store.read(stream))).toHaveLength(10);
    }),
  );

  test(
    'writers who read again and try again all get their events in, without a hole or a double',
    on(open, async (store) => {
      const stream = newStream();
      const written = await Promise.all(range(0, 6).map(() => writeInTurn(store, stream, 8)));
      const stored = await collect(store.read(stream));

      expect(stored.map(({ revision }) => revision)).toEqual(range(0, 48));
      expect(stored.map(({ id }) => id).sort()).toEqual(written.flat().sort());
    }),
  );
};

const writeInTurn = async (store: EventStore, stream: string, count: number): Promise<readonly string[]> => {
  const events = range(0, count).map(() => event());

  for (const next of events) while (!(await wins(store, stream, next.id)));

  return events.map(({ id }) => id);
};

const wins = async (store: EventStore, stream: string, id: string): Promise<boolean> => {
  const expectedRevision = (await collect(store.read(stream))).length + NO_STREAM;

  try {
    await store.append([{ stream, expectedRevision, events: [event({ id })] }]);

    return true;
  } catch (error) {
    if (error instanceof WrongRevision) return false;

    throw error;
  }
};

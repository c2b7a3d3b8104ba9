import { describe, expect, test } from '@jest/globals';
import { collect, inMemoryEventStore } from '@casewright/event-store';
import { CLOCK_STREAM, openBusinessClock, type ClockPorts } from './business-clock.js';

const REAL = '2012-03-01T10:00:00.000Z';
const at = (day: number) => `2012-03-${String(day).padStart(2, '0')}T10:00:00.000Z`;

type Setting = {
  readonly due?: readonly string[];
  readonly cases?: number;
  readonly failAt?: string;
  readonly store?: ClockPorts['store'];
};

/** A clock, and the instants at which what was due by then had its turn. */
const openClock = async ({ due = [], cases = 1, failAt, store = inMemoryEventStore() }: Setting = {}) => {
  const settled: string[] = [];
  const real = { now: REAL };
  const clock = await openBusinessClock({
    ...{ store, realTime: () => real.now, isEmpty: async () => cases === 0 },
    nextDue: async (until) => due.find((instant) => instant > clock.now() && instant <= until),
    settle: async () => {
      if (clock.now() === failAt) throw new Error('A timer failed');
      settled.push(clock.now());
    },
  });
  return { clock, settled, real, store };
};

describe('the clock of the business', () => {
  test('shows real time until it is held, and then stands still, also after a restart', async () => {
    const { clock, real, store } = await openClock();
    expect([clock.now(), clock.held]).toEqual([REAL, false]);

    expect(await clock.hold(at(5))).toEqual({ now: at(5) });
    real.now = at(2);
    expect([clock.now(), clock.held]).toEqual([at(5), true]);
    const { clock: restarted } = await openClock({ store });
    expect([restarted.now(), restarted.held]).toEqual([at(5), true]);
  });

  test('runs through every due instant on its way, beginning with what is due already', async () => {
    const { clock, settled } = await openClock({ due: [at(2), at(4), at(9)] });
    await clock.hold(at(1));
    settled.length = 0;

    expect(await clock.hold(at(4))).toEqual({ now: at(4) });
    expect(settled).toEqual([at(1), at(2), at(4), at(4)]);
    expect(await clock.advance('P10D')).toEqual({ now: '2012-03-14T10:00:00.000Z' });
    expect(settled.slice(4)).toEqual([at(4), at(9), at(14)]);
  });

  test('stands where it was when something failed on the way', async () => {
    const { clock, store } = await openClock({ due: [at(2), at(4)], failAt: at(4) });
    await expect(clock.hold(at(9))).rejects.toThrow('A timer failed');

    expect(clock.now()).toBe(at(4));
    expect((await openClock({ store })).clock.now()).toBe(at(4));
  });

  test('goes back only while there is no case', async () => {
    const { clock, store } = await openClock();
    await clock.hold(at(5));
    const events = await store.head();

    expect(await clock.hold(at(4))).toMatchObject({ rejected: 'NOT_EMPTY' });
    expect([clock.now(), await store.head()]).toEqual([at(5), events]);
    const { clock: unused } = await openClock({ store, cases: 0 });
    expect(await unused.hold(at(4))).toEqual({ now: at(4) });
  });

  test('returns to real time, through what falls due until then, unless that is back', async () => {
    const { clock, settled, real } = await openClock({ due: [at(7)] });
    await clock.hold(at(5));
    expect(await clock.release()).toMatchObject({ rejected: 'NOT_EMPTY' });

    settled.length = 0;
    real.now = at(8);
    expect(await clock.release()).toEqual({ now: at(8) });
    expect([settled, clock.held]).toEqual([[at(5), at(7), at(8)], false]);
  });

  test('has nothing to return from when it is not held', async () => {
    const { clock, store } = await openClock();

    expect(await clock.release()).toEqual({ now: REAL });
    expect(await store.head()).toBe(0);
  });

  test('moves by days of London clocks, by hours exactly', async () => {
    const { clock } = await openClock();
    // the clocks go forward on 25 March
    await clock.hold('2012-03-24T10:00:00.000Z');
    expect(await clock.advance('P1D')).toEqual({ now: '2012-03-25T09:00:00.000Z' });
    await clock.hold('2012-10-27T09:00:00.000Z');
    // and back on 28 October
    expect(await clock.advance('P1D')).toEqual({ now: '2012-10-28T10:00:00.000Z' });
    expect(await clock.advance('PT24H')).toEqual({ now: '2012-10-29T10:00:00.000Z' });
  });

  test('does not move by what is no duration', async () => {
    const { clock, store } = await openClock();

    expect(await clock.advance('ten days')).toMatchObject({ rejected: 'VALIDATION' });
    expect(await store.head()).toBe(0);
  });

  test('makes one move after the other', async () => {
    const { clock } = await openClock({ due: [at(3), at(8)] });
    await clock.hold(at(1));
    await Promise.all([clock.advance('P5D'), clock.advance('P5D')]);

    expect(clock.now()).toBe(at(11));
  });

  test('moves on from where another process has set it', async () => {
    const { clock, store } = await openClock();
    const { clock: other } = await openClock({ store });
    await other.hold(at(5));

    expect(await clock.advance('P1D')).toEqual({ now: at(6) });
    expect((await collect(store.read(CLOCK_STREAM))).map(({ data }) => JSON.parse(data) as unknown)).toEqual([
      { at: at(5) },
      { at: at(6) },
    ]);
  });
});

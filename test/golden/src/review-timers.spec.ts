import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openRuntime, type Runtime } from '@casewright/runtime';
import { isRefusal, type EventMeta } from '@casewright/workflow';
import { request, REVIEW } from './review.js';

const TIMERS = 1000;

/** A deadline that passed: what was overdue, by when, and when that was recorded. */
type Passed = { readonly stream: string; readonly dueOn: string; readonly at: string };

describe('1,000 timers of reviews', () => {
  let data: string;
  let realTime: string;
  let open: Runtime[];

  const openHere = async (): Promise<Runtime> => {
    const runtime = await openRuntime({ data, realTime: () => realTime });
    open.push(runtime);
    return runtime;
  };
  const close = async (runtime: Runtime): Promise<void> => {
    open = open.filter((other) => other !== runtime);
    await runtime.close();
  };

  beforeEach(() => {
    data = mkdtempSync(path.join(tmpdir(), 'casewright-timers-'));
    realTime = '2011-10-03T08:00:00.000Z';
    open = [];
  });
  afterEach(async () => {
    for (const runtime of open) await runtime.close();
    rmSync(data, { recursive: true, force: true });
  });

  /** A council asks; its request is to be answered within five working days. */
  const ask = async ({ engine }: Runtime, nth: number): Promise<void> => {
    const council = `council_${nth}`;
    const answer = await engine.execute({
      ...{ workflow: REVIEW, id: `r${nth}`, starts: true, command: 'RequestReview', data: request(council) },
      caller: { personId: 'dana', grants: [{ role: 'council-dcs', orgId: council }] },
      ...{ commandId: `ask-${nth}`, correlationId: 'asking' },
    });
    if (isRefusal(answer)) throw new Error(answer.message);
  };

  const passed = async ({ store }: Runtime): Promise<readonly Passed[]> => {
    const found: Passed[] = [];
    const reading = new AbortController();
    const head = await store.head();
    for await (const { events, position } of store.subscribe(0, { signal: reading.signal })) {
      for (const { type, stream, data: written, meta } of events)
        if (type === 'StageOverdue') {
          const { dueOn } = JSON.parse(written) as { readonly dueOn: string };
          found.push({ stream, dueOn, at: (JSON.parse(meta) as EventMeta).recordedAt });
        }
      if (position >= head) break;
    }
    reading.abort();
    return found;
  };

  test('act once each at the instant their day is over, whichever way the clock jumps, in summer and in winter', async () => {
    const runtime = await openHere();
    const { calendar } = runtime;
    await runtime.clock.hold('2011-10-03T08:00:00.000Z');
    const asked: string[] = [];
    for (let day = 0; day < 50; day += 1) {
      asked.push(runtime.clock.now());
      await Promise.all(Array.from({ length: TIMERS / 50 }, (_, nth) => ask(runtime, day * (TIMERS / 50) + nth)));
      await runtime.clock.advance(day % 7 === 6 ? 'P9D' : 'P3DT1H');
    }
    await runtime.clock.hold('2012-06-01T00:00:00.000Z');

    const due = asked.map((at) => calendar.addWorkingDays(calendar.dateOf(at), 5));
    const expected = due.flatMap((dueOn, day) =>
      Array.from({ length: TIMERS / 50 }, (_, nth) => ({
        ...{ stream: `peerReview-r${day * (TIMERS / 50) + nth}`, dueOn },
        at: calendar.startOf(calendar.addDays(dueOn, 1)),
      })),
    );
    const byStream = (a: Passed, b: Passed) => (a.stream < b.stream ? -1 : 1);
    expect((await passed(runtime)).toSorted(byStream)).toEqual(expected.toSorted(byStream));
    // 00:00 in London is 23:00 UTC the day before in summer, and 00:00 UTC in winter
    expect(new Set(expected.map(({ at }) => at.slice(11, 16)))).toEqual(new Set(['23:00', '00:00']));
  }, 240_000);

  test('act once each after a week without a clock, and with two of them', async () => {
    const before = await openHere();
    for (let nth = 0; nth < TIMERS; nth += 50)
      await Promise.all(Array.from({ length: 50 }, (_, index) => ask(before, nth + index)));
    await close(before);

    realTime = '2011-10-18T09:30:00.000Z';
    const clocks = await Promise.all([openHere(), openHere()]);
    await Promise.all(clocks.map((clock) => clock.settle()));

    const overdue = await passed(clocks[0]);
    expect(overdue).toHaveLength(TIMERS);
    expect(new Set(overdue.map(({ stream }) => stream)).size).toBe(TIMERS);
    expect(new Set(overdue.map(({ dueOn, at }) => `${dueOn} ${at}`))).toEqual(
      new Set(['2011-10-10 2011-10-18T09:30:00.000Z']),
    );
  }, 240_000);
});

import { describe, expect, test } from '@jest/globals';
import type { StoredEvent } from '@casewright/event-store';
import { deskLoan } from '@casewright/workflow/example';
import { findEvents } from './find-events.js';
import type { LoggedEvent } from './logged-event.js';
import type { Window } from './log-windows.js';

const eventAt = (position: number) => ({ position }) as StoredEvent;

/** Windows of three events, from position 12 back to 1. */
const read: number[] = [];
async function* windows(): AsyncGenerator<Window> {
  for (let to = 12; to > 0; to -= 3) {
    read.push(to);
    yield { events: [to, to - 1, to - 2].map(eventAt), reached: to - 3 };
  }
}

const multiplesOf = (divisor: number) => (stored: StoredEvent) =>
  stored.position % divisor === 0 ? ({ workflow: deskLoan, stored } as LoggedEvent) : undefined;

const find = async (divisor: number, limit: number, most = 10) => {
  read.length = 0;
  const { events, ...rest } = await findEvents(windows(), multiplesOf(divisor), { limit, windows: most });
  return { positions: events.map(({ stored }) => stored.position), ...rest };
};

describe('a search', () => {
  test('ends when it has found enough, and knows whether there are more', async () => {
    expect(await find(2, 2)).toEqual({ positions: [12, 10], more: true, gaveUpAt: undefined });
    expect(read).toEqual([12, 9]);
    expect(await find(2, 6)).toEqual({ positions: [12, 10, 8, 6, 4, 2], more: false, gaveUpAt: undefined });
  });

  test('gives up for now when it has read enough, and says how far it came', async () => {
    expect(await find(5, 2, 2)).toEqual({ positions: [10], more: false, gaveUpAt: 6 });
  });

  test('has not given up where nothing was left', async () => {
    expect(await find(5, 5, 4)).toEqual({ positions: [10, 5], more: false, gaveUpAt: undefined });
  });
});

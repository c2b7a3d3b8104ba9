import { describe, expect, test } from '@jest/globals';
import { askedFor, ATTEMPTS, restAfter, TRIED_FOR_MS, waitAfter } from './retry-schedule.js';

const DAY = 86_400_000;

describe('the attempts of one delivery', () => {
  test('take three days at least, and end', () => {
    const waits = Array.from({ length: ATTEMPTS }, (_, index) => waitAfter(index + 1, () => 0));

    expect(waits.slice(0, -1).reduce<number>((sum, wait) => sum + (wait ?? NaN), 0)).toBe(TRIED_FOR_MS);
    expect(TRIED_FOR_MS).toBeGreaterThan(3 * DAY);
    expect(waits.at(-1)).toBeUndefined();
  });

  test('are spread by chance, and never come earlier', () => {
    expect([0, 0.5, 1].map((chance) => waitAfter(2, () => chance))).toEqual([300_000, 337_500, 375_000]);
  });

  test('wait as long as the receiver asks, for a day at most', () => {
    const now = Date.parse('2026-01-05T09:00:00Z');
    const wait = (retryAfter: string) => waitAfter(1, () => 0, askedFor(retryAfter, now));

    expect(wait('60')).toBe(60_000);
    expect(wait('Mon, 05 Jan 2026 10:00:00 GMT')).toBe(3_600_000);
    expect(wait('999999999')).toBe(DAY);
    expect([wait('1'), wait('soon'), wait('-5')]).toEqual([5000, 5000, 5000]);
  });
});

test('a receiver that fails whatever it is sent is left alone for longer and longer, minutes at most', () => {
  expect([0, 4, 5, 6, 8, 50].map((failures) => restAfter(failures, () => 0))).toEqual([
    0, 0, 5000, 10_000, 40_000, 300_000,
  ]);
});

import { expect, test } from '@jest/globals';
import type { DueTimers } from '@casewright/engine';
import { nextDue } from './next-due.js';

const timers = (...instants: readonly string[]): DueTimers => {
  const all = instants.map((at, id) => ({ workflow: 'w', id: `${id}`, name: 't', key: '', at }));
  return async (until, limit) => all.filter(({ at }) => at <= until).slice(0, limit);
};

test('the next due instant is found behind any number of timers that wait', async () => {
  const waiting = Array<string>(5000).fill('2012-01-01');

  expect(await nextDue(timers(...waiting, '2012-01-05', '2012-01-07'), '2012-01-02', '2012-01-09')).toBe('2012-01-05');
  expect(await nextDue(timers(...waiting, '2012-01-05'), '2012-01-02', '2012-01-04')).toBeUndefined();
  expect(await nextDue(timers('2012-01-05'), '2012-01-05', '2012-01-09')).toBeUndefined();
});

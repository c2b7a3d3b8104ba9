import { expect, test } from '@jest/globals';
import { onceAtATime } from './once-at-a-time.js';

test('who asks for the same meanwhile gets the one answer; who asks later has it done again', async () => {
  const once = onceAtATime<number>();
  let done = 0;
  const work = async () => (done += 1);

  expect(await Promise.all([once('a', work), once('a', work), once('b', work)])).toEqual([1, 1, 2]);
  expect(await once('a', work)).toBe(3);
});

test('a failure is shared, and forgotten', async () => {
  const once = onceAtATime<number>();
  const fail = () => Promise.reject(new Error('no'));

  expect((await Promise.allSettled([once('a', fail), once('a', fail)])).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
  ]);
  expect(await once('a', async () => 1)).toBe(1);
});

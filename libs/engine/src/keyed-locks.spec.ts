import { expect, test } from '@jest/globals';
import { keyedLocks } from './keyed-locks.js';

test('those who want a key get it one after the other, in the order they came', async () => {
  const locks = keyedLocks();
  const order: string[] = [];
  const use = async (name: string, keys: readonly string[]) => {
    const lock = locks.tryAcquire(keys) ?? (await locks.acquire(keys));
    order.push(`${name} in`);
    await Promise.resolve();
    order.push(`${name} out`);
    lock.release();
  };

  await Promise.all([use('one', ['a', 'b']), use('two', ['b']), use('three', ['c']), use('four', ['a', 'b', 'c'])]);
  expect(order.filter((step) => !step.startsWith('three'))).toEqual([
    ...['one in', 'one out', 'two in', 'two out', 'four in', 'four out'],
  ]);
  expect(locks.tryAcquire(['a', 'b', 'c'])).toBeDefined();
});

test('a lock covers its own keys only, and a key that is awaited is not taken at once', async () => {
  const locks = keyedLocks();
  const first = locks.tryAcquire(['a', 'b']);
  const awaited = locks.acquire(['b']);
  first?.release();

  expect([first?.covers(['b']), first?.covers(['b', 'c'])]).toEqual([true, false]);
  expect(locks.tryAcquire(['b'])).toBeUndefined();
  (await awaited).release();
  expect(locks.tryAcquire(['b'])).toBeDefined();
});

import { describe, expect, test } from '@jest/globals';
import type { Verified } from './principal.js';
import { remembering } from './remembering.js';

const verified = (personId: string): Verified => ({ principal: { personId, grants: [] }, expiresAt: 100 });

const counting = (clock: { seconds: number }, capacity = 10) => {
  const asked: string[] = [];
  const principalOf = remembering(
    async (token) => {
      asked.push(token);
      return token === 'bad' ? undefined : verified(token);
    },
    { capacity, now: () => new Date(clock.seconds * 1000) },
  );
  return { asked, principalOf };
};

describe('remembered tokens', () => {
  test('are checked once', async () => {
    const { asked, principalOf } = counting({ seconds: 0 });

    expect(await principalOf('t1')).toEqual({ personId: 't1', grants: [] });
    expect(await principalOf('t1')).toEqual({ personId: 't1', grants: [] });
    expect(asked).toEqual(['t1']);
  });

  test('are forgotten when they expire', async () => {
    const clock = { seconds: 99 };
    const { principalOf } = counting(clock);
    expect(await principalOf('t1')).toBeDefined();

    clock.seconds = 100;

    expect(await principalOf('t1')).toBeUndefined();
  });

  test('make room for others, the least used first', async () => {
    const { asked, principalOf } = counting({ seconds: 0 }, 2);

    for (const token of ['t1', 't2', 't1', 't3', 't1', 't2']) await principalOf(token);

    expect(asked).toEqual(['t1', 't2', 't3', 't2']);
  });

  test('do not include refused ones', async () => {
    const { asked, principalOf } = counting({ seconds: 0 });

    expect(await principalOf('bad')).toBeUndefined();
    expect(await principalOf('bad')).toBeUndefined();
    expect(asked).toEqual(['bad', 'bad']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { changesBetween } from './case-changes.js';

describe('what changed', () => {
  test('is nothing between equal values', () => {
    expect(changesBetween({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([]);
  });

  test('names each difference by its place', () => {
    const before = { stage: 'one', list: [1, 2], gone: true };
    const after = { stage: 'two', list: [1, 3, 4], 'a/b': {} };

    expect(changesBetween(before, after)).toEqual([
      { path: '/stage', before: 'one', after: 'two' },
      { path: '/list/1', before: 2, after: 3 },
      { path: '/list/2', after: 4 },
      { path: '/gone', before: true },
      { path: '/a~1b', after: {} },
    ]);
  });

  test('is the whole value where a list became something else', () => {
    expect(changesBetween({ a: [] }, { a: {} })).toEqual([{ path: '/a', before: [], after: {} }]);
  });
});

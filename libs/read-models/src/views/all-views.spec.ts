import { expect, test } from '@jest/globals';
import { tally } from '../../test/tally.js';
import type { View } from '../view.js';
import { allViews } from './all-views.js';
import { worklist } from './worklist.js';

test('a view that several dashboards use is kept once', () => {
  const shared = tally() as View;

  expect(allViews([shared, worklist, shared]).map(({ name }) => name)).toEqual(['worklist', 'timers', 'tally']);
});

test('two views do not share a name or a table', () => {
  expect(() => allViews([tally() as View, tally() as View])).toThrow('Two views are called tally');
  expect(() => allViews([tally(1, 'cases') as View])).toThrow('Two views are called cases');
});

import { describe, expect, test } from '@jest/globals';
import { queryIn } from '../../worklist/saved-view.js';
import { worklistFilter } from '../../worklist/worklist-filter.js';
import { casesInWords, countInWords, tabsOf } from './list-tabs.js';

const tabs = (text: string) => tabsOf(worklistFilter(queryIn(text)), [1200, 3, 0]);

describe('the parts of a list', () => {
  test('keep its other filters and its order, and say how many cases each has', () => {
    expect(tabs('council=leeds&overdue=true&sort=id')).toEqual([
      { text: 'All', count: '1,000+', href: '/cases?council=leeds&sort=id', current: false },
      { text: 'Overdue', count: '3', href: '/cases?council=leeds&overdue=true&sort=id', current: true },
      { text: 'Mine', count: '0', href: '/cases?council=leeds&mine=true&sort=id', current: false },
    ]);
  });

  test.each(['overdue=false', 'overdue=true&mine=true'])('do not include the list of %s', (text) => {
    expect(tabs(text).map(({ current }) => current)).toEqual([false, false, false]);
  });
});

test.each([
  [0, '0', 'No cases'],
  [1, '1', '1 case'],
  [1000, '1,000', '1,000 cases'],
  [1001, '1,000+', 'More than 1,000 cases'],
])('%d cases are said as %s and as %s', (count, short, long) => {
  expect([countInWords(count), casesInWords(count)]).toEqual([short, long]);
});

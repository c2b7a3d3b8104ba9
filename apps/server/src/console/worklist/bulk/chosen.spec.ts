import { describe, expect, test } from '@jest/globals';
import { chosenEntry, chosenIn, wrongNumber } from './chosen.js';

const form = (...values: readonly string[]) =>
  new URLSearchParams(values.map((value): [string, string] => ['_case', value]));

describe('the chosen cases', () => {
  test('are read in their order, each once, with the revision they were looked at', () => {
    const sent = form('desk-loan/b1/4', 'desk-loan/a1', 'desk-loan/b1/4');
    sent.append('_skipped', 'hotel/a1');

    expect(chosenIn(sent, '_case', '_skipped')).toEqual([
      { workflow: 'desk-loan', id: 'b1', revision: 4 },
      { workflow: 'desk-loan', id: 'a1' },
      { workflow: 'hotel', id: 'a1' },
    ]);
    expect(chosenIn(sent, '_case').map((chosen) => chosenEntry(chosen).value)).toEqual([
      'desk-loan/b1/4',
      'desk-loan/a1',
    ]);
  });

  test.each(['', 'desk-loan', 'desk-loan/', '../a1', 'desk-loan/a-1', 'desk-loan/a1/x', 'desk-loan/a1/1/2'])(
    'are none that %j names',
    (text) => expect(chosenIn(form(text), '_case')).toEqual([]),
  );

  test('are one at least and a hundred at most', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ workflow: 'desk-loan', id: `${index}` }));

    expect([0, 1, 100, 101].map((count) => wrongNumber(many(count)))).toEqual([
      ...['Choose at least one case', undefined, undefined, 'Choose at most 100 cases'],
    ]);
  });
});

import { expect, test } from '@jest/globals';
import { knownIds } from './known-ids.js';

const known = knownIds({
  ownerId: 'ann',
  offers: [
    { offerId: 'o1', needIds: ['n1', 'n2'], text: 'Extra tuition' },
    { offerId: 'o2', needIds: [], text: 'x'.repeat(80) },
  ],
  needs: [{ needId: 'n1', text: 'Better results', priorityId: 'p1' }],
  lead: { personId: 'bea', notes: [{ text: 'no id here' }] },
});

test('the ids of a case are known by the name of their field, one or many', () => {
  expect(known('ownerId')).toEqual([{ value: 'ann', text: 'ann' }]);
  expect(known('personId')).toEqual([{ value: 'bea', text: 'bea' }]);
  expect(known('needIds').map(({ value }) => value)).toEqual(['n1', 'n2']);
  expect(known('slotId')).toEqual([]);
});

test('an item says what its own id stands for, not what other ids of it do', () => {
  expect(known('offerId')[0]).toEqual({ value: 'o1', text: 'Extra tuition' });
  expect(known('offerId')[1]?.text).toMatch(/^x{59}…$/);
  expect(known('needId')).toEqual([
    { value: 'n1', text: 'Better results' },
    { value: 'n2', text: 'n2' },
  ]);
  expect(known('priorityId')).toEqual([{ value: 'p1', text: 'p1' }]);
});

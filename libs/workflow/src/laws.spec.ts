import { expect, test } from '@jest/globals';
import { delivery, histories } from '../test/broken.js';
import { parcel } from '../test/parcel.js';
import { repair, repaired } from '../test/repair.js';
import { deskLoan } from './example/loan.js';
import { laws } from './laws.js';

test('the example keeps every law', () => {
  expect(Object.keys(histories)).toHaveLength(2);
  expect(laws(deskLoan, histories)).toEqual([]);
});

test('a parallel workflow keeps every law', () => {
  expect(laws(parcel, { delivery })).toEqual([]);
});

test('a workflow that is paused and escalated keeps every law', () => {
  expect(laws(repair, { repaired })).toEqual([]);
});

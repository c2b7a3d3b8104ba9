import { expect, test } from '@jest/globals';
import { deskLoan } from '@casewright/workflow/example';
import { errand } from '../test/errand.js';
import { registryOf } from './registry.js';

test('workflows are found by name and by the category of their streams', () => {
  const registry = registryOf([errand, deskLoan]);

  expect(registry.all.map(({ name }) => name)).toEqual(['desk-loan', 'errand']);
  expect([registry.named('desk-loan'), registry.ofCategory('deskLoan')]).toEqual([deskLoan, deskLoan]);
  expect([registry.named('deskLoan'), registry.ofCategory('desk-loan')]).toEqual([undefined, undefined]);
});

test('two workflows of one name, or of one category, are refused', () => {
  expect(() => registryOf([errand, errand])).toThrow('Two workflows share a name');
  expect(() => registryOf([errand, { ...deskLoan, category: 'errand' }])).toThrow('Two workflows share a name');
});

import { expect, test } from '@jest/globals';
import { nameOf, type Names } from './named.js';

const imported = new Map([
  ['person/p-ada', 'Ada Byron'],
  ['council/leeds', 'City of Leeds'],
]);
const names: Names = {
  put: async () => undefined,
  find: async (kind, id) => imported.get(`${kind}/${id}`),
  all: async () => [],
};

test.each([
  ['person', 'p-ada', 'Ada Byron'],
  ['council', 'leeds', 'City of Leeds'],
  ['council', 'bedford', 'Bedford'],
  ['person', 'leeds', undefined],
] as const)('the %s %s is called %s: as imported, else as shipped', async (kind, id, name) =>
  expect(await nameOf(names, kind, id)).toBe(name),
);

import { expect, test } from '@jest/globals';
import { preferredType } from './preferred-type.js';

const TYPES = ['application/json', 'text/csv', 'text/html'] as const;

test.each([
  ['', 'application/json'],
  ['*/*', 'application/json'],
  ['image/png', 'application/json'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
  ['text/html, text/csv', 'text/csv'],
  ['text/html;q=0.9, text/csv;q=0.8, application/json;q=0.1', 'text/html'],
  ['Text/HTML; charset=utf-8', 'text/html'],
  ['text/html;q=0', 'application/json'],
])('Accept: %s is answered with %s', (accept, type) => {
  expect(preferredType({ accept }, TYPES)).toBe(type);
});

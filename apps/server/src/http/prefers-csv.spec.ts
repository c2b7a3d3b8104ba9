import { expect, test } from '@jest/globals';
import { prefersCsv } from './prefers-csv.js';

test.each([
  [undefined, false],
  ['*/*', false],
  ['application/json', false],
  ['text/csv', true],
  ['text/csv, */*;q=0.1', true],
  ['TEXT/CSV;charset=utf-8', true],
  ['application/json, text/csv', false],
  ['application/json;q=0.5, text/csv;q=0.9', true],
  ['text/csv;q=0', false],
])('Accept: %s asks for CSV: %s', (accept, csv) => {
  expect(prefersCsv(accept === undefined ? {} : { accept })).toBe(csv);
});

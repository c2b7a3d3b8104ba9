import { describe, expect, test } from '@jest/globals';
import { csvOf } from './csv.js';

const cell = (value: string | number | boolean | null) => csvOf(['a'], [{ a: value }]).split('\r\n')[1];

describe('a table as CSV', () => {
  test('has a line of names, then a line for each row, each ended the way RFC 4180 says', () => {
    expect(csvOf(['a', 'b'], [{ a: 'x', b: 1 }, { b: true }])).toBe('a,b\r\nx,1\r\n,true\r\n');
    expect(csvOf(['a'], [])).toBe('a\r\n');
  });

  test('puts quotes around what would break a line or a cell', () => {
    expect(cell('one, two')).toBe('"one, two"');
    expect(cell('the "best"')).toBe('"the ""best"""');
    expect(csvOf(['a'], [{ a: 'two\nlines' }])).toBe('a\r\n"two\nlines"\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@sum', '\tx', '＝1'])('runs no formula: %j', (formula) => {
    expect(cell(formula)).toBe(`'${formula}`);
  });

  test('leaves numbers as they are, also those below nought', () => {
    expect([cell(-1), cell(0.5), cell(null)]).toEqual(['-1', '0.5', '']);
  });
});

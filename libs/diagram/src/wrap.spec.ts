import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textWidth } from './text-width.js';
import { wrap } from './wrap.js';

describe('the width of a text', () => {
  test('grows with its letters and with the font', () => {
    expect(textWidth('', 16)).toBe(0);
    expect(textWidth('iii', 16)).toBeLessThan(textWidth('www', 16));
    expect(textWidth('Stage', 32)).toBeGreaterThan(textWidth('Stage', 16));
  });

  test('of letters outside the table is a full square each', () => {
    expect(textWidth('漢字', 10)).toBe(22);
  });
});

describe('breaking a text into lines', () => {
  test('each way to move gets its own line', () => {
    expect(wrap('Slot declined / Slot lapsed', 14, 180)).toEqual(['Slot declined', 'Slot lapsed']);
  });

  test('words stay whole where they fit', () => {
    expect(wrap('Confirm the team and its lead', 14, 100)).toEqual(['Confirm the', 'team and its', 'lead']);
  });

  test('a word wider than the line is divided', () => {
    expect(wrap('Unpronounceable', 14, 60)).toEqual(['Unpron-', 'ouncea-', 'ble']);
  });

  test('no line is too wide and no letter is lost', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 40, max: 200 }), (text, width) => {
        const lines = wrap(text, 14, width);
        const letters = (of: string) => of.replaceAll(/[\s/-]/g, '');

        expect(Math.max(...lines.map((line) => textWidth(line, 14)))).toBeLessThanOrEqual(width);
        expect(letters(lines.join(''))).toBe(letters(text));
      }),
    );
  });
});

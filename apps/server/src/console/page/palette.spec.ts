import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { chartStyle } from '@casewright/diagram';
import { PALETTE, SHADES, shadeOf } from './palette.js';

/** Relative luminance of a colour (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
};

describe('contrast', () => {
  test('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  test.each(SHADES)('of text on $ground is at least 4.5', ({ ground, ink }) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(SHADES)('of the border around a tile of $ground is at least 3 against it or the page', ({ ground }) => {
    const best = Math.max(contrast(PALETTE.border, ground), contrast(ground, PALETTE.paper));
    expect(best).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['ink', 'paper'],
    ['ink', 'pale'],
    ['ink', 'focus'],
    ['paper', 'header'],
    ['paper', 'bar'],
    ['secondary', 'paper'],
    ['secondary', 'pale'],
    ['line', 'paper'],
    ['line', 'pale'],
  ] as const)('of %s on %s is at least 4.5', (text, ground) => {
    expect(contrast(PALETTE[text], PALETTE[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test('of bars and of the edges of boxes is at least 3', () => {
    for (const edge of [PALETTE.bar, PALETTE.border, PALETTE.line])
      expect(contrast(edge, PALETTE.paper)).toBeGreaterThanOrEqual(3);
  });
});

test('stylesheet and diagrams use no colour beside those of the palette', () => {
  const ours = readFileSync(path.join(import.meta.dirname, '../../../styles/casewright.css'), 'utf8') + chartStyle;
  const used = [...new Set(ours.match(/#[0-9a-f]{3,8}\b/gi))].map((colour) => (colour === '#fff' ? '#ffffff' : colour));

  expect(used.length).toBeGreaterThan(5);
  expect(used.filter((colour) => !Object.values<string>(PALETTE).includes(colour))).toEqual([]);
});

describe('the shade of a value', () => {
  test('is white for nothing, the palest for a little and the darkest for the most', () => {
    expect([0, 1, 25, 26, 100].map((value) => SHADES.indexOf(shadeOf(value, 100)))).toEqual([0, 1, 1, 2, 4]);
  });

  test('is white where all are nothing, and never beyond the darkest', () => {
    expect(shadeOf(0, 0)).toBe(SHADES[0]);
    expect(shadeOf(7, 5)).toBe(SHADES[4]);
  });
});

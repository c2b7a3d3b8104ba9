import { describe, expect, test } from '@jest/globals';
import { tileMap } from './tile-map.js';

const NINE = [
  ...[
    { id: 'E', name: 'Eastern' },
    { id: 'EM', name: 'East Midlands' },
    { id: 'LON', name: 'London' },
  ],
  ...[
    { id: 'NE', name: 'North East' },
    { id: 'NW', name: 'North West' },
    { id: 'SE', name: 'South East' },
  ],
  ...[
    { id: 'SW', name: 'South West' },
    { id: 'WM', name: 'West Midlands' },
    { id: 'YH', name: 'Yorkshire & Humber' },
  ],
];

const mapOf = (values: Readonly<Record<string, number>>, regions = NINE) =>
  tileMap(
    'Reviews',
    regions.map((region) => ({ ...region, value: values[region.id] ?? 0 })),
  );

/** Ids as they lie, row by row. */
const laidOut = ({ tiles }: ReturnType<typeof mapOf>) => {
  const rows = [...new Set(tiles.map(({ y }) => y))].sort((a, b) => a - b);
  return rows.map((y) =>
    tiles
      .filter((tile) => tile.y === y)
      .sort((a, b) => a.x - b.x)
      .map(({ id }) => id)
      .join(' '),
  );
};

describe('the map of the regions', () => {
  test('lays the nine out as England lies', () => {
    expect(laidOut(mapOf({}))).toEqual(['NE', 'NW YH', 'WM EM E', 'SW SE LON']);
  });

  test('has a region it does not know below the others', () => {
    expect(laidOut(mapOf({}, [...NINE, { id: 'WAL', name: 'Wales' }]))[4]).toBe('WAL');
  });

  test('has a number in each tile, and all of them in words', () => {
    const map = mapOf({ NE: 1200, LON: 3 });

    expect(map.tiles.map(({ id, value }) => `${id} ${value.text}`)).toEqual(
      expect.arrayContaining(['NE 1,200', 'LON 3', 'SW 0']),
    );
    expect(map.description).toContain('London 3, North East 1,200, North West 0');
  });

  test('keeps every tile and text inside its borders, and no tile on another', () => {
    const map = mapOf({ NE: 1 });

    for (const { x, y, name, value } of map.tiles) {
      expect(x >= 0 && x + map.tileWidth <= map.width && y >= 0 && y + map.tileHeight <= map.height).toBe(true);
      for (const text of [...name, value]) expect(text.y > y && text.y < y + map.tileHeight).toBe(true);
    }
    expect(new Set(map.tiles.map(({ x, y }) => `${x} ${y}`)).size).toBe(9);
  });

  test('is the darker the more there is, and white where there is nothing', () => {
    const groundOf = (values: Readonly<Record<string, number>>) =>
      Object.fromEntries(mapOf(values).tiles.map(({ id, ground }) => [id, ground]));
    const grounds = groundOf({ NE: 8, NW: 1, YH: 4 });

    expect([grounds['SW'], grounds['NW'], grounds['YH'], grounds['NE']]).toEqual([
      ...['#ffffff', '#e8f1f8', '#8eb8dc', '#0f385c'],
    ]);
    expect(new Set(Object.values(groundOf({})))).toEqual(new Set(['#ffffff']));
  });
});

import type { Register } from '@casewright/read-models';
import { PALETTE, shadeOf } from '../page/palette.js';
import { quantity } from '../page/quantity.js';

/** The regions as tiles, each with its number; the darker the more. `views/dashboards/map.njk` draws them. */
export type TileMap = {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly border: string;
  readonly tiles: readonly Tile[];
};

type Tile = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly ground: string;
  readonly ink: string;
  readonly name: readonly TextAt[];
  readonly value: TextAt;
};

type TextAt = { readonly text: string; readonly x: number; readonly y: number };

const TILE = { width: 108, height: 84 } as const;

/** Column and row of each region, much as England lies. */
const PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  NE: [1, 0],
  NW: [0, 1],
  YH: [1, 1],
  WM: [0, 2],
  EM: [1, 2],
  E: [2, 2],
  SW: [0, 3],
  SE: [1, 3],
  LON: [2, 3],
};

const COLUMNS = 3;
const ROWS_OF_ENGLAND = 4;
const GAP = 6;

type Valued = Register['regions'][number] & { readonly value: number };

/** A map of some regions. Regions it knows no place of come below the others. */
export const tileMap = (title: string, regions: readonly Valued[]): TileMap => {
  const most = Math.max(0, ...regions.map(({ value }) => value));
  const elsewhere = regions.filter(({ id }) => PLACES[id] === undefined).map(({ id }) => id);
  const placeOf = (id: string) => PLACES[id] ?? placeBelow(elsewhere.indexOf(id));
  const rows = ROWS_OF_ENGLAND + Math.ceil(elsewhere.length / COLUMNS);

  return {
    ...{ title, border: PALETTE.border, tileWidth: TILE.width, tileHeight: TILE.height },
    description: `${regions.map(({ name, value }) => `${name} ${quantity(value)}`).join(', ')}.`,
    ...{ width: COLUMNS * (TILE.width + GAP) + GAP, height: rows * (TILE.height + GAP) + GAP },
    tiles: regions.map((region) => tileOf(region, placeOf(region.id), most)),
  };
};

const placeBelow = (index: number): readonly [number, number] => [
  index % COLUMNS,
  ROWS_OF_ENGLAND + Math.floor(index / COLUMNS),
];

const tileOf = ({ id, name, value }: Valued, [column, row]: readonly [number, number], most: number): Tile => {
  const x = GAP + column * (TILE.width + GAP);
  const y = GAP + row * (TILE.height + GAP);
  const middle = x + TILE.width / 2;
  return {
    ...{ id, x, y, ...shadeOf(value, most) },
    name: inTwoLines(name).map((text, line) => ({ text, x: middle, y: y + 20 + line * 16 })),
    value: { text: quantity(value), x: middle, y: y + TILE.height - 14 },
  };
};

/** `Yorkshire & Humber` in lines that fit into a tile. */
const inTwoLines = (name: string): readonly string[] => {
  const [first = '', ...others] = name.split(' ');
  return others.length === 0 ? [first] : [first, others.join(' ')];
};

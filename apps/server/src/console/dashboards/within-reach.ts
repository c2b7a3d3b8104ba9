import type { ShownTable } from './shown-table.js';

type Row = ShownTable['rows'][number];
type Cell = Row['cells'][number];

/** The same tables without ways to what somebody cannot go to; it stays named. */
export const withinReach = async (
  tables: readonly ShownTable[],
  isInReach: (href: string) => Promise<boolean>,
): Promise<readonly ShownTable[]> => {
  const cellOf = async (cell: Cell): Promise<Cell> => {
    const { href, ...named } = cell;
    return href === undefined || (await isInReach(href)) ? cell : named;
  };
  const rowOf = async (row: Row): Promise<Row> => ({ ...row, cells: await Promise.all(row.cells.map(cellOf)) });
  return Promise.all(tables.map(async (table) => ({ ...table, rows: await Promise.all(table.rows.map(rowOf)) })));
};

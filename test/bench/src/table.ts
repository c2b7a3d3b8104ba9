import type { Aim } from './contest.js';
import type { Figure } from './figure.js';

const HEADINGS = ['Measure', '', 'Baseline', '', 'Ratio', 'of rounds', 'Aim', ''];
const NUMERIC = new Set([1, 3, 4]);

/** The figures as a table of plain text. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = [HEADINGS, ...figures.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lineOf = (row: readonly string[]) =>
    row.map((cell, column) => padded(cell, widths[column] ?? 0, NUMERIC.has(column))).join('  ');
  return rows.map((row) => lineOf(row).trimEnd()).join('\n');
};

const cellsOf = ({ name, unit, value, baseline, ratio, aim, reached }: Figure): readonly string[] => [
  name,
  `${short(value)} ${unit}`,
  baseline.name,
  short(baseline.value),
  ratio.median.toFixed(2),
  `${ratio.least.toFixed(2)}..${ratio.most.toFixed(2)}`,
  ...(aim === undefined ? ['', ''] : [inWords(aim, unit), reached ? 'yes' : 'no']),
];

const inWords = (aim: Aim, unit: string): string => {
  if ('valueAtLeast' in aim) return `${whole(aim.valueAtLeast)} ${unit}`;
  return 'atLeast' in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`;
};

const short = (value: number): string => (value < 10 ? value.toFixed(1) : whole(value));

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');

const padded = (cell: string, width: number, numeric: boolean): string =>
  numeric ? cell.padStart(width) : cell.padEnd(width);

import type { Chart } from './chart.js';
import { type ChartEntry, chartList } from './chart-list.js';
import type { Marks, Standing } from './marks.js';

const WORDS: Readonly<Record<Standing, string>> = {
  current: 'current stage',
  visited: 'visited',
  ahead: 'not reached',
  drawn: '',
};

/** The same as the picture, as plain text: an ordered list of stages, how each stands, and where it can move to. */
export const chartText = (chart: Chart, marks?: Marks): string =>
  [chart.title, '', ...chartList(chart, marks).flatMap((entry) => linesOf(entry, ''))].join('\n') + '\n';

const linesOf = (entry: ChartEntry, indent: string): readonly string[] => {
  const notes = [entry.initial ? 'start' : '', entry.final ? 'end' : '', WORDS[entry.standing]].filter(Boolean);
  const heading = `${indent}${entry.number}. ${entry.label}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
  const inner = `${indent}   `;
  const mover = entry.children.length > 0 ? 'Any stage inside can move to' : 'Can move to';

  return [
    heading,
    ...entry.moves.map(({ toLabel, by }) => `${inner}${mover}: ${toLabel} (${by})`),
    ...entry.children.flatMap((child) => linesOf(child, inner)),
  ];
};

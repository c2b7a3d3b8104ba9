import { type Chart, type ChartNode, childrenOf } from './chart.js';
import { type Marks, type Standing, standingOf } from './marks.js';
import { readingOrder } from './reading-order.js';

/** A stage in words. */
export type ChartEntry = {
  readonly id: string;
  /** `3.1` for the first stage inside the third. */
  readonly number: string;
  readonly label: string;
  readonly initial: boolean;
  readonly final: boolean;
  readonly standing: Standing;
  /** What it, or any stage inside it, can move to; `toLabel` begins with the stages around the target. */
  readonly moves: readonly { readonly to: string; readonly toLabel: string; readonly by: string }[];
  readonly children: readonly ChartEntry[];
};

/** The same as the picture, as a list: stages in reading order, how they stand, and where each can move to. */
export const chartList = (chart: Chart, marks?: Marks): readonly ChartEntry[] => {
  const order = readingOrder(chart);
  const labels = new Map(chart.nodes.map(({ id, label }) => [id, label]));
  const place = ({ id }: ChartNode): number => order.get(id) ?? 0;

  const fullLabel = (id: string): string =>
    id
      .split('.')
      .map((_, i, keys) => labels.get(keys.slice(0, i + 1).join('.')) ?? '')
      .join(', ');

  const entries = (prefix: string, parent?: string): readonly ChartEntry[] =>
    childrenOf(chart, parent)
      .toSorted((a, b) => place(a) - place(b))
      .map((node, i) => entryOf(node, `${prefix}${i + 1}`));

  const entryOf = (node: ChartNode, number: string): ChartEntry => ({
    id: node.id,
    number,
    label: node.label,
    initial: node.initial,
    final: node.final,
    standing: standingOf(node, marks),
    moves: chart.edges
      .filter(({ from }) => from === node.id)
      .map(({ to, label }) => ({ to, toLabel: fullLabel(to), by: label })),
    children: entries(`${number}.`, node.id),
  });

  return entries('');
};

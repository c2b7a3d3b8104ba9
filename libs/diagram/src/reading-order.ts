import { type Chart, type ChartEdge, childrenOf, isWithin } from './chart.js';

/** Each stage's place among its siblings, counted breadth-first from where its parent begins. */
export const readingOrder = (chart: Chart): ReadonlyMap<string, number> => {
  const parents = [undefined, ...chart.nodes.filter(({ leaf }) => !leaf).map(({ id }) => id)];
  return new Map(parents.flatMap((parent) => siblingsInOrder(chart, parent).map((id, place) => [id, place] as const)));
};

/** Whether an edge leads back to a stage that is read before the one it leaves. */
export const leadsBack = (order: ReadonlyMap<string, number>, edge: ChartEdge): boolean => {
  const [from, to] = whereTheyPart(edge);
  return from !== undefined && to !== undefined && (order.get(to) ?? 0) < (order.get(from) ?? 0);
};

const siblingsInOrder = (chart: Chart, parent?: string): readonly string[] => {
  const siblings = childrenOf(chart, parent);
  const inOrder = new Set<string>();

  const visit = (starts: readonly string[]): void => {
    const fresh = starts.filter((id) => !inOrder.has(id));
    if (fresh.length === 0) return;
    fresh.forEach((id) => inOrder.add(id));
    visit(fresh.flatMap((id) => nextAfter(chart, siblings, id)));
  };

  const starts = [...siblings.filter(({ initial }) => initial), ...siblings];
  starts.forEach(({ id }) => visit([id]));
  return [...inOrder];
};

const nextAfter = (chart: Chart, siblings: readonly { readonly id: string }[], id: string): readonly string[] =>
  chart.edges
    .filter(({ from }) => isWithin(from, id))
    .flatMap(({ to }) => siblings.filter((sibling) => isWithin(to, sibling.id)).map((sibling) => sibling.id));

/** The siblings that an edge's two ends lie in; none for the end that lies around the other. */
const whereTheyPart = ({ from, to }: ChartEdge): readonly [string | undefined, string | undefined] => {
  const a = from.split('.');
  const b = to.split('.');
  const shared = a.findIndex((key, i) => key !== b[i]);
  const depth = shared === -1 ? a.length : shared;

  const upTo = (keys: readonly string[]) => (keys.length > depth ? keys.slice(0, depth + 1).join('.') : undefined);
  return [upTo(a), upTo(b)];
};

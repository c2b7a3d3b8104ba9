import { type Chart, type ChartNode, isWithin } from './chart.js';

/** Where a case is and has been, by the ids of a chart; ids the chart does not have are passed over. */
export type Marks = {
  readonly current: readonly string[];
  readonly visited: readonly string[];
  /** Ids of the edges it went along. */
  readonly taken?: readonly string[];
};

/** How a stage stands to a case; `drawn` when there is no case. */
export type Standing = 'current' | 'visited' | 'ahead' | 'drawn';

/** How a stage stands; a stage stands as well as the best of those inside it. */
export const standingOf = ({ id }: ChartNode, marks?: Marks): Standing => {
  if (marks === undefined) return 'drawn';

  const holdsOne = (stages: readonly string[]) => stages.some((stage) => isWithin(stage, id));
  if (holdsOne(marks.current)) return 'current';
  return holdsOne(marks.visited) ? 'visited' : 'ahead';
};

/** One recorded step of a case: an event and the stage it led to. */
export type Step = { readonly event: string; readonly stage: string };

/** The marks of a case that took these steps, in order. */
export const marksOf = (chart: Chart, steps: readonly Step[]): Marks => ({
  current: steps.slice(-1).map(({ stage }) => stage),
  visited: [...new Set(steps.map(({ stage }) => stage))],
  taken: [...new Set(steps.slice(1).flatMap((step, i) => edgesTaken(chart, steps[i]!.stage, step)))],
});

const edgesTaken = (chart: Chart, before: string, { event, stage }: Step): readonly string[] =>
  chart.edges
    .filter((edge) => edge.events.includes(event) && isWithin(before, edge.from) && isWithin(stage, edge.to))
    .map(({ id }) => id);

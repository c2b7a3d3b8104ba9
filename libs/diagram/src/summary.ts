import type { Chart } from './chart.js';
import { type Marks, type Standing, standingOf } from './marks.js';

/** What the picture says, in two or three sentences. */
export const summary = (chart: Chart, marks?: Marks): string => {
  const stages = chart.nodes.filter(({ leaf }) => leaf);
  const named = (standing: Standing) =>
    stages
      .filter((node) => standingOf(node, marks) === standing)
      .map(({ label }) => label)
      .join(', ') || 'none';

  const size = `A statechart of ${stages.length} stages.`;
  if (marks === undefined) return `${size} Stages with a double outline are where a case ends.`;
  return (
    `${size} Current stage (●, filled): ${named('current')}. Visited (✓, thick outline): ${named('visited')}. ` +
    'Stages not reached have a dashed outline, and those where a case ends a double one.'
  );
};

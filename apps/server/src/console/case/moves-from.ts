import { isWithin, type Workflow } from '@casewright/workflow';
import { chartOfWorkflow } from '../../workflows/chart-of-workflow.js';

export type Move = { readonly command: string; readonly to: string; readonly toLabel: string; readonly isEnd: boolean };

/** Where the commands that are drawn from a stage can lead, as the statechart has it. */
export const movesFrom = (workflow: Workflow, stage: string): readonly Move[] => {
  const { nodes, edges } = chartOfWorkflow(workflow);
  const possible = edges.filter(({ from, to }) => isWithin(stage, from) && to !== stage);

  return Object.entries(workflow.commands).flatMap(([command, { rows }]) => {
    const drawn = rows.filter(({ from }) => from !== '*' && from.some((path) => isWithin(stage, path)));
    const emitted = new Set(drawn.flatMap(({ emits }) => emits));
    return possible
      .filter(({ events }) => events.some((event) => emitted.has(event)))
      .map(({ to }) => ({ command, to, ...nodeOf(nodes, to) }));
  });
};

const nodeOf = (
  nodes: ReturnType<typeof chartOfWorkflow>['nodes'],
  id: string,
): { readonly toLabel: string; readonly isEnd: boolean } => {
  const node = nodes.find((each) => each.id === id);
  return { toLabel: node?.label ?? id, isEnd: node?.final ?? false };
};

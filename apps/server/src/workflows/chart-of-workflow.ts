import { chartOf, type Chart } from '@casewright/diagram';
import type { Workflow } from '@casewright/workflow';

const known = new WeakMap<Workflow, Chart>();

/** A workflow's statechart in its own words: stages by their titles, moves by the commands that bring them about. */
export const chartOfWorkflow = (workflow: Workflow): Chart => {
  const chart = known.get(workflow) ?? makeChart(workflow);
  known.set(workflow, chart);
  return chart;
};

const makeChart = ({ machine, content, commands }: Workflow): Chart => {
  const commandOf = (event: string): string => {
    const name = Object.keys(commands).find((each) =>
      commands[each]?.rows.some(({ emits }) => [emits].flat().includes(event)),
    );
    return (name === undefined ? undefined : content.commands[name]) ?? event;
  };

  return chartOf(machine, { title: content.title, stageLabel: (stage) => content.stages[stage], commandOf });
};

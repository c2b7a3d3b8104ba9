import { chartOf, type Chart } from '@casewright/diagram';
import type { Workflow } from '@casewright/workflow';

/** A workflow's statechart in its own words: stages by their titles, moves by the commands that bring them about. */
export const chartOfWorkflow = ({ machine, content, commands }: Workflow): Chart => {
  const titleOf = (event: string): string => {
    const command = Object.entries(commands).find(([, { rows }]) =>
      rows.some(({ emits }) => [emits].flat().includes(event)),
    );
    return (command === undefined ? undefined : content.commands[command[0]]) ?? event;
  };

  return chartOf(machine, { title: content.title, stageLabel: (stage) => content.stages[stage], commandOf: titleOf });
};

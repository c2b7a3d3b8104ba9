import { chartList, chartStyle, type ChartEntry, type Standing } from '@casewright/diagram';
import type { CaseEvent } from '@casewright/engine';
import type { Workflow } from '@casewright/workflow';
import { chartOfWorkflow } from '../../workflows/chart-of-workflow.js';
import { caseDiagram, chartOfCase, workflowDiagram } from '../../workflows/diagrams.js';

/** A statechart as a page shows it: the picture, and the same in words (`views/diagram.njk` places both). */
export type PageDiagram = {
  /** Escaped already. */
  readonly svg: string;
  readonly stages: readonly StageInWords[];
};

export type StageInWords = {
  readonly id: string;
  readonly label: string;
  readonly standing: Standing;
  readonly final: boolean;
  /** How it stands: `start, visited`. */
  readonly notes: string;
  readonly moves: readonly string[];
  readonly children: readonly StageInWords[];
};

/** The statechart of a workflow. */
export const diagramOfWorkflow = async (workflow: Workflow): Promise<PageDiagram> => ({
  svg: withoutStyle(await workflowDiagram(workflow)),
  stages: chartList(chartOfWorkflow(workflow)).map(stageInWords),
});

/** The statechart with the path that these events of a case took. */
export const diagramOfCase = async (workflow: Workflow, events: readonly CaseEvent[]): Promise<PageDiagram> => {
  const { chart, marks } = chartOfCase(workflow, events);
  return { svg: withoutStyle(await caseDiagram(workflow, events)), stages: chartList(chart, marks).map(stageInWords) };
};

// pages allow no style but that of their stylesheets: casewright.css is served with that of the diagrams at its end
const withoutStyle = (svg: string): string => svg.replace(`<style>${chartStyle}</style>`, '');

const STANDINGS: Readonly<Record<Standing, string>> = {
  current: 'current stage',
  visited: 'visited',
  ahead: 'not reached',
  drawn: '',
};

const stageInWords = ({ id, label, initial, final, standing, moves, children }: ChartEntry): StageInWords => ({
  ...{ id, label, standing, final },
  notes: [initial ? 'start' : '', final ? 'end' : '', STANDINGS[standing]].filter((note) => note !== '').join(', '),
  moves: moves.map(({ toLabel, by }) => `${toLabel} (${by})`),
  children: children.map(stageInWords),
});

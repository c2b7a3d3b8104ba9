import { drawChart, marksOf, type Chart, type Marks } from '@casewright/diagram';
import type { CaseEvent } from '@casewright/engine';
import { BEFORE_THE_FIRST_EVENT, type Workflow } from '@casewright/workflow';
import { chartOfWorkflow } from './chart-of-workflow.js';

const drawn = new WeakMap<Workflow, Promise<string>>();

/** A workflow's statechart as SVG, drawn once. */
export const workflowDiagram = (workflow: Workflow): Promise<string> => {
  const known = drawn.get(workflow) ?? drawChart(chartOfWorkflow(workflow));
  drawn.set(workflow, known);
  return known;
};

/** The statechart as SVG with the path that these events of a case took, and where it led. */
export const caseDiagram = (workflow: Workflow, events: readonly CaseEvent[]): Promise<string> => {
  const { chart, marks } = chartOfCase(workflow, events);
  return drawChart(chart, marks);
};

/** The statechart, and which of its stages and moves these events of a case took, from before the first of them. */
export const chartOfCase = (
  workflow: Workflow,
  events: readonly CaseEvent[],
): { readonly chart: Chart; readonly marks: Marks } => {
  const chart = chartOfWorkflow(workflow);
  const steps = events.map(({ type, meta }) => ({ event: type, stage: meta.stage }));
  return { chart, marks: marksOf(chart, [{ event: '', stage: BEFORE_THE_FIRST_EVENT }, ...steps]) };
};

/** Headers under which an SVG can be opened on its own without being able to run or load anything. */
export const SVG_HEADERS = {
  'content-type': 'image/svg+xml; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
} as const;

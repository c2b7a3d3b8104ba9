import type { ChartEntry } from '@casewright/diagram';
import { chartList } from '@casewright/diagram';
import type { Tally } from '@casewright/read-models';
import { BEFORE_THE_FIRST_EVENT, type Workflow } from '@casewright/workflow';
import { chartOfWorkflow } from '../../workflows/chart-of-workflow.js';
import { anyOf } from '../case/roles-for.js';
import { quantity } from '../page/quantity.js';
import { awaitedRoles } from './awaited-roles.js';

/** A stage with how many cases are at it, of those a reader may read. */
export type StageCount = {
  readonly stage: string;
  /** With the stages around it. */
  readonly label: string;
  readonly isEnd: boolean;
  /** Whose turn it is there; empty where it is nobody's. */
  readonly turn: string;
  readonly cases: number;
  readonly count: string;
  readonly href: string;
};

/** The stages of a workflow in reading order. */
export const stageCounts = (
  workflow: Workflow,
  tallies: readonly Tally<'workflow' | 'stage'>[],
): readonly StageCount[] => {
  const awaited = awaitedRoles(workflow);
  const own = tallies.filter((tally) => tally.workflow === workflow.name);

  return leavesOf(chartList(chartOfWorkflow(workflow))).map(({ id, label, final }) => {
    const cases = own.find(({ stage }) => stage === id)?.cases ?? 0;
    return {
      ...{ stage: id, label, isEnd: final, turn: anyOf(awaited.get(id) ?? []), cases, count: quantity(cases) },
      href: `/cases?${new URLSearchParams({ workflow: workflow.name, stage: id }).toString()}`,
    };
  });
};

/** How many cases are at stages that do not end them. */
export const liveCases = (counts: readonly StageCount[]): number =>
  counts.reduce((total, { isEnd, cases }) => total + (isEnd ? 0 : cases), 0);

const leavesOf = (entries: readonly ChartEntry[]): readonly ChartEntry[] =>
  entries
    .filter(({ id }) => id !== BEFORE_THE_FIRST_EVENT)
    .flatMap((entry) => (entry.children.length === 0 ? [entry] : leavesOf(entry.children)));

import type { Workflow } from '@casewright/workflow';
import { leavesOf } from './drawn.js';
import type { Reference } from './reference-table.js';

/** Stages of a definition that the policy's table does not have, or has otherwise. */
export const stageDifferences = (workflow: Workflow, { states }: Reference): readonly string[] =>
  leavesOf(workflow).flatMap(({ path, final }) => {
    const state = states.find(({ name }) => name === path);
    if (state === undefined) return [`${path} is not in the table`];
    return state.final === final ? [] : [`${path} is ${state.final ? 'final' : 'not final'} in the table`];
  });

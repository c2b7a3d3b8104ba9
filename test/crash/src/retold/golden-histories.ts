import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { discoverWorkflows, SHIPPED_WORKFLOWS } from '@casewright/runtime';
import type { Workflow } from '@casewright/workflow';
import { parseHistory, type History } from '@casewright/workflow/laws';

/** What one case of a workflow recorded. */
export type Told = { readonly workflow: Workflow; readonly history: History };

/** The golden histories of every workflow that comes with Casewright. */
export const goldenHistories = async (): Promise<readonly Told[]> => {
  const workflows = await discoverWorkflows([SHIPPED_WORKFLOWS]);
  return workflows.flatMap((workflow) => historiesOf(workflow.name).map((history) => ({ workflow, history })));
};

const historiesOf = (name: string): readonly History[] =>
  readdirSync(SHIPPED_WORKFLOWS)
    .map((group) => path.join(SHIPPED_WORKFLOWS, group, name, 'histories'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => path.join(folder, file)))
    .map((file) => parseHistory(JSON.parse(readFileSync(file, 'utf8'))));

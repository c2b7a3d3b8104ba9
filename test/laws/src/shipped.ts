import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { discoverWorkflows, SHIPPED_WORKFLOWS } from '@casewright/runtime';
import type { Workflow } from '@casewright/workflow';
import { parseHistory, type History } from '@casewright/workflow/laws';

/** A workflow that comes with Casewright, and what its cases once recorded, by file name. */
export type Shipped = {
  readonly name: string;
  readonly workflow: Workflow;
  readonly histories: Readonly<Record<string, History>>;
};

const historiesOf = (name: string): Readonly<Record<string, History>> => {
  const folders = readdirSync(SHIPPED_WORKFLOWS).map((group) => path.join(SHIPPED_WORKFLOWS, group, name, 'histories'));
  const folder = folders.find((each) => existsSync(each));
  const files = folder === undefined ? [] : readdirSync(folder).map((file) => path.join(folder, file));
  return Object.fromEntries(
    files.map((file) => [path.basename(file), parseHistory(JSON.parse(readFileSync(file, 'utf8')))]),
  );
};

/** Every workflow that comes with Casewright. */
export const shipped: readonly Shipped[] = (await discoverWorkflows([SHIPPED_WORKFLOWS])).map((workflow) => ({
  ...{ name: workflow.name, workflow, histories: historiesOf(workflow.name) },
}));

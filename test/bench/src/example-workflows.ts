import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What stands beside the example workflow. */
export type Beside = 'no dashboards' | 'three dashboards';

const DASHBOARDS = {
  'd91-loans': ['loansByCouncil', './dashboards/loans-by-council.js'],
  'd92-open': ['openLoans', './dashboards/open-loans.js'],
  'd93-renewals': ['renewals', './dashboards/renewals.js'],
} as const;

/** Lays out the example workflow as a folder of compiled workflow groups, and answers where. */
export const exampleWorkflows = async (folder: string, beside: Beside): Promise<string> => {
  const workflows = path.join(folder, 'workflows');
  const built = path.join(workflows, 'example', 'dist');
  const index = async (name: string, value: string, source: string) => {
    await mkdir(path.join(built, name), { recursive: true });
    await writeFile(path.join(built, name, 'index.js'), `export { ${value} as default } from '${source}';`);
  };

  await index('desk-loan', 'deskLoan', import.meta.resolve('@casewright/workflow/example'));
  await writeFile(path.join(workflows, 'package.json'), '{ "type": "module" }');
  if (beside === 'three dashboards')
    for (const [name, [value, source]] of Object.entries(DASHBOARDS))
      await index(path.join('dashboards', name), value, import.meta.resolve(source));
  return workflows;
};

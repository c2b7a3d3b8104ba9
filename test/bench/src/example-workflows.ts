import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Lays out the example workflow as a folder of compiled workflow groups, and answers where. */
export const exampleWorkflows = async (folder: string): Promise<string> => {
  const workflows = path.join(folder, 'workflows');
  const deskLoan = path.join(workflows, 'example', 'dist', 'desk-loan');
  const source = import.meta.resolve('@casewright/workflow/example');

  await mkdir(deskLoan, { recursive: true });
  await writeFile(path.join(workflows, 'package.json'), '{ "type": "module" }');
  await writeFile(path.join(deskLoan, 'index.js'), `export { deskLoan as default } from '${source}';`);
  return workflows;
};

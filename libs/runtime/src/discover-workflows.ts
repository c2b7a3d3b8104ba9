import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Workflow } from '@casewright/workflow';

/** The folder of workflow groups that comes with Casewright. */
export const SHIPPED_WORKFLOWS = fileURLToPath(new URL('../../../workflows', import.meta.url));

// Compiled, Casewright runs compiled workflows; under the tests it runs their sources.
const compiled = import.meta.url.endsWith('.js');

/**
 * Finds every workflow below these folders: each `<group>/<name>/index` whose default export is a definition. Throws
 * when a definition is not named after its folder.
 */
export const discoverWorkflows = async (roots: readonly string[]): Promise<readonly Workflow[]> => {
  const found = await Promise.all(roots.map(workflowsBelow));
  return found.flat();
};

const workflowsBelow = async (root: string): Promise<readonly Workflow[]> => {
  const indexes: string[] = [];
  for (const group of await foldersIn(root)) {
    const base = compiled ? path.join(group, 'dist') : group;
    if (!existsSync(base)) throw new Error(`${group} has not been built. Run npm run build.`);
    indexes.push(...(await foldersIn(base)).map((folder) => path.join(folder, compiled ? 'index.js' : 'index.ts')));
  }
  const definitions = await Promise.all(indexes.filter((index) => existsSync(index)).map(definitionIn));
  return definitions.flatMap((definition) => definition ?? []);
};

const definitionIn = async (index: string): Promise<Workflow | undefined> => {
  const { default: definition } = (await import(pathToFileURL(index).href)) as { default?: Workflow };
  if (definition?.machine === undefined) return undefined;

  const folder = path.basename(path.dirname(index));
  if (definition.name !== folder) throw new Error(`${index} defines ${definition.name}: name it after its folder.`);
  return definition;
};

const foldersIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && !IGNORED.has(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => path.join(folder, entry.name))
    .sort();

const IGNORED = new Set(['node_modules', 'dist', 'out-tsc', 'test-results', 'coverage']);

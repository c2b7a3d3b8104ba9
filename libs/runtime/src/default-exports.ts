import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// Compiled, Casewright runs what is compiled; under the tests it runs sources.
const compiled = import.meta.url.endsWith('.js');

/** What `<group>/<folder>/index` exports by default, with the folder's name. */
export type DefaultExport = { readonly folder: string; readonly index: string; readonly value: object };

/** Imports every `<group>/<folder>/index` below a root. Throws when a group has not been built. */
export const defaultExportsBelow = async (root: string): Promise<readonly DefaultExport[]> => {
  const indexes: string[] = [];
  for (const group of await foldersIn(root)) {
    const base = compiled ? path.join(group, 'dist') : group;
    if (!existsSync(base)) throw new Error(`${group} has not been built. Run npm run build.`);
    indexes.push(...(await foldersIn(base)).map((folder) => path.join(folder, compiled ? 'index.js' : 'index.ts')));
  }
  const found = await Promise.all(indexes.filter((index) => existsSync(index)).map(defaultExportOf));
  return found.flatMap((each) => each ?? []);
};

const defaultExportOf = async (index: string): Promise<DefaultExport | undefined> => {
  const { default: value } = (await import(pathToFileURL(index).href)) as { readonly default?: object };
  return value === undefined ? undefined : { folder: path.basename(path.dirname(index)), index, value };
};

const foldersIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && !IGNORED.has(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => path.join(folder, entry.name))
    .sort();

const IGNORED = new Set(['node_modules', 'dist', 'out-tsc', 'test-results', 'coverage']);

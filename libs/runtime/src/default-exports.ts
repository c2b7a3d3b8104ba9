import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Compiled, Casewright runs what is compiled; under the tests it runs sources. */
export type Form = 'compiled' | 'source';

const OWN_FORM: Form = import.meta.url.endsWith('.js') ? 'compiled' : 'source';

const PLACES = {
  compiled: { base: 'dist', index: 'index.js' },
  source: { base: '', index: 'index.ts' },
} as const;

/** What `<group>/<folder>/index` exports by default, with the folder's name. */
export type DefaultExport = { readonly folder: string; readonly index: string; readonly value: object };

/**
 * Imports every `<group>/<folder>/index` and `<group>/dashboards/<folder>/index` below these roots. Throws when a group
 * has not been built.
 */
export const defaultExportsBelow = async (
  roots: readonly string[],
  form = OWN_FORM,
): Promise<readonly DefaultExport[]> => {
  const groups = (await Promise.all(roots.map(foldersIn))).flat();
  const folders = (await Promise.all(groups.map((group) => foldersOf(group, form)))).flat();
  const indexes = folders.map((folder) => path.join(folder, PLACES[form].index));
  const found: DefaultExport[] = [];
  // one after the other: the tests' module loader loses modules that two imports share
  for (const index of indexes.filter((each) => existsSync(each))) found.push(...(await defaultExportOf(index)));
  return found;
};

const foldersOf = async (group: string, form: Form): Promise<readonly string[]> => {
  const base = path.join(group, PLACES[form].base);
  if (!existsSync(base)) throw new Error(`${group} has not been built. Run npm run build.`);
  const folders = await foldersIn(base);
  const shelves = folders.filter((folder) => path.basename(folder) === SHELF);
  return [...folders, ...(await Promise.all(shelves.map(foldersIn))).flat()];
};

const defaultExportOf = async (index: string): Promise<readonly DefaultExport[]> => {
  const { default: value } = (await import(pathToFileURL(index).href)) as { readonly default?: object };
  return value === undefined ? [] : [{ folder: path.basename(path.dirname(index)), index, value }];
};

const foldersIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && !IGNORED.has(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => path.join(folder, entry.name))
    .sort();

/** A folder of a group whose own folders are looked at, too. */
const SHELF = 'dashboards';

const IGNORED = new Set(['node_modules', 'dist', 'out-tsc', 'test-results', 'coverage']);

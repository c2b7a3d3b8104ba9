import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { GROUPS, WORKSPACE } from './source-file.js';

/** A project of the workspace, as its manifest describes it. */
export type Project = {
  /** `libs/engine` */
  readonly folder: string;
  /** `@casewright/engine` */
  readonly name: string;
  readonly tags: readonly string[];
  readonly declares: readonly string[];
};

type Manifest = {
  readonly name: string;
  readonly nx?: { readonly tags?: readonly string[] };
  readonly dependencies?: object;
  readonly devDependencies?: object;
};

const projectIn = (folder: string): readonly Project[] => {
  const file = path.join(WORKSPACE, folder, 'package.json');
  if (!existsSync(file)) return [];

  const { name, nx, dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const declares = Object.keys({ ...dependencies, ...devDependencies });
  return [{ folder, name, tags: nx?.tags ?? [], declares }];
};

/** Every project there is. */
export const projects: readonly Project[] = GROUPS.flatMap((group) =>
  readdirSync(path.join(WORKSPACE, group)).flatMap((name) => projectIn(`${group}/${name}`)),
);

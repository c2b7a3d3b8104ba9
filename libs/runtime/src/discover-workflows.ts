import { fileURLToPath } from 'node:url';
import type { Workflow } from '@casewright/workflow';
import { defaultExportsBelow, type Form } from './default-exports.js';

/** The folder of workflow groups that comes with Casewright. */
export const SHIPPED_WORKFLOWS = fileURLToPath(new URL('../../../workflows', import.meta.url));

/**
 * Finds every workflow below these folders: each `<group>/<name>/index` whose default export is a definition. Throws
 * when a definition is not named after its folder.
 */
export const discoverWorkflows = async (roots: readonly string[], form?: Form): Promise<readonly Workflow[]> =>
  (await defaultExportsBelow(roots, form)).flatMap(({ folder, index, value }) => {
    if (!('machine' in value)) return [];

    const definition = value as Workflow;
    if (definition.name !== folder) throw new Error(`${index} defines ${definition.name}: name it after its folder.`);
    return [definition];
  });

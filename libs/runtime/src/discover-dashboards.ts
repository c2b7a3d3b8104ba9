import type { Dashboard } from '@casewright/read-models';
import { defaultExportsBelow, type Form } from './default-exports.js';

/**
 * Finds every dashboard below these folders, by id: what `<group>/dashboards/<id>/index`, or `<group>/<id>/index` of a
 * group of dashboards, exports by default. Throws when one is not in a folder of its id, or when two share an id.
 */
export const discoverDashboards = async (roots: readonly string[], form?: Form): Promise<readonly Dashboard[]> => {
  const found = (await defaultExportsBelow(roots, form)).flatMap(({ folder, index, value }) => {
    if (!('answer' in value)) return [];

    const dashboard = value as Dashboard;
    const id = dashboard.id.toLowerCase();
    if (folder !== id && !folder.startsWith(`${id}-`))
      throw new Error(`${index} defines ${dashboard.id}: begin the name of its folder with ${id}.`);
    return [dashboard];
  });

  const dashboards = [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
  const twice = dashboards.find(({ id }, at) => id === dashboards[at + 1]?.id);
  if (twice !== undefined) throw new Error(`There are two dashboards ${twice.id}: give one of them another id.`);
  return dashboards;
};

import type { View } from '../view.js';
import { timersView } from './timers.js';
import { worklist } from './worklist.js';

/** The views of the engine and these, each once. Throws when two share a name or a table. */
export const allViews = (others: readonly View[]): readonly View[] => {
  const views = [...new Set<View>([worklist, timersView, ...others])];
  const names = views.map(({ name }) => name);
  const tables = views.flatMap((view) => view.tables.map(({ name }) => name));
  const [twice] = [...repeated(names), ...repeated(tables)];
  if (twice !== undefined) throw new Error(`Two views are called ${twice}, or keep a table of that name: rename one.`);
  return views;
};

const repeated = (names: readonly string[]): readonly string[] =>
  names.filter((name, at) => names.indexOf(name) !== at);

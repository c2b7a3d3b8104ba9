import type { SavedView } from '@casewright/read-models';
import { invalid } from '../http/problem.js';
import type { Query } from '../http/query-params.js';
import { worklistFilter } from './worklist-filter.js';

const LONGEST = 2000;
const NAME = /^[^\p{Cc}\p{Cs}]{1,60}$/u;

/** A list of cases as it is saved. Throws a problem for a name or a list there cannot be. */
export const savedViewOf = (name: string, query: string): SavedView => {
  if (!NAME.test(name)) throw invalid('name', 'Use 1 to 60 characters');
  const view = { name, query: query.replace(/^\?/, '') };
  if (view.query.length > LONGEST) throw invalid('query', `Use at most ${LONGEST} characters`);
  worklistFilter(queryIn(view.query));
  return view;
};

/** Why one more view cannot be kept. */
export const tooManyViews = () => invalid('name', 'You have saved as many views as you may: remove one first');

/** A query string as its parameters. */
export const queryIn = (text: string): Query => {
  const params = new URLSearchParams(text);
  const valueOf = (name: string) => {
    const [first, ...more] = params.getAll(name);
    return more.length === 0 ? first : params.getAll(name);
  };
  return Object.fromEntries([...params.keys()].map((name) => [name, valueOf(name)]));
};

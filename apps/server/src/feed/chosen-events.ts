import type { Registry } from '@casewright/engine';
import { chosenEvents as chosen, wrongIn, type ChosenEvents } from '@casewright/subscriptions';
import { invalid, Problem } from '../http/problem.js';
import { several, type Query } from '../http/query-params.js';

/** The events that `workflow` and `type` of a query choose. Throws a problem for what there cannot be. */
export const chosenEvents = (registry: Registry, query: Query): ChosenEvents => {
  const choice = { workflows: several(query, 'workflow'), types: several(query, 'type') };
  const wrong = wrongIn(registry, choice);
  if (wrong?.field === 'workflow') throw new Problem('NOT_FOUND', `There is no workflow ${wrong.value}.`);
  if (wrong !== undefined) throw invalid('type', 'Give the name of an event, or the type of its CloudEvent');
  return chosen(registry, choice);
};

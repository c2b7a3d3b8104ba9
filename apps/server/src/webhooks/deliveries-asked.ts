import type { Delivery } from '@casewright/subscriptions';
import { invalid } from '../http/problem.js';
import { limitIn, single, wholeNumber, type Query } from '../http/query-params.js';
import type { DeliveriesAsked } from './webhooks-for.js';

const STATES: readonly Delivery['state'][] = ['waiting', 'held', 'delivered', 'dead', 'failed'];

/** Which deliveries an address asks for. Throws a problem for a state there is not, or a number that is none. */
export const deliveriesAsked = (
  query: Query,
  limit: { readonly usual: number; readonly most: number },
): DeliveriesAsked => {
  const state = stateIn(query);
  const before = wholeNumber(query, 'before');
  return {
    limit: limitIn(query, limit),
    ...(state === undefined ? {} : { state }),
    ...(before === undefined ? {} : { before }),
  };
};

const stateIn = (query: Query): Delivery['state'] | undefined => {
  const given = single(query, 'state');
  const state = STATES.find((each) => each === given);
  if (given !== undefined && state === undefined) throw invalid('state', `Give one of ${STATES.join(', ')}`);
  return state;
};

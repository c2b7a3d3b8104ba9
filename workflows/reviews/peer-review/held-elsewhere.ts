import type { Holdings } from '@casewright/workflow';
import { reviewStream } from './review.js';

/** What other reviews than this one hold of a ledger. */
export const heldElsewhere = <Value>(id: string, { claims }: Holdings<Value>): ReadonlyMap<string, Value> =>
  new Map([...claims].filter(([stream]) => stream !== reviewStream(id)));

import { SYSTEM, type Actor } from '@casewright/workflow';
import { assign } from 'xstate';
import type { Plan, PlanEvent } from '../plan.js';

type Happening<T extends PlanEvent['type']> = Extract<PlanEvent, { readonly type: T }>;

/** What an event adds to the memory of a plan; beside that, whoever acts for another side than the authority's is remembered. */
export const on = <T extends PlanEvent['type']>(type: T, change: (event: Happening<T>, plan: Plan) => Partial<Plan>) =>
  assign<Plan, PlanEvent, undefined, PlanEvent, never>(({ context, event }) =>
    event.type === type
      ? { ...change(event as Happening<T>, context), otherSides: withSideOf(event.by, context.otherSides) }
      : {},
  );

const THE_AUTHORITY = 'council-dcs';

const withSideOf = ({ role, personId }: Actor, otherSides: readonly string[]): readonly string[] =>
  role === THE_AUTHORITY || role === SYSTEM || otherSides.includes(personId) ? otherSides : [...otherSides, personId];

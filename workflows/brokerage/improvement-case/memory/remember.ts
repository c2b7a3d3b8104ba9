import { assign } from 'xstate';
import type { CaseEvent, ImprovementCase } from '../improvement-case.js';

type Happening<T extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: T }>;

/** What an event adds to the memory of a case. */
export const on = <T extends CaseEvent['type']>(
  type: T,
  change: (event: Happening<T>, recorded: ImprovementCase) => Partial<ImprovementCase>,
) =>
  assign<ImprovementCase, CaseEvent, undefined, CaseEvent, never>(({ context, event }) =>
    event.type === type ? change(event as Happening<T>, context) : {},
  );

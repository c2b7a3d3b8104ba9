import { assign, not, or, stateIn, type EventObject } from 'xstate';
import type { RecordedEvent } from '../events.js';

/** The escalation that is open. A case has one at a time. */
export type Escalation = {
  readonly state: 'raised' | 'acknowledged';
  readonly level: number;
  readonly reason: string;
  readonly auto: boolean;
};

/** What a case remembers of its escalation: none, or the open one. */
export type Escalated = { readonly escalation?: Escalation | undefined };

const over = { guard: 'hasEnded', target: 'none', actions: 'endEscalation' } as const;

/** The region beside the stage: `none`, `raised`, `acknowledged`. It takes raises while the case goes on, and ends with it. */
export const escalationRegion = {
  initial: 'none',
  states: {
    none: { on: { EscalationRaised: { guard: 'goesOn', target: 'raised', actions: 'raiseEscalation' } } },
    raised: {
      on: {
        EscalationAcknowledged: { target: 'acknowledged', actions: 'acknowledgeEscalation' },
        EscalationSteppedUp: { actions: 'stepUpEscalation' },
        EscalationResolved: { target: 'none', actions: 'endEscalation' },
      },
      always: over,
    },
    acknowledged: {
      on: {
        EscalationSteppedUp: { target: 'raised', actions: 'stepUpEscalation' },
        EscalationResolved: { target: 'none', actions: 'endEscalation' },
      },
      always: over,
    },
  },
} as const;

/** The guards of the region: whether the case is at one of its final stages. */
export const escalationGuards = (finalStages: readonly string[]) => {
  const inOne = finalStages.map((path) => stateIn(`stage.${path}`));
  return { hasEnded: or(inOne), goesOn: not(or(inOne)) };
};

/** What the events of the region add to the memory of a case. */
export const escalationMemory = <Case extends Escalated, Event extends EventObject>() => {
  const remember = (change: (event: RecordedEvent, open: Escalation) => Escalation | undefined) =>
    assign<Case, Event, undefined, Event, never>(({ context, event }) => {
      const escalation = change(event as unknown as RecordedEvent, context.escalation as Escalation);
      return { escalation } as Partial<Case>;
    });

  return {
    raiseEscalation: remember(({ data }) => ({ state: 'raised', ...(data as Omit<Escalation, 'state'>) })),
    acknowledgeEscalation: remember((_, open) => ({ ...open, state: 'acknowledged' })),
    stepUpEscalation: remember(({ data }, open) => ({ ...open, state: 'raised', ...data })),
    endEscalation: remember(() => undefined),
  };
};

import { assign, type MachineContext } from 'xstate';
import type { RecordedEvent } from './events.js';

/**
 * How the cases of a workflow remember. `on` is an action of the chart that changes what is recorded after an event of
 * one type, `onAny` one that changes it whatever the event.
 */
export const remembering = <Case extends MachineContext, Event extends RecordedEvent>() => {
  type Happening<T extends Event['type']> = Extract<Event, { readonly type: T }>;

  const onAny = (change: (event: Event, recorded: Case) => Partial<Case>) =>
    assign<Case, Event, undefined, Event, never>(({ context, event }) => change(event, context));

  const on = <T extends Event['type']>(type: T, change: (event: Happening<T>, recorded: Case) => Partial<Case>) =>
    onAny((event, recorded) => (event.type === type ? change(event as Happening<T>, recorded) : {}));

  return { on, onAny };
};

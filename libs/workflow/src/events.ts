import type { z } from 'zod';
import type { Actor } from './actor.js';

export type EventShapes = Readonly<Record<string, z.ZodObject>>;

/** Names a workflow's events once; runtime schemas and static types come from this table. */
export const defineEvents = <S extends EventShapes>(shapes: S): S => shapes;

/** An event before it has a place in a stream. */
export type DomainEvent = { readonly type: string; readonly data: object };

/** `{ type: 'LoanRequested', data: { … } } | …` */
export type EventOf<S extends EventShapes> = {
  [T in keyof S & string]: { readonly type: T; readonly data: z.output<S[T]> };
}[keyof S & string];

/** The same before its schema has filled in defaults. */
export type EventInput<S extends EventShapes> = {
  [T in keyof S & string]: { readonly type: T; readonly data: z.input<S[T]> };
}[keyof S & string];

/** What a machine sees of a recorded event: its data, when it was recorded and who did it. */
export type Recorded<S extends EventShapes = EventShapes> = {
  [T in keyof S & string]: RecordedEvent<T, z.output<S[T]>>;
}[keyof S & string];

export type RecordedEvent<T extends string = string, D = object> = {
  readonly type: T;
  readonly data: D;
  /** Instant at which it was recorded. */
  readonly at: string;
  readonly by: Actor;
};

import type { z } from 'zod';
import type { DomainEvent, EventInput, EventShapes } from './events.js';
import type { Asking, Lookups } from './lookup.js';
import type { LimitRule, Rule, Situation } from './rule.js';

/** The types a workflow fixes once, so that its rows, rules and timers are checked against them. */
export type Types = {
  readonly events: EventShapes;
  readonly case: object;
  readonly stage: string;
  readonly role: string;
  readonly settings: object;
};

/** One row of DOMAIN's transition tables: from where, by whom, under which rules, and what is recorded. */
export type Row<T extends Types, Input, Values> = {
  /** `*` starts a case; a stage with children stands for all of them. */
  readonly from: '*' | readonly T['stage'][];
  /** The row's note: input and recorded facts under which it applies rather than the others. */
  readonly when?: (fact: { readonly input: Input; readonly case: T['case'] }) => boolean;
  readonly by: readonly T['role'][];
  readonly rules?: readonly (Rule<T['case'], T['settings'], Input, Values> | LimitRule)[];
} & (OneEvent<T, Input, Values> | SeveralEvents<T, Input, Values>);

type OneEvent<T extends Types, Input, Values> = {
  [E in keyof T['events'] & string]: { readonly emits: E } & Deciding<
    Situation<T['case'], T['settings'], Input, Values>,
    Input,
    z.input<T['events'][E]>
  >;
}[keyof T['events'] & string];

/** An event holds the input and the fields `decide` adds; where the input is the event, `decide` may be left out. */
type Deciding<S, Input, Data> = Input extends Data
  ? { readonly decide?: (situation: S) => Partial<Data> }
  : { readonly decide: (situation: S) => Omit<Data, Named<Input>> & Partial<Data> };

// An empty zod object infers an index signature, which names nothing.
type Named<Input> = string extends keyof Input ? never : keyof Input;

/** Where one command records several events, `decideAll` makes them, each of a type that `emits` names. */
type SeveralEvents<T extends Types, Input, Values> = {
  readonly emits: readonly (keyof T['events'] & string)[];
  readonly decide?: never;
  readonly decideAll: (
    situation: Situation<T['case'], T['settings'], Input, Values>,
  ) => readonly EventInput<T['events']>[];
};

/** A command with its types forgotten: what the kernel and the engine work with. */
export type Command = {
  readonly input: z.ZodObject;
  readonly lookups?: (asking: Asking<object, object>) => Lookups;
  readonly rows: readonly AnyRow[];
};

export type AnyRow = {
  readonly from: '*' | readonly string[];
  readonly when?: (fact: { readonly input: object; readonly case: object }) => boolean;
  readonly by: readonly string[];
  readonly rules?: readonly (Rule<object, unknown, unknown, unknown> | LimitRule)[];
  readonly emits: string | readonly string[];
  readonly decide?: (situation: Situation<object>) => object;
  readonly decideAll?: (situation: Situation<object>) => readonly DomainEvent[];
};

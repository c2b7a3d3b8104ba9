import type { StateValue } from 'xstate';
import type { State } from './machine.js';

/** What of a state matters, as it is after being stored: two states are the same when these are. */
export type PlainState = {
  readonly value: StateValue;
  readonly context: object;
  readonly status: string;
  readonly tags: readonly string[];
};

export const plainState = ({ value, context, status, tags }: State): PlainState =>
  JSON.parse(
    JSON.stringify({ value: value as StateValue, context: context as object, status, tags: [...tags] }),
  ) as PlainState;

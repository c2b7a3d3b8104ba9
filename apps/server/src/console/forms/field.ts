import type { Issue } from '@casewright/workflow';
import type { Control, ErrorsAt } from './control.js';
import type { Given } from './given.js';

/** What a form says of a field before anybody answers it. */
export type About = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional: boolean;
  /** What its choices are called, by value, where their values do not say it. */
  readonly choices: Readonly<Record<string, string>>;
};

/** One field of a command's form: it knows how to ask, what an answer means, and how to say it. */
export type Field = About & {
  /** `blanks` says what becomes of items of lists that nobody filled in. */
  readonly fill: (given: Given, path: string, blanks: Blanks) => Filled;
};

export type Blanks = 'kept' | 'dropped';

/** A field with an answer, or without one. */
export type Filled = {
  readonly blank: boolean;
  /** As the command takes it; undefined is left out. */
  readonly data: unknown;
  /** What is wrong with it, whatever the rules say. */
  readonly issues: readonly Issue[];
  readonly words: Words;
  /** Names and values that lead to this answer again. */
  readonly entries: readonly Entry[];
  /** Where errors can be shown: itself, and what is below it. */
  readonly places: readonly Place[];
  readonly control: (errors: ErrorsAt) => Control;
};

/** An answer as people read it, or answers below it. */
export type Words = string | readonly Said[];
export type Said = { readonly label?: string; readonly words: Words };

export type Entry = { readonly name: string; readonly value: string };

/** A field's path in the data, and the id of what takes its answer. */
export type Place = { readonly path: string; readonly target: string };

/** `needs.0` below nothing, `needs.0.theme` below that. */
export const below = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);

/** The id of an element on the page. */
export const idOf = (path: string): string => path.replaceAll('.', '-');

/** The label as a form asks it. */
export const asked = ({ label, optional }: Pick<About, 'label' | 'optional'>): string =>
  optional ? `${label} (optional)` : label;

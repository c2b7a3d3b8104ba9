import type { Issue } from '@casewright/workflow';
import type { Control } from './control.js';
import type { Entry, Field, Place, Words } from './field.js';
import { givenIn, partOf, withChange, type ListChange } from './given.js';
import { dataOf } from './group-field.js';

/** What a form was answered with. */
export type Answers = {
  /** The command's input, as far as the answers say it. */
  readonly data: object;
  readonly issues: readonly Issue[];
  readonly rows: readonly Row[];
  /** Names and values that lead to these answers again. */
  readonly entries: readonly Entry[];
  readonly places: readonly Place[];
  readonly controls: (errors: ReadonlyMap<string, string>) => readonly Control[];
};

/** A field with its answer in words, and the id of what takes it. */
export type Row = { readonly label: string; readonly words: Words; readonly target: string };

/** Reads a form's answers; when it was sent to add an item to a list or to remove one, with that done. */
export const answersIn = (fields: readonly Field[], form: URLSearchParams, change?: ListChange): Answers => {
  const given = change === undefined ? givenIn(form) : withChange(givenIn(form), change);
  const blanks = change === undefined ? 'dropped' : 'kept';
  const parts = fields.map((field) => ({ field, filled: field.fill(partOf(given, field.name), field.name, blanks) }));
  const each = parts.map(({ filled }) => filled);

  return {
    data: dataOf(parts),
    issues: each.flatMap(({ issues }) => issues),
    rows: parts.map(({ field: { label, name }, filled: { words, places } }) => ({
      ...{ label, words, target: places[0]?.target ?? name },
    })),
    entries: each.flatMap(({ entries }) => entries),
    places: each.flatMap(({ places }) => places),
    controls: (errors) => each.map(({ control }) => control((path) => errors.get(path))),
  };
};

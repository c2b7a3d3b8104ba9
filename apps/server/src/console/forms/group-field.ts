import { inFrame } from './control.js';
import { asked, below, idOf, type About, type Field, type Filled } from './field.js';
import { partOf } from './given.js';

/** Fields that belong together. An optional one that nobody fills in is left out as a whole. */
export const groupField = (about: About, members: readonly Field[]): Field => ({
  ...about,
  fill: (given, path, blanks) => {
    const parts = members.map((field) => ({
      field,
      filled: field.fill(partOf(given, field.name), below(path, field.name), blanks),
    }));
    const each = parts.map(({ filled }) => filled);
    const blank = each.every((filled) => filled.blank);
    const leftOut = blank && about.optional;

    return {
      blank,
      data: leftOut ? undefined : dataOf(parts),
      issues: leftOut ? [] : each.flatMap(({ issues }) => issues),
      words: parts.flatMap(({ field: { label }, filled: { blank, words } }) => (blank ? [] : [{ label, words }])),
      entries: each.flatMap(({ entries }) => entries),
      places: [{ path, target: each[0]?.places[0]?.target ?? idOf(path) }, ...each.flatMap(({ places }) => places)],
      control: (errors) => ({
        ...inFrame({ id: idOf(path), label: asked(about), hint: about.hint, error: errors(path) }),
        component: 'group',
        controls: each.map(({ control }) => control(errors)),
      }),
    };
  },
});

type Answered = { readonly field: Field; readonly filled: Filled };

/** The answers as members of an object; those left out are not there. */
export const dataOf = (parts: readonly Answered[]): object =>
  Object.fromEntries(
    parts.flatMap(({ field, filled: { data } }) => (data === undefined ? [] : [[field.name, data] as const])),
  );

import { invalid } from '../../http/problem.js';
import { inFrame, type Control, type ErrorsAt } from './control.js';
import { asked, below, idOf, type About, type Field, type Filled } from './field.js';
import { isBlank, itemsOf, NOTHING, type Given } from './given.js';
import { oneOfMany } from './one-of-many.js';
import { inSentence } from './single-field.js';

const MOST_ITEMS = 200;

/** A list of fields of one kind; items that nobody filled in are none. */
export type ListOf = {
  readonly least: number;
  /** The field of an item, called this. */
  readonly itemCalled: (label: string) => Field;
};

const MAY_BE_EMPTY = 'Leave this empty if there are none';

/** As many answers as there are, each with a button to remove it, and one to add another. */
export const listField = (about: About, { least, itemCalled }: ListOf): Field => ({
  ...about,
  fill: (given, path, blanks) => {
    const one = oneOfMany(about.label);
    const hint = about.hint ?? (least === 0 && !about.optional ? MAY_BE_EMPTY : undefined);
    const all = itemsOf(given);
    if (all.length > MOST_ITEMS) throw invalid(path, `Give at most ${MOST_ITEMS}`);

    const fill = (item: Given, index: number) =>
      itemCalled(`${one} ${index + 1}`).fill(item, below(path, index), blanks);
    const items = all.filter((item) => blanks === 'kept' || !isBlank(item)).map(fill);
    const blank = items.length === 0;
    const shown = blank ? [fill(NOTHING, 0)] : items;
    const tooFew = items.length < least && !(about.optional && blank);

    return {
      blank,
      data: blank && about.optional ? undefined : items.map(({ data }) => data),
      issues: [
        ...(tooFew
          ? [{ field: path, message: `Enter at least ${least === 1 ? 'one' : least} ${inSentence(one)}` }]
          : []),
        ...items.flatMap(({ issues }) => issues),
      ],
      words: items.map(({ words }, index) =>
        typeof words === 'string' ? { words } : { label: `${one} ${index + 1}`, words },
      ),
      entries: items.flatMap(({ entries }) => entries),
      places: [{ path, target: shown[0]?.places[0]?.target ?? idOf(path) }, ...items.flatMap(({ places }) => places)],
      control: (errors) =>
        listControl({ about: { ...about, hint }, path, one, items: shown, removable: !blank }, errors),
    };
  },
});

type Listed = {
  readonly about: About;
  readonly path: string;
  readonly one: string;
  readonly items: readonly Filled[];
  readonly removable: boolean;
};

const listControl = ({ about, path, one, items, removable }: Listed, errors: ErrorsAt): Control => ({
  ...inFrame({ id: idOf(path), label: asked(about), hint: about.hint, error: errors(path) }),
  component: 'list',
  items: items.map((item, index) => ({
    ...{ id: `${idOf(below(path, index))}-item`, ...controlOf(item, below(path, index), errors) },
    ...(removable ? { remove: removing(path, one, index) } : {}),
  })),
  add: {
    ...{ value: `add ${path}`, text: `Add another ${inSentence(one)}` },
    target: `${idOf(below(path, items.length))}-item`,
  },
});

const removing = (path: string, one: string, index: number) => ({
  ...{ value: `remove ${below(path, index)}`, text: `${inSentence(one)} ${index + 1}`, target: `${idOf(path)}-group` },
});

/** Where not every item sends something of its own, a marker says that it is there. */
const controlOf = ({ control }: Filled, marker: string, errors: ErrorsAt) => {
  const shown = control(errors);
  const sends = shown.component === 'input' || shown.component === 'textarea' || shown.component === 'select';
  return sends ? { control: shown } : { control: shown, marker };
};

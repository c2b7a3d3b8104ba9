import { answersIn, type Answers } from '../../src/console/forms/answers.js';
import type { Control } from '../../src/console/forms/control.js';
import type { Field } from '../../src/console/forms/field.js';
import type { ListChange } from '../../src/console/forms/given.js';
import { inLondon } from '../../src/console/forms/london-time.js';
import { memberAt } from '../server-under-test.js';

type Params = {
  readonly name: string;
  readonly prefix?: object;
  readonly items?: readonly { readonly name?: string; readonly value: string }[];
};

const NO_ERRORS = new Map<string, string>();

/** Fills in a form as somebody does who wants to send this input: adds the items it needs, and answers what is shown. */
export const filledIn = (fields: readonly Field[], input: object): Answers => {
  let form = new URLSearchParams();
  for (let change: ListChange | undefined; ;) {
    const controls = answersIn(fields, form, change).controls(NO_ERRORS);
    form = new URLSearchParams(controls.flatMap((control) => typedInto(control, input)));
    const list = controls.flatMap(listsIn).find(({ id, items }) => items.length < lengthOf(input, pathOf(id)));
    if (list === undefined) return answersIn(fields, form);
    change = { list: pathOf(list.id), adds: true };
  }
};

type List = Extract<Control, { readonly component: 'list' }>;

const pathOf = (id: string): string => id.replaceAll('-', '.');

const lengthOf = (input: object, path: string): number => ((valueAt(input, path) ?? []) as readonly unknown[]).length;

const listsIn = (control: Control): readonly List[] => {
  if (control.component === 'group') return control.controls.flatMap(listsIn);
  return control.component === 'list' ? [control, ...control.items.flatMap((item) => listsIn(item.control))] : [];
};

const valueAt = (input: object, path: string): unknown => memberAt(input, path.split('.'));

const typedInto = (control: Control, input: object): [string, string][] => {
  if (control.component === 'group') return control.controls.flatMap((each) => typedInto(each, input));
  if (control.component === 'list')
    return control.items.flatMap((item): [string, string][] => [
      ...(item.marker === undefined ? [] : [[item.marker, ''] as [string, string]]),
      ...typedInto(item.control, input),
    ]);

  const { params } = control as { readonly params: Params };
  const value = valueAt(input, params.name) ?? partOfInstant(input, params.name);
  if (value === undefined) return [];
  if (control.component === 'date') return dateParts(params, value as string);
  if (control.component === 'radios' || control.component === 'select') return [[params.name, chosen(params, value)]];
  return [[params.name, typed(params, value)]];
};

const typed = ({ prefix }: Params, value: unknown): string => {
  if (value === true) return 'yes';
  if (prefix === undefined) return String(value);
  const digits = String(Math.abs(value as number)).padStart(3, '0');
  return `${(value as number) < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const chosen = ({ name, items = [] }: Params, value: unknown): string => {
  const wanted = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  if (items.some((item) => item.value === wanted)) return wanted;
  throw new Error(`${name} cannot be answered with ${wanted}`);
};

const dateParts = ({ items = [] }: Params, value: string): [string, string][] => {
  const [year = '', month = '', day = ''] = value.split('-');
  const parts: Readonly<Record<string, string>> = { year, month, day };
  return items.map(({ name = '' }) => [name, parts[name.split('.').at(-1) ?? ''] ?? '']);
};

/** An instant is asked for as a date and a time. */
const partOfInstant = (input: object, path: string): string | undefined => {
  const names = path.split('.');
  const instant = valueAt(input, names.slice(0, -1).join('.'));
  if (typeof instant !== 'string') return undefined;
  return inLondon(new Date(instant)).split(' ')[names.at(-1) === 'date' ? 0 : 1];
};

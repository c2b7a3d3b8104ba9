import type { Workflow } from '@casewright/workflow';
import { wordsOfField } from '../page/field-words.js';
import { isRecord, NOT_RECORDED, type ShownValue, type ShowValue } from '../page/shown-value.js';

export type DataRow = { readonly label: string; readonly values: readonly ShownValue[] };

export type DataTable = {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Too many columns for a sheet of paper: printed as a paragraph for each row. */
  readonly isWide: boolean;
  /** The first cell heads its row. */
  readonly rows: readonly (readonly ShownValue[])[];
};

/** A part of what a case or an event holds; the first one has no title. */
export type DataSection = {
  readonly title: string;
  readonly rows: readonly DataRow[];
  readonly tables: readonly DataTable[];
};

type Members = Readonly<Record<string, unknown>>;

/** How a workflow's fields and their values are said. */
type Wording = { readonly definition: Pick<Workflow, 'content'>; readonly show: ShowValue };

/** What a case or an event holds, under labels: single values as rows, lists of records as tables, records as parts. */
export const sectionsOf = (data: object, wording: Wording, title = ''): readonly DataSection[] => {
  const members = Object.entries(data).filter(([, value]) => value !== undefined);
  const parts = members.filter((member): member is [string, Members] => isRecord(member[1]) && !isEmpty(member[1]));
  const tables = members.flatMap(([name, value]) =>
    isTable(value) ? [tableOf(titleOf(wording, title, name), value, wording)] : [],
  );
  const rows = members.filter(([, value]) => isRowValue(value)).map(([name, value]) => rowOf(name, value, wording));
  const section = { title, rows: [...rows, ...noneSoFar(members, wording)], tables };

  return [
    ...(section.rows.length > 0 || tables.length > 0 ? [section] : []),
    ...parts.flatMap(([name, value]) => sectionsOf(value, wording, titleOf(wording, title, name))),
  ];
};

const labelOf = ({ definition }: Wording, name: string): string => wordsOfField(name, definition.content.fields).label;

const titleOf = (wording: Wording, around: string, name: string): string =>
  around === '' ? labelOf(wording, name) : `${around}: ${labelOf(wording, name).toLocaleLowerCase('en-GB')}`;

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;
const isTable = (value: unknown): value is readonly Members[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRecord);
const isEmptyList = (value: unknown): boolean => typeof value === 'object' && value !== null && isEmpty(value);
const isRowValue = (value: unknown): boolean => !isTable(value) && !isRecord(value) && !isEmptyList(value);

const rowOf = (name: string, value: unknown, wording: Wording): DataRow => ({
  label: labelOf(wording, name),
  values: [value].flat().map((item) => (item === null ? { text: NOT_RECORDED } : wording.show(name, item))),
});

const noneSoFar = (members: readonly (readonly [string, unknown])[], wording: Wording): readonly DataRow[] => {
  const empty = members.filter(([, value]) => isEmptyList(value)).map(([name]) => labelOf(wording, name));
  return empty.length === 0 ? [] : [{ label: 'None recorded', values: [{ text: empty.join(', ') }] }];
};

const WIDEST = 7;

const tableOf = (caption: string, items: readonly Members[], wording: Wording): DataTable => {
  const columns = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const cell = (value: unknown, column: string): ShownValue =>
    value === undefined || value === null || isEmptyList(value) ? { text: '' } : wording.show(column, value);
  return {
    caption,
    columns: columns.map((column) => labelOf(wording, column)),
    isWide: columns.length > WIDEST,
    rows: items.map((item) => columns.map((column) => cell(item[column], column))),
  };
};

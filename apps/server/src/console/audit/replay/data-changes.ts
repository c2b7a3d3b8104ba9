import type { Workflow } from '@casewright/workflow';
import { changesBetween, type Change } from '../../../cases/case-changes.js';
import { wordsOfField } from '../../page/field-words.js';
import { isRecord, NOT_RECORDED, type ShownValue, type ShowValue } from '../../page/shown-value.js';

/** One difference, as a row of a table. */
export type ChangeInWords = { readonly what: string; readonly before: ShownValue; readonly after: ShownValue };

/** What differs between what a case held and what it holds, under labels. */
export const dataChanges = (
  before: object,
  after: object,
  { definition, show }: { readonly definition: Workflow; readonly show: ShowValue },
): readonly ChangeInWords[] =>
  changesBetween(before, after)
    .flatMap(listsItemByItem)
    .map(({ path, ...change }) => {
      const field = namesIn(path).findLast((name) => !isIndex(name)) ?? '';
      const say = (value: unknown) => (value === undefined || value === null ? UNRECORDED : show(field, value));
      return { what: labelOfPath(definition, path), before: say(change.before), after: say(change.after) };
    });

const UNRECORDED: ShownValue = { text: NOT_RECORDED };

/** A list that was not there before, or is no more, changes item by item. */
const listsItemByItem = (change: Change): readonly Change[] => {
  const { path, before, after } = change;
  if (before === undefined && isList(after)) return changesBetween([], after, path);
  return after === undefined && isList(before) ? changesBetween(before, [], path) : [change];
};

const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRecord);

const namesIn = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));

const isIndex = (name: string): boolean => /^\d+$/.test(name);

/** `/team/0/status` as people say it: Team 1, status. */
const labelOfPath = ({ content }: Workflow, path: string): string =>
  namesIn(path).reduce((label, name) => {
    if (isIndex(name)) return `${label} ${Number(name) + 1}`;
    const own = wordsOfField(name, content.fields).label;
    return label === '' ? own : `${label}, ${lowerFirst(own)}`;
  }, '');

const lowerFirst = (text: string): string =>
  /^[A-Z\d]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

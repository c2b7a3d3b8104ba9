import type { Registry } from '@casewright/engine';
import type { Workflow } from '@casewright/workflow';
import { choicesIn } from './choices-in.js';
import { dayInWords, instantInWords } from './dates.js';
import { wordsOfField, type WordsOfFields } from './field-words.js';
import type { NamedKind, Names } from './names.js';
import { pounds } from './pounds.js';
import { spoken } from './spoken.js';
import { isStageOf, stageTitle } from './stage-title.js';
import { inWords } from './words.js';

/** A value as people read it; where it is another case, with the way there. */
export type ShownValue = { readonly text: string; readonly href?: string };

/** Says what a case or one of its events holds under a name, in words. */
export type ShowValue = (field: string, value: unknown) => ShownValue;

export type Wording = { readonly workflow: Workflow; readonly registry: Registry; readonly names: Names };

export const NOT_RECORDED = 'Not recorded';

/** How the values of a workflow's cases and events are said. Never fails, whatever somebody has recorded. */
export const valuesOf = (wording: Wording): ShowValue => {
  const show: ShowValue = (field, value) => {
    if (typeof value === 'string') return value === '' ? { text: NOT_RECORDED } : shownText(wording, field, value);
    if (typeof value === 'number') return { text: numberInWords(field, value) };
    if (typeof value === 'boolean') return { text: value ? 'Yes' : 'No' };
    if (Array.isArray(value)) return { text: value.map((item) => show(field, item).text).join(', ') || 'None' };
    return { text: isRecord(value) ? membersInWords(show, value, wording.workflow.content.fields) : NOT_RECORDED };
  };
  return show;
};

/** Whether a value has members of its own. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const membersInWords = (
  show: ShowValue,
  value: Readonly<Record<string, unknown>>,
  words: WordsOfFields | undefined,
): string =>
  Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${wordsOfField(name, words).label}: ${show(name, member).text}`)
    .join('; ') || 'None';

const numberInWords = (field: string, value: number): string => {
  if (!Number.isFinite(value)) return NOT_RECORDED;
  return /pence$/i.test(field) ? pounds(value) : String(value);
};

const shownText = (wording: Wording, field: string, text: string): ShownValue =>
  caseOf(wording, text) ?? { text: textInWords(wording, field, text) };

const textInWords = ({ workflow, names }: Wording, field: string, text: string): string => {
  if (isMoment(text)) return text.includes('T') ? instantInWords(text) : dayInWords(text);
  if (/month$/i.test(field) && isMoment(`${text}-01`)) return dayInWords(`${text}-01`).replace(/^1 /, '');
  if (/stage|resume/i.test(field) && isStageOf(workflow, text)) return stageTitle(workflow, text);
  if (/^by$|role(s|swanted)?$/i.test(field) && IS_WORD.test(text)) return inWords(text);
  const { choices = {} } = wordsOfField(field, workflow.content.fields);
  if (Object.hasOwn(choices, text)) return choices[text] as string;
  if (choicesIn(workflow).get(field)?.has(text) ?? (STATES.test(field) && IS_WORD.test(text))) return spoken(text);

  const kinds = kindsNamedBy(field);
  return kinds.length === 0 ? text : names(text, ...kinds);
};

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z)?$/;
const isMoment = (text: string): boolean => MOMENT.test(text) && !Number.isNaN(Date.parse(text));

const IS_WORD = /^[a-z][A-Za-z\d]*(?:-[a-z\d]+)*$/;
const STATES = /(status|state|kind|about|source)$/i;

/** Of whom a field tells by an id, as far as its name says. */
const kindsNamedBy = (field: string): readonly NamedKind[] => {
  if (/recipients?$|^attended$|^outstanding$/i.test(field)) return ['provider', 'council', 'person'];
  if (!/Ids?$/.test(field)) return [];
  if (/council/i.test(field)) return ['council'];
  if (/region/i.test(field)) return ['region'];
  if (/provider|bidder|recipient|owner|leaving/i.test(field)) return ['provider', 'person', 'council'];
  return /org/i.test(field) ? ['council', 'provider', 'region'] : ['person'];
};

const STREAM = /^([a-z][A-Za-z]*)-(\w{1,64})$/;

const caseOf = ({ registry }: Wording, text: string): ShownValue | undefined => {
  const [, category = '', id = ''] = STREAM.exec(text) ?? [];
  const workflow = registry.ofCategory(category);
  return workflow && { text: `${workflow.content.title} ${id}`, href: `/cases/${workflow.name}/${id}` };
};

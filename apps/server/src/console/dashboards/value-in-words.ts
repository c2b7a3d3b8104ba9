import type { Registry } from '@casewright/engine';
import type { DashboardRow, ValueKind } from '@casewright/read-models';
import { dayInWords, instantInWords } from '../page/dates.js';
import { pounds } from '../page/pounds.js';
import { quantity } from '../page/quantity.js';
import type { ShownValue } from '../page/shown-value.js';
import { spoken } from '../page/spoken.js';
import type { Words } from './words-in.js';

/** A value of a row, and what it is. */
export type Valued = {
  readonly value: DashboardRow[string] | undefined;
  readonly kind: ValueKind | undefined;
  readonly row: DashboardRow;
};

/** A value as people read it; where it is a case, with the way there. */
export const valueInWords = ({ value, kind, row }: Valued, words: Words): ShownValue => {
  if (value === null || value === undefined || value === '') return { text: '–' };
  if (typeof value === 'boolean') return { text: value ? 'Yes' : 'No' };
  if (typeof value === 'number') return { text: numberInWords(value, kind) };
  if (value === 'n/a') return { text: 'Not applicable' };
  return textOfKind(value, kind, { workflow: String(row['workflow'] ?? ''), words });
};

const numberInWords = (value: number, kind: ValueKind | undefined): string => {
  if (kind === 'money') return pounds(value);
  return kind === 'percent' ? `${quantity(value)}%` : quantity(value);
};

type Around = { readonly workflow: string; readonly words: Words };

const textOfKind = (text: string, kind: ValueKind | undefined, around: Around): ShownValue => {
  const { workflow, words } = around;
  const { names, registry, indicators } = words;
  if (typeof kind === 'object')
    return 'stageOf' in kind
      ? { text: stageTitle(registry, kind.stageOf, text) }
      : { text, href: caseAddress(kind.caseOf, text) };

  switch (kind) {
    case 'council':
    case 'region':
    case 'person':
      return { text: names(text, kind) };
    case 'provider':
      // several are parted by spaces
      return {
        text: text
          .split(' ')
          .map((id) => names(id, kind))
          .join(', '),
      };
    case 'indicator':
      return { text: indicators.has(text) ? `${text}: ${indicators.get(text)}` : text };
    case 'workflow':
      return { text: registry.named(text)?.content.title ?? spoken(text) };
    case 'stage':
      return { text: stageTitle(registry, workflow, text) };
    case 'case':
      return { text, href: caseAddress(workflow, text) };
    case 'stream':
      return caseOfStream(registry, text);
    case 'code':
      return { text: spoken(text) };
    default:
      return { text: momentInWords(text, kind) };
  }
};

const stageTitle = (registry: Registry, workflow: string, stage: string): string =>
  registry.named(workflow)?.content.stages[stage] ?? spoken(stage.split('.').at(-1) ?? stage);

const caseAddress = (workflow: string, id: string): string => `/cases/${workflow}/${encodeURIComponent(id)}`;

const caseOfStream = (registry: Registry, stream: string): ShownValue => {
  const [category = '', id = ''] = stream.split(/-(.*)/s, 2);
  const workflow = registry.ofCategory(category);
  return workflow === undefined
    ? { text: stream }
    : { text: `${workflow.content.title} ${id}`, href: caseAddress(workflow.name, id) };
};

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z)?$/;
const isMoment = (text: string): boolean => MOMENT.test(text) && !Number.isNaN(Date.parse(text));

const momentInWords = (text: string, kind: ValueKind | undefined): string => {
  if (kind === 'month' && isMoment(`${text}-01`)) return dayInWords(`${text}-01`).replace(/^1 /, '');
  if (!isMoment(text)) return text;
  return text.includes('T') ? instantInWords(text) : dayInWords(text);
};

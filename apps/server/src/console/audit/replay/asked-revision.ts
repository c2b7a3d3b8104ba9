import { instantInLondon, timeIn } from '../../forms/london-time.js';
import { instant, type Query } from '../../../http/query-params.js';
import { instantInWords } from '../../page/dates.js';
import { typedIn, type FormError } from '../form-error.js';
import { dateIn } from '../typed-date.js';
import type { RecordedEvent } from './recorded-case.js';

/** The event somebody asks for, by its number or by a moment, or what is wrong with that. */
export type AskedRevision = {
  readonly revision: number;
  /** The moment that led to it, in words. */
  readonly moment: string | undefined;
  readonly errors: readonly FormError[];
};

/** Reads `at`, `moment`, or `date` and `time`. Where that is nothing of the case, its first event with an error. */
export const askedRevision = (query: Query, events: readonly RecordedEvent[]): AskedRevision => {
  const numbers = events.map(({ stored }) => stored.revision);
  const numbered = revisionIn(typedIn(query, 'at'), 'at', numbers);
  if (!['moment', 'date', 'time'].some((name) => typedIn(query, name) !== ''))
    return { ...numbered, moment: undefined };

  const wrong = (field: string, text: string) => ({
    revision: numbered.revision,
    moment: undefined,
    errors: [{ field, text }],
  });
  const moment = momentIn(query);
  if (typeof moment === 'object') return wrong(moment.field, moment.text);

  const found = events.findLast(({ event }) => event !== undefined && event.meta.recordedAt <= moment);
  if (found !== undefined) return { revision: found.stored.revision, moment: instantInWords(moment), errors: [] };
  const first = events[0]?.event?.meta.recordedAt;
  const since = first === undefined ? '' : `: its first event was recorded on ${instantInWords(first)}`;
  return wrong('date', `Nothing of this case was recorded by ${instantInWords(moment)}${since}`);
};

/** The event a number stands for; the first where none is given, and with an error where there is no such event. */
export const revisionIn = (
  typed: string,
  field: string,
  numbers: readonly number[],
  otherwise = numbers[0] ?? 0,
): Omit<AskedRevision, 'moment'> => {
  if (typed === '') return { revision: otherwise, errors: [] };
  if (/^\d{1,15}$/.test(typed) && numbers.includes(Number(typed))) return { revision: Number(typed), errors: [] };
  const text = `Enter the number of an event, ${numbers[0] ?? 0} to ${numbers.at(-1) ?? 0}`;
  return { revision: otherwise, errors: [{ field, text }] };
};

const REST_OF_THE_MINUTE = 59_999;

const momentIn = (query: Query): string | FormError => {
  const moment = instant(emptyLeftOut(query), 'moment');
  if (moment !== undefined) return moment;

  const [date, time] = [dateIn(typedIn(query, 'date')), timeIn(typedIn(query, 'time') || '23:59')];
  if (date === undefined) return { field: 'date', text: 'Enter a date, such as 27/1/2012' };
  if (time === undefined) return { field: 'time', text: 'Enter a time, such as 9:30am or 14:15' };
  const minute = instantInLondon(date, time);
  if (minute === undefined) return { field: 'time', text: 'Clocks in London did not show this time on that day' };
  return new Date(Date.parse(minute) + REST_OF_THE_MINUTE).toISOString();
};

const emptyLeftOut = (query: Query): Query =>
  typedIn(query, 'moment') === '' ? { ...query, moment: undefined } : query;

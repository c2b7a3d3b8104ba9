import { dayInWords } from '../page/dates.js';
import {
  dateControl,
  entriesOf,
  isUntyped,
  placeOf,
  readMonth,
  typedIn,
  type Part,
  type ReadDate,
  type Typed,
} from './date-parts.js';
import { asked, idOf, type About, type Field } from './field.js';
import { inSentence } from './single-field.js';

/** A date: day, month and year. */
export const dateField = (about: About): Field =>
  datedField(about, { parts: ['day', 'month', 'year'], read: readDay, say: dayInWords });

/** A month: month and year. */
export const monthField = (about: About): Field =>
  datedField(about, { parts: MONTH, read: (typed, label) => readMonth(typed, label, MONTH), say: monthInWords });

const MONTH: readonly Part[] = ['month', 'year'];

type Dated = {
  readonly parts: readonly Part[];
  readonly read: (typed: Typed, label: string) => ReadDate;
  readonly say: (data: string) => string;
};

const datedField = (about: About, { parts, read, say }: Dated): Field => ({
  ...about,
  fill: (given, path) => {
    const typed = typedIn(given, parts);
    const blank = isUntyped(typed);
    const reading = blank ? undefined : read(typed, about.label);
    const answer = reading !== undefined && 'data' in reading ? reading.data : undefined;
    const unclear = reading !== undefined && 'unclear' in reading ? reading : missing(about, blank);

    return {
      ...{ blank, data: answer },
      issues: unclear === undefined ? [] : [{ field: path, message: unclear.unclear }],
      words: answer === undefined ? '' : say(answer),
      entries: blank ? [] : entriesOf(typed, path),
      places: [placeOf(path, parts)],
      control: (errors) =>
        dateControl(
          { ...{ id: idOf(path), name: path, label: asked(about), hint: about.hint, error: errors(path) } },
          ...([typed, parts, unclear?.wrong ?? []] as const),
        ),
    };
  },
});

const missing = ({ optional, label }: About, blank: boolean) =>
  blank && !optional ? { unclear: `Enter ${inSentence(label)}`, wrong: [] } : undefined;

const readDay = (typed: Typed, label: string): ReadDate => {
  const month = readMonth(typed, label, ['day', 'month', 'year']);
  if ('unclear' in month) return month;

  const { day = '' } = typed;
  const date = `${month.data}-${day.padStart(2, '0')}`;
  return /^\d{1,2}$/.test(day) && isReal(date)
    ? { data: date }
    : { unclear: `${label} must be a real date`, wrong: ['day'] };
};

const isReal = (date: string): boolean => {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
};

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const monthInWords = (month: string): string => months.format(new Date(`${month}-01`));

import type { Dashboard, DashboardAnswer, Register } from '@casewright/read-models';
import { dayInWords, instantInWords } from '../page/dates.js';
import { freshness } from '../page/freshness.js';
import type { Page } from '../page/pages.js';
import { dayOf, type DayGiven } from './as-at-form.js';
import { shownFigures } from './shown-figures.js';
import { shownSums } from './shown-sums.js';
import { shownTables, type ShownTable } from './shown-table.js';
import type { Words } from './words-in.js';

/** What a dashboard answered, to what, and what names its parts. */
export type Answered = {
  readonly answer: DashboardAnswer;
  readonly position: number;
  readonly now: string;
  /** The day or instant somebody asked for; undefined for now. */
  readonly asAt: string | undefined;
  readonly words: Words;
  readonly regions: Register['regions'];
};

/** The form for another day, with what is in it and what is wrong with it. */
export type AsAtForm = { readonly given: DayGiven; readonly error?: string };

/** A dashboard as a page: its figures, what they count, how fresh they are, and its rows. */
export const dashboardPage = (
  { id, title, definition, shows }: Dashboard,
  { answer: { figures, rows }, position, now, asAt, words, regions }: Answered,
  { given, error }: AsAtForm,
): Page & { readonly tables: readonly ShownTable[] } => ({
  template: 'dashboards/dashboard.njk',
  title: `${error === undefined ? '' : 'Error: '}${title}`,
  ...{ id, heading: title, definition: sentence(definition), address: `/dashboards/${id}` },
  ...{ freshness: freshness(now, position), moment: momentInWords(asAt), isNow: asAt === undefined },
  figures: shownFigures(figures, shows, words),
  sums: shownSums(rows, shows, words, regions),
  tables: shownTables(rows, shows, words),
  csv: `/dashboards/${id}/rows.csv?asAt=${encodeURIComponent(asAt ?? now)}`,
  ...{
    given,
    example: Object.values(dayOf(now)).join(' '),
    error,
    errors: error === undefined ? [] : [{ href: '#asAt-day', text: error }],
  },
});

const momentInWords = (asAt: string | undefined): string => {
  if (asAt === undefined) return 'As it is now';
  return asAt.includes('T') ? `As at ${instantInWords(asAt)}` : `As at the end of ${dayInWords(asAt)}`;
};

/** With a capital at its beginning and a full stop at its end. */
const sentence = (text: string): string => {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
};

import { instantInWords } from '../page/dates.js';
import { labelled } from './control.js';
import { dateField } from './date-field.js';
import type { About, Field } from './field.js';
import { groupField } from './group-field.js';
import { instantInLondon, timeIn } from './london-time.js';
import { singleField } from './single-field.js';

/** A moment: a date and a time of day, as London clocks say it. */
export const instantField = (about: About): Field => {
  const dayAndTime = groupField(about, [dateField({ ...PART, name: 'date', label: 'Date' }), time]);

  return {
    ...about,
    fill: (given, path, blanks) => {
      const filled = dayAndTime.fill(given, path, blanks);
      const { date = '', time = '' } = (filled.data ?? {}) as { readonly date?: string; readonly time?: string };
      if (date === '' || time === '') return { ...filled, data: undefined };

      const data = instantInLondon(date, time);
      if (data !== undefined) return { ...filled, data, words: instantInWords(data) };
      return {
        ...filled,
        data,
        issues: [{ field: path, message: `${about.label}: there is no such time on that day` }],
      };
    },
  };
};

const PART = { optional: false, choices: {} } as const;

const time = singleField(
  { ...PART, name: 'time', label: 'Time', hint: 'For example, 9:30am or 14:00' },
  {
    missing: 'Enter a time',
    read: (answer) => {
      const data = timeIn(answer);
      return data === undefined ? { unclear: 'Time must be a time of day, like 9:30am or 14:00' } : { data };
    },
    show: (shown) => ({
      component: 'input',
      params: { ...labelled(shown), value: shown.value, classes: 'govuk-input--width-10', spellcheck: false },
    }),
  },
);

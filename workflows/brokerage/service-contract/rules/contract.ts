import { SYSTEM } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from '../definition.js';

/** Contracts under the framework follow the interim arrangements, which end the day before. */
const FIRST_START = '2011-11-01';

/** SC-R02: an interim arrangement ends by the end of October 2011. */
export const interimEndsInTime = rule<{ readonly endsOn: string }>('SC-R02', ({ input: { endsOn }, settings }) => {
  const last = settings['interim.endsOn'];
  return (
    endsOn <= last || {
      message: `Interim arrangements end by ${dateInWords(last)}, without exception.`,
      field: 'endsOn',
    }
  );
});

/** SC-R02: by itself a contract or arrangement ends when its last day is over; only people end it earlier. */
export const lastDayIsOver = rule(
  'SC-R02',
  ({ me, today, case: { endsOn } }) => me.role !== SYSTEM || today > endsOn || `It runs until ${dateInWords(endsOn)}.`,
);

/** SC-R04: contracts under the framework start in November 2011 or later. */
export const startsFromNovember = rule<{ readonly startedOn: string }>(
  'SC-R04',
  ({ input: { startedOn }, case: { route } }) =>
    route !== 'framework' ||
    startedOn >= FIRST_START || {
      message: `Contracts under the framework start on ${dateInWords(FIRST_START)} or later.`,
      field: 'startedOn',
    },
);

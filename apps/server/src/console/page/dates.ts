const ZONE = 'Europe/London';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONE });
const time = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hourCycle: 'h12', timeZone: ZONE });

/** A date or an instant as its London day: 27 January 2012. */
export const dayInWords = (moment: string): string => day.format(new Date(moment));

/** An instant in London: 27 January 2012 at 9:30am. */
export const instantInWords = (instant: string): string => {
  const parts = time.formatToParts(new Date(instant));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const hour = part('hour') === '0' ? '12' : part('hour');
  return `${dayInWords(instant)} at ${hour}:${part('minute')}${part('dayPeriod').replaceAll(/[\s.]/g, '').toLowerCase()}`;
};

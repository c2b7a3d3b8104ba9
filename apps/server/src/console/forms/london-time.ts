const CLOCK = /^(\d{1,2})(?:[:.](\d{2}))?(?::(\d{2}))?\s*(am|pm)?$/i;

/** `09:30:00`, for `9:30am`, `9.30 am` or `09:30`; undefined where it is no time of day. */
export const timeIn = (typed: string): string | undefined => {
  const [, hours = '', minutes, seconds = '00', half] = CLOCK.exec(typed) ?? [];
  if (hours === '' || (minutes === undefined && half === undefined)) return undefined;

  const hour = half === undefined ? Number(hours) : hourOf(Number(hours), half.toLowerCase());
  if (hour > 23 || Number(minutes ?? '0') > 59 || Number(seconds) > 59) return undefined;
  return [String(hour).padStart(2, '0'), minutes ?? '00', seconds].join(':');
};

const NO_HOUR = 24;

const hourOf = (hour: number, half: string): number => {
  if (hour < 1 || hour > 12) return NO_HOUR;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
};

const SUMMER_AND_WINTER = [60, 0];
const MINUTE = 60_000;

/** The instant at which London clocks say this; the first where they say it twice, undefined where they never do. */
export const instantInLondon = (date: string, time: string): string | undefined =>
  SUMMER_AND_WINTER.map((ahead) => new Date(Date.parse(`${date}T${time}Z`) - ahead * MINUTE))
    .filter((instant) => inLondon(instant) === `${date} ${time}`)
    .map((instant) => instant.toISOString())[0];

const london = new Intl.DateTimeFormat('sv-SE', {
  ...{ dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/London' },
});

/** `2012-01-27 09:30:00`: what London clocks say at an instant. */
export const inLondon = (instant: Date): string => london.format(instant);

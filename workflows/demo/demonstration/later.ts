const DAY_MS = 86_400_000;

/** So many days from Monday to Friday after a day, or before it. */
export const later = (day: string, days: number): string => {
  const step = Math.sign(days) * DAY_MS;
  let at = Date.parse(day);
  let left = Math.abs(days);
  while (left > 0) {
    at += step;
    if (!isWeekend(at)) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
};

const isWeekend = (at: number): boolean => [0, 6].includes(new Date(at).getUTCDay());

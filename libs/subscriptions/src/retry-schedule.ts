const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The waits between the attempts of one delivery, as Standard Webhooks proposes them: three days in all. */
const WAITS = [...[5 * SECOND, 5 * MINUTE, 30 * MINUTE], ...[2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR)];
const LONGEST_WAIT = 24 * HOUR;

/** How many attempts one delivery has. */
export const ATTEMPTS = WAITS.length + 1;

/** How long a delivery is tried at least, in milliseconds. */
export const TRIED_FOR_MS = WAITS.reduce((sum, wait) => sum + wait);

/** What lengthens each wait a little, by chance, so that many deliveries do not come back together. */
export type Chance = () => number;

/**
 * How long to wait after so many failed attempts; nothing when there are no more. A receiver may ask for longer, for a
 * day at most.
 */
export const waitAfter = (attempts: number, chance: Chance, askedFor = 0): number | undefined => {
  const wait = WAITS[attempts - 1];
  if (wait === undefined) return undefined;
  return Math.max(lengthened(wait, chance), Math.min(askedFor, LONGEST_WAIT));
};

const LET_PASS = 5;
const LONGEST_REST = 5 * MINUTE;

/** Whether so many failures in a row, over all cases, speak against the receiver rather than against one event. */
export const isFailing = (failures: number): boolean => failures >= LET_PASS;

/** How long a subscription rests after so many failures in a row: nothing at first, minutes at last. */
export const restAfter = (failures: number, chance: Chance): number =>
  !isFailing(failures) ? 0 : lengthened(Math.min(5 * SECOND * 2 ** (failures - LET_PASS), LONGEST_REST), chance);

/** What `Retry-After` asks for, in milliseconds; 0 where it cannot be read. */
export const askedFor = (retryAfter: string | undefined, now: number): number => {
  if (retryAfter === undefined) return 0;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * SECOND;
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? 0 : Math.max(0, until - now);
};

const lengthened = (wait: number, chance: Chance): number => Math.round(wait * (1 + chance() / 4));

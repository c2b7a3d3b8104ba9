import type { Calendar } from '@casewright/workflow';
import { z } from 'zod';

const date = z.iso.date();
const instant = z.iso.datetime({ offset: true });

/** The instant that *as at* stands for: a date is the end of that London day. Undefined when it is neither. */
export const instantOf = (asAt: string, calendar: Calendar): string | undefined => {
  if (date.safeParse(asAt).success) return before(calendar.startOf(calendar.addDays(asAt, 1)));
  return instant.safeParse(asAt).success ? new Date(asAt).toISOString() : undefined;
};

const before = (next: string): string => new Date(Date.parse(next) - 1).toISOString();

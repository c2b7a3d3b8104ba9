import { UnknownCalendarYear } from './calendar.js';
import { refuse, type Refusal } from './refusal.js';

/** What is decided, or GEN-R03 when it counts working days of a year whose bank holidays nobody has registered. */
export const inKnownYears = <Decision>(decision: () => Decision): Decision | Refusal => {
  try {
    return decision();
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return refuse('GUARD_FAILED', error.message, { ruleId: 'GEN-R03' });
    throw error;
  }
};

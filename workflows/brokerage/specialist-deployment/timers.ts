import { timer } from './definition.js';

const MATCH_WORKING_DAYS = 10;

/** A specialist is matched within ten working days of the request. */
const match = timer({
  name: 'match',
  set: {
    DeploymentRequested: ({ event, calendar }) =>
      calendar.addWorkingDays(calendar.dateOf(event.at), MATCH_WORKING_DAYS),
  },
  then: { overdue: 'requested' },
});

export const timers = [match];

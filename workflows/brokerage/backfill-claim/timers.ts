import { timer } from './definition.js';

const VALIDATION_WORKING_DAYS = 10;
const PAYMENT_WORKING_DAYS = 20;

/** A claim is looked at within ten working days. */
const validation = timer({
  name: 'validation',
  set: {
    BackfillClaimSubmitted: ({ event, calendar }) =>
      calendar.addWorkingDays(calendar.dateOf(event.at), VALIDATION_WORKING_DAYS),
  },
  then: { overdue: 'submitted' },
});

/** An approved claim is paid within twenty working days. */
const payment = timer({
  name: 'payment',
  set: {
    BackfillClaimApproved: ({ event, calendar }) =>
      calendar.addWorkingDays(calendar.dateOf(event.at), PAYMENT_WORKING_DAYS),
  },
  then: { overdue: 'approved' },
});

export const timers = [validation, payment];

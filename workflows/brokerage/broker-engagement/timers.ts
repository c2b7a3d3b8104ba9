import { timer } from './definition.js';

/** The engagement starts as the day begins on which the broker is available. */
const start = timer({
  name: 'start',
  set: { BrokerAppointed: ({ event }) => event.data.availableFrom },
  acts: 'when-the-day-begins',
  then: { command: 'StartEngagement', event: 'BrokerActive', input: () => ({}) },
});

export const timers = [start];

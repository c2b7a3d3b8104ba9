import { timer } from './definition.js';

const NOTICE_DAYS = 60;

/** A contract or an interim arrangement ends when its last day is over. */
const end = timer({
  name: 'end',
  set: {
    ContractStarted: ({ case: { endsOn } }) => endsOn,
    InterimArrangementRegistered: ({ event }) => event.data.endsOn,
    ContractVaried: ({ event }) => event.data.endsOn,
  },
  then: { command: 'EndContract', event: 'ContractEnded', input: () => ({}) },
});

/** Sixty days before a contract ends everybody is told, as that day begins. */
const expiryNotice = timer({
  name: 'expiry notice',
  set: {
    ContractStarted: ({ case: { endsOn }, calendar }) => calendar.addDays(endsOn, -NOTICE_DAYS),
    ContractVaried: ({ event: { data }, calendar }) => data.endsOn && calendar.addDays(data.endsOn, -NOTICE_DAYS),
  },
  acts: 'when-the-day-begins',
  then: { event: 'ContractExpiryNear', data: () => ({}) },
  while: ['live'],
});

export const timers = [end, expiryNotice];

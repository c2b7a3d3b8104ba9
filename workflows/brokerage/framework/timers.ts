import { timer } from './definition.js';

/** A framework expires when its last day is over. */
const end = timer({
  name: 'end',
  set: { FrameworkEstablished: ({ case: { endsOn } }) => endsOn },
  then: { command: 'ExpireFramework', event: 'FrameworkExpired', input: () => ({}) },
});

export const timers = [end];

import { timer } from './definition.js';

/** Support is delivered by the last day that was ordered. */
const deliveryEnd = timer({
  name: 'delivery end',
  set: { CallOffOrdered: ({ case: { deliverTo } }) => deliverTo },
  then: { overdue: 'delivering' },
});

export const timers = [deliveryEnd];

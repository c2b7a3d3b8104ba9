import { rule } from '../definition.js';

/** DP-R04: recorded days may exceed the planned ones by a tenth. */
export const staysNearThePlan = rule<{ readonly days: number }>(
  'DP-R04',
  ({ input, case: { days, deliveredDays }, settings: { overdelivery } }) => {
    const most = (days * (100 + overdelivery)) / 100;
    const total = deliveredDays + input.days;
    return (
      total <= most || {
        message: `That would make ${total} days. ${days} are planned, and at most ${overdelivery} % more can be recorded.`,
        field: 'days',
      }
    );
  },
);

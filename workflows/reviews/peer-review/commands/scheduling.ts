import { date, id, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { slotOnOffer, type Slot } from '../review.js';
import {
  fitsTheFundedDays,
  monthHasRoom,
  namesTheSlotOnOffer,
  notBeforeBookingsOpen,
  offerHasExpired,
  offerStands,
} from '../rules/slots.js';

export const OfferSlot = command(z.strictObject({ slotId: id, startDate: date, endDate: date })).rows({
  from: ['scheduling.findingSlot'],
  by: ['peer-review-coordinator', 'peer-review-lead'],
  rules: [notBeforeBookingsOpen('startDate'), fitsTheFundedDays<Slot>(({ input }) => input), monthHasRoom],
  emits: 'ReviewSlotOffered',
  decide: ({ today, calendar, settings }) => ({
    expiresOn: calendar.addWorkingDays(today, settings['review.slotOfferValidWd']),
  }),
});

export const ConfirmSlot = command(z.strictObject({ slotId: id })).rows({
  from: ['scheduling.slotOffered'],
  by: ['council-dcs'],
  rules: [fitsTheFundedDays(({ case: review }) => slotOnOffer(review)), monthHasRoom, offerStands],
  emits: 'ReviewScheduled',
  decide: ({ case: review, calendar }) => {
    const { startDate, endDate } = slotOnOffer(review);
    return { startDate, endDate, regionId: review.regionId, month: calendar.monthOf(startDate) };
  },
});

export const DeclineSlot = command(z.strictObject({ slotId: id, reason: text })).rows({
  from: ['scheduling.slotOffered'],
  by: ['council-dcs', 'council-officer'],
  rules: [namesTheSlotOnOffer],
  emits: 'ReviewSlotDeclined',
});

/** Given by the timer ‘slot offer’ when nobody has answered. */
export const ExpireSlot = command(z.strictObject({ slotId: id })).rows({
  from: ['scheduling.slotOffered'],
  by: ['system'],
  rules: [offerHasExpired],
  emits: 'ReviewSlotLapsed',
});

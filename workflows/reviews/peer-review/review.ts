import type { Recorded } from '@casewright/workflow';
import { assign } from 'xstate';
import type { z } from 'zod';
import type { events } from './events.js';

export type ReviewEvent = Recorded<typeof events>;

export type Slot = { readonly slotId: string; readonly startDate: string; readonly endDate: string };
export type OfferedSlot = Slot & { readonly expiresOn: string };

/** What a review remembers: the request, and what has become of it since. */
export type Review = Readonly<z.output<typeof events.PeerReviewRequested>> & {
  readonly requestedAt: string;
  /** Who entered the request; `requestedBy` is who asked. */
  readonly enteredById: string;
  readonly reviewLeadId?: string;
  /** On offer to the council, and until when. */
  readonly offeredSlot?: OfferedSlot;
  /** Confirmed by the council. */
  readonly slot?: Slot;
  readonly overdue: readonly { readonly stage: string; readonly dueOn: string }[];
};

/** A review before its request; nothing reads the rest of it then. */
export const NOT_YET_REQUESTED = { overdue: [] as Review['overdue'] } as Review;

/** The slot on offer. Only a review at `scheduling.slotOffered` has one. */
export const slotOnOffer = ({ offeredSlot }: Review): OfferedSlot => offeredSlot as OfferedSlot;

/** `peerReview-abc1`: the stream of a review. */
export const reviewStream = (id: string): string => `peerReview-${id}`;

const on = <T extends ReviewEvent['type']>(
  type: T,
  remember: (event: Extract<ReviewEvent, { type: T }>, review: Review) => Partial<Review>,
) =>
  assign<Review, ReviewEvent, undefined, ReviewEvent, never>(({ context, event }) =>
    event.type === type ? remember(event as Extract<ReviewEvent, { type: T }>, context) : {},
  );

/** What each event adds to the memory of a review. */
export const memory = {
  request: on('PeerReviewRequested', ({ data, at, by }) => ({ ...data, requestedAt: at, enteredById: by.personId })),
  reviewLead: on('ReviewRequestAccepted', ({ data }) => data),
  offer: on('ReviewSlotOffered', ({ data }) => ({ offeredSlot: data })),
  noOffer: assign<Review, ReviewEvent, undefined, ReviewEvent, never>({ offeredSlot: undefined }),
  slot: on('ReviewScheduled', ({ data: { slotId, startDate, endDate } }) => ({ slot: { slotId, startDate, endDate } })),
  overdue: on('StageOverdue', ({ data }, { overdue }) => ({ overdue: [...overdue, data] })),
};

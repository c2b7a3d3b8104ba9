import { claims } from './claims.js';
import { CancelReview, WithdrawRequest } from './commands/leaving.js';
import { AcceptRequest, DeclineRequest, PlaceOnWaitlist, RequestReview } from './commands/requested.js';
import { ConfirmSlot, DeclineSlot, ExpireSlot, OfferSlot } from './commands/scheduling.js';
import { TakeFromWaitlist } from './commands/waitlisted.js';
import { content } from './content.js';
import { define } from './definition.js';
import {
  openReview,
  reviewEntitlement,
  reviewStartsInRegion,
  reviewStartsNationally,
  reviewWaitingList,
} from './ledgers.js';
import { timers } from './timers.js';

/** A council books, receives and follows up a free peer review by a team of trained reviewers (DOMAIN 4.1). */
export default define({
  commands: {
    // The council asks, and the Board's side answers.
    ...{ RequestReview, AcceptRequest, DeclineRequest },

    // When there are no dates or no reviewers, it waits its turn.
    ...{ PlaceOnWaitlist, TakeFromWaitlist },

    // Dates are offered, and the council answers or lets the offer lapse.
    ...{ OfferSlot, ConfirmSlot, DeclineSlot, ExpireSlot },

    // Either side may leave.
    ...{ WithdrawRequest, CancelReview },
  },
  timers,
  ledgers: [openReview, reviewEntitlement, reviewStartsInRegion, reviewStartsNationally, reviewWaitingList],
  claims,
  worklist: {
    PeerReviewRequested: ({ councilId, regionId }) => ({ councilId, regionId }),
    ReviewRequestAccepted: ({ reviewLeadId }) => ({ ownerId: reviewLeadId }),
  },
  content,
});

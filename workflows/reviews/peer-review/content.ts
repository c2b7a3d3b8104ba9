/** The words people read. */
export const content = {
  title: 'Peer review',
  stages: {
    requested: 'Requested',
    waitlisted: 'On the waiting list',
    'scheduling.findingSlot': 'Finding dates',
    'scheduling.slotOffered': 'Dates offered',
    'scheduled.assemblingTeam': 'Scheduled: assembling the team',
    withdrawn: 'Withdrawn',
    cancelled: 'Cancelled',
    declined: 'Declined',
  },
  commands: {
    RequestReview: 'Request a peer review',
    AcceptRequest: 'Accept the request',
    DeclineRequest: 'Decline the request',
    PlaceOnWaitlist: 'Place on the waiting list',
    TakeFromWaitlist: 'Take from the waiting list',
    OfferSlot: 'Offer dates',
    ConfirmSlot: 'Confirm the dates',
    DeclineSlot: 'Decline the dates',
    ExpireSlot: 'Let the offer lapse',
    WithdrawRequest: 'Withdraw',
    CancelReview: 'Cancel the review',
  },
};

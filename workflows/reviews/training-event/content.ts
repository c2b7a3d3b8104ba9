/** The words people read. */
export const content = {
  title: 'Training event',
  stages: {
    announced: 'Announced',
    open: 'Open for applications',
    full: 'Full',
    held: 'Held: attendance to be recorded',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
  commands: {
    AnnounceTraining: 'Announce training',
    OpenApplications: 'Open for applications',
    ApplyForPlace: 'Apply for a place',
    OfferPlace: 'Offer a place',
    ConfirmPlace: 'Confirm the place',
    WaitlistApplicant: 'Put on the waiting list',
    CancelPlace: 'Give up a place',
    HoldTraining: 'Record that it was held',
    RecordAttendance: 'Record attendance',
    CancelTraining: 'Cancel the training',
  },
};

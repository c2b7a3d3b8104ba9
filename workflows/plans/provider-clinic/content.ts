/** The words people read. */
export const content = {
  title: 'Improvement-support provider clinic',
  stages: {
    planned: 'Planned',
    invited: 'Providers invited',
    held: 'Held: actions under way',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
  commands: {
    PlanClinic: 'Plan a clinic',
    InviteToClinic: 'Invite providers',
    HoldClinic: 'Record that it was held',
    CompleteClinicAction: 'Complete an action',
    CloseClinic: 'Close',
    CancelClinic: 'Cancel',
  },
};

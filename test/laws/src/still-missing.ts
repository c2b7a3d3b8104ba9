type Missing = { readonly commands: readonly string[]; readonly timers: readonly string[] };

/** What the policy draws and a shipped workflow does not have yet. Exact: take out what has been added. */
export const stillMissing: Readonly<Record<string, Missing>> = {
  'peer-review': {
    commands: [
      ...['InviteReviewer', 'AcceptInvitation', 'DeclineInvitation', 'DeclareReviewConflict', 'DecideReviewConflict'],
      ...['StandDownReviewer', 'ConfirmTeam', 'ConfirmReadiness', 'RescheduleReview', 'StartReview'],
      ...['RaiseImmediateConcern', 'CompleteOnSite', 'SubmitDraftReport', 'RequestCorrections', 'AgreeReport'],
      ...['LapseFactualCheck', 'RecordCouncilResponse', 'RecordReviewFeedback', 'CloseReview', 'ReopenReview'],
      ...['PauseReview', 'ResumeReview'],
    ],
    timers: ['readiness', 'start', 'draft report', 'factual check', 'council response'],
  },
};

/** Rules of the tables that refuse nothing, hence are no rules of a row: they say what is recorded or claimed. */
export const refuseNothing: Readonly<Record<string, readonly string[]>> = {
  'peer-review': ['PR-R17'],
  'training-event': ['TE-R01', 'TE-R04'],
  'sector-specialist': ['SS-R01'],
};

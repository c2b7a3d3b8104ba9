import { escalation } from '@casewright/workflow/escalation';
import { claims } from './claims.js';
import { DeclareReviewConflict, DecideReviewConflict } from './commands/conflicts.js';
import { CloseReview, RecordCouncilResponse, RecordReviewFeedback, ReopenReview } from './commands/follow-up.js';
import { CancelReview, WithdrawRequest } from './commands/leaving.js';
import { PauseReview, ResumeReview } from './commands/pausing.js';
import { AgreeReport, LapseFactualCheck, RequestCorrections, SubmitDraftReport } from './commands/reporting.js';
import { AcceptRequest, DeclineRequest, PlaceOnWaitlist, RequestReview } from './commands/requested.js';
import { ConfirmSlot, DeclineSlot, ExpireSlot, OfferSlot } from './commands/scheduling.js';
import {
  AcceptInvitation,
  ConfirmReadiness,
  ConfirmTeam,
  DeclineInvitation,
  InviteReviewer,
  RescheduleReview,
  StandDownReviewer,
} from './commands/team.js';
import { CompleteOnSite, RaiseImmediateConcern, StartReview } from './commands/visit.js';
import { TakeFromWaitlist } from './commands/waitlisted.js';
import { content } from './content.js';
import { define } from './definition.js';
import { ledgers } from './ledgers.js';
import { privateTexts } from './private-texts.js';
import { timers } from './timers.js';
import { worklist } from './worklist.js';

const commands = {
  // The council asks, and the Board's side answers.
  ...{ RequestReview, AcceptRequest, DeclineRequest },

  // When there are no dates or no reviewers, it waits its turn.
  ...{ PlaceOnWaitlist, TakeFromWaitlist },

  // Dates are offered, and the council answers or lets the offer lapse.
  ...{ OfferSlot, ConfirmSlot, DeclineSlot, ExpireSlot },

  // A team is found, and everything is made ready. Dates may still move.
  ...{ InviteReviewer, AcceptInvitation, DeclineInvitation, StandDownReviewer },
  ...{ ConfirmTeam, ConfirmReadiness, RescheduleReview },

  // Whoever has a conflict of interest says so, and the lead decides.
  ...{ DeclareReviewConflict, DecideReviewConflict },

  // The team visits the council.
  ...{ StartReview, RaiseImmediateConcern, CompleteOnSite },

  // The report is written, corrected and agreed.
  ...{ SubmitDraftReport, RequestCorrections, AgreeReport, LapseFactualCheck },

  // The council responds, and the review is closed.
  ...{ RecordCouncilResponse, RecordReviewFeedback, CloseReview, ReopenReview },

  // It may stop for a while, and either side may leave.
  ...{ PauseReview, ResumeReview, WithdrawRequest, CancelReview },
};

const escalating = escalation({
  commands,
  stages: ['requested', 'waitlisted', 'scheduling', 'scheduled', 'onSite', 'reporting', 'followUp', 'paused'],
  owners: { 1: 'peer-review-lead', 2: 'commissioning-director', 3: 'cib-board' },
  titles: content.stages,
  newDates: {
    ReviewRescheduled: () => true,
    ReviewResumed: ({ newStartDate }: { readonly newStartDate?: string }) => newStartDate !== undefined,
  },
});

/** A council books, receives and follows up a free peer review by a team of trained reviewers (DOMAIN 4.1). */
export default define({
  commands: { ...commands, ...escalating.commands },
  timers: [...timers, ...escalating.timers],
  holdsTimers: ['paused'],
  ledgers,
  claims,
  worklist,
  privateTexts,
  content: { ...content, commands: { ...content.commands, ...escalating.titles } },
});

import { escalation } from '@casewright/workflow/escalation';
import { claims } from './claims.js';
import {
  ClearBrokerConflict,
  ConfirmBroker,
  DeclareBrokerConflict,
  ProposeBroker,
  ReassignBroker,
  RejectBroker,
} from './commands/broker.js';
import { ApproveMinorChange, DeclineDeliveryChange, ReopenPackage, RequestDeliveryChange } from './commands/changes.js';
import { CompleteLine, RateLine, RecordDelivery, ResumeDelivery, SuspendDelivery } from './commands/delivery.js';
import { CancelCase, CloseCase, ReopenCase, WithdrawCase } from './commands/ending.js';
import { ApproveFunding, RefuseFunding } from './commands/funding.js';
import { AgreeNeeds, DraftNeeds, RecordCaseEvidence, ReturnNeeds } from './commands/needs.js';
import { RecordNoticeChange } from './commands/notice.js';
import {
  AddSupportLine,
  AgreePackage,
  ChangeSupportLine,
  RemoveSupportLine,
  RequestPackageChanges,
  SubmitPackage,
} from './commands/package.js';
import { DecideProgress, OpenProgressReview, RescheduleProgressReview } from './commands/progress.js';
import { AcceptReferral, DeclineReferral, OpenCase } from './commands/referral.js';
import { FailLineSourcing, ReworkPackage, SourceLine, StartDelivery } from './commands/sourcing.js';
import { content, overdueTitles } from './content.js';
import { define } from './definition.js';
import { brokerageBudget, brokerLoad, openImprovementCase } from './ledgers.js';
import { privateTexts } from './private-texts.js';
import { reactions } from './reactions.js';
import { conflictedBrokersStandAside } from './rules/conflicts.js';
import { OPEN } from './stages.js';
import { PROGRESS_REVIEW, timers } from './timers.js';
import { worklist } from './worklist.js';

const commands = {
  // A council is referred, and taken on or not.
  ...{ OpenCase, AcceptReferral, DeclineReferral },

  // It gets a broker, whom it may turn down; later another may take over. Conflicts of interest are declared and cleared.
  ...{ ProposeBroker, ConfirmBroker, RejectBroker, ReassignBroker },
  ...{ DeclareBrokerConflict, ClearBrokerConflict },

  // Evidence is gathered, and needs are drafted and agreed.
  ...{ RecordCaseEvidence, DraftNeeds, ReturnNeeds, AgreeNeeds },

  // A package of support is designed, agreed by the council and funded.
  ...{ AddSupportLine, ChangeSupportLine, RemoveSupportLine, SubmitPackage, RequestPackageChanges, AgreePackage },
  ...{ ApproveFunding, RefuseFunding },

  // Each line finds its source, or the package is reworked.
  ...{ SourceLine, FailLineSourcing, ReworkPackage, StartDelivery },

  // Support is delivered, completed and rated. It may change, or stop for a while.
  ...{ RecordDelivery, CompleteLine, RateLine, SuspendDelivery, ResumeDelivery },
  ...{ RequestDeliveryChange, ApproveMinorChange, DeclineDeliveryChange, ReopenPackage },

  // Progress is reviewed, and what follows is decided. The notice may change at any time.
  ...{ RescheduleProgressReview, OpenProgressReview, DecideProgress, RecordNoticeChange },

  // The case is closed, and may be reopened; or it ends early.
  ...{ CloseCase, ReopenCase, WithdrawCase, CancelCase },
};

const escalating = escalation({
  commands,
  stages: OPEN,
  owners: { 1: 'lead-broker', 2: 'commissioning-director', 3: 'cib-board' },
  titles: { ...content.stages, ...overdueTitles },
  newDates: { ProgressReviewRescheduled: () => true },
});

/** A council under an improvement notice, or with needs of its own, gets a broker and a package of support (DOMAIN 4.2). */
export default define({
  commands: { ...commands, ...escalating.commands },
  rulesEverywhere: [conflictedBrokersStandAside],
  timers: [...timers, ...escalating.timers],
  dueIn: { [PROGRESS_REVIEW]: 'delivery' },
  ledgers: [openImprovementCase, brokerLoad, brokerageBudget],
  claims,
  reactions,
  worklist,
  privateTexts,
  content: { ...content, commands: { ...content.commands, ...escalating.titles } },
});

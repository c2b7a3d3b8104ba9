import { escalation } from '@casewright/workflow/escalation';
import { claims } from './claims.js';
import { ApproveJisp, CopyJisp, RecallFromApproval, SendForApproval } from './commands/approval.js';
import {
  AmendPlanItem,
  ApproveChange,
  DropChange,
  ProposeChange,
  RequestChangeRevision,
  SendChangeForApproval,
} from './commands/change.js';
import {
  AgreePriorities,
  CompleteNeeds,
  ConfirmLaaTargets,
  DropPriority,
  InitiateDialogue,
  ProposePriority,
  RecordNeed,
} from './commands/dialogue.js';
import { CancelJisp, CloseJisp, ReopenJisp, WithdrawJisp } from './commands/ending.js';
import {
  ChallengeOffer,
  DecideOptionalOffer,
  DeclineToOffer,
  InviteOffer,
  RecordOfferDiscussion,
  ReviseOffer,
  SubmitOffer,
  WithdrawOffer,
} from './commands/offers.js';
import { OpenJisp, ReassignJispPeople, RecordJispEvidence, SetTargetDate } from './commands/opening.js';
import {
  AcceptPackage,
  AssemblePackage,
  FeedBackToProviders,
  RequestFurtherChanges,
  RequestPackageRevisions,
  ResubmitPackage,
} from './commands/package.js';
import {
  AttachDeploymentPlan,
  CommunicateFeedback,
  RecordEngagementMeeting,
  RecordFeedbackRefusal,
  RecordSupportDelivered,
  RecordSupportFeedback,
} from './commands/support.js';
import { content } from './content.js';
import { define } from './definition.js';
import { planDocument } from './document/plan-document.js';
import { planOfTheYear, providerDays } from './ledgers.js';
import { naturalId } from './natural-id.js';
import { privateTexts } from './private-texts.js';
import { timers } from './timers.js';
import { worklist } from './worklist.js';

const commands = {
  // The adviser opens the plan of a council for a year, and gathers evidence.
  ...{ OpenJisp, RecordJispEvidence, SetTargetDate, ReassignJispPeople },

  // Adviser and director agree priorities; the director says what each of them needs.
  ...{ InitiateDialogue, ProposePriority, DropPriority, ConfirmLaaTargets, AgreePriorities },
  ...{ RecordNeed, CompleteNeeds },

  // Providers are asked for offers. Those that are not tailored are challenged; optional support is for the director to take.
  ...{ InviteOffer, SubmitOffer, DeclineToOffer, ChallengeOffer, ReviseOffer, WithdrawOffer },
  ...{ DecideOptionalOffer, RecordOfferDiscussion },

  // The package is assembled, assessed by the director, and revised until it is accepted.
  ...{ AssemblePackage, RequestPackageRevisions, FeedBackToProviders, ResubmitPackage, AcceptPackage },

  // The director approves, or asks for further changes. Copies go to the key partners.
  ...{ SendForApproval, ApproveJisp, RequestFurtherChanges, RecallFromApproval, CopyJisp },

  // Support is delivered and rated, and the director and the adviser meet.
  ...{ AttachDeploymentPlan, RecordEngagementMeeting, RecordSupportDelivered },
  ...{ RecordSupportFeedback, RecordFeedbackRefusal, CommunicateFeedback },

  // The plan may change in its year, as the director approves.
  ...{ ProposeChange, AmendPlanItem, SendChangeForApproval, ApproveChange, RequestChangeRevision, DropChange },

  // It is closed when the year is over, and may be reopened; or it ends early.
  ...{ CloseJisp, ReopenJisp, WithdrawJisp, CancelJisp },
};

const escalating = escalation({
  commands,
  stages: ['evidenceGathering', 'dialogue', 'offers', 'packageReview', 'approval', 'finalised', 'active'],
  owners: { 1: 'go-lead', 2: 'go-lead', 3: 'dcsf' },
  titles: content.stages,
});

/** An authority's tailored support for a year: brokered by its adviser, approved by its director, kept current (DOMAIN 4.3). */
export default define({
  commands: { ...commands, ...escalating.commands },
  timers: [...timers, ...escalating.timers],
  ledgers: [planOfTheYear, providerDays],
  claims,
  naturalId,
  worklist,
  privateTexts,
  documents: { plan: planDocument },
  content: { ...content, commands: { ...content.commands, ...escalating.titles } },
});

import type { PrivateTexts } from '@casewright/workflow';

/** Details of interests and conflicts, references of reports and comments are for those who take part, and for auditors. */
export const privateTexts: PrivateTexts = {
  events: {
    ReviewerInvited: ['declaredInterests.detail'],
    ReviewerAccepted: ['declaredInterests.detail'],
    ReviewConflictDeclared: ['detail'],
    DraftReportSubmitted: ['reportRef'],
    ReviewFeedbackRecorded: ['comment'],
  },
  case: ['team.interests.detail', 'conflicts.detail', 'report.ref', 'feedback.comment'],
};

/** Why a case is opened (IC-R01, IC-R02). */
export const TRIGGERS = [
  'improvement-notice',
  'performance-risk',
  'peer-challenge',
  'peer-review',
  'inspection',
] as const;
export const PRIORITIES = ['immediate', 'standard'] as const;
export const DECLINE_REASONS = ['not-priority', 'duplicate', 'other-route'] as const;
export const NOTICE_STATUSES = ['in-force', 'extended', 'lifted'] as const;

/** What can stand between a broker and a case (IC-R06). */
export const CONFLICTS = [
  'own-authority',
  'recent-employment',
  'family',
  'financial',
  'provider-interest',
  'other',
] as const;

export const EVIDENCE_SOURCES = [
  'improvement-notice',
  'inspection',
  'peer-challenge',
  'peer-review',
  'self-assessment',
  'data-profile',
  'other',
] as const;
export const URGENCIES = ['high', 'medium', 'low'] as const;

/** Where support comes from (IC-R09, IC-R10). */
export const SOURCE_KINDS = [
  'framework-call-off',
  'sector-specialist',
  'peer-review',
  'peer-challenge',
  'free-offer',
] as const;

export const SUSPENSION_REASONS = ['inspection', 'leadership-change', 'safety', 'funding', 'other'] as const;
export const DECISIONS = ['continue', 'extend', 'step-down', 'escalate'] as const;
export const OUTCOMES = ['notice-lifted', 'needs-met', 'transferred'] as const;
export const CANCEL_REASONS = ['intervention-other-route', 'funding-withdrawn', 'merged', 'other'] as const;

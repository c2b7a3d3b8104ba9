/** The stages in which a case has a broker. */
export const ASSIGNED = [
  'needsAssessment',
  'packageDesign',
  'sourcing',
  'delivery',
  'progressReview',
  'monitoring',
] as const;

/** The stages in which a case goes on. */
export const OPEN = ['referred', 'brokerAssignment', ...ASSIGNED] as const;

/** The stages from which the council may still withdraw: all but the last. */
export const BEFORE_MONITORING = OPEN.filter((stage) => stage !== 'monitoring');

export const FINAL = ['closed', 'withdrawn', 'cancelled', 'declined'] as const;

import type { Plan } from './plan.js';
import { acceptedOf } from './offer.js';

/** The partners that get a copy of every plan, beside whoever supports the authority: the region's RIEP, C4EO and CSP. */
const KEY_PARTNERS = ['riep', 'c4eo', 'csp'] as const;

/** Who has to get a copy of the plan (JP-R14). */
const recipientsOf = ({ offers }: Plan): readonly string[] => [
  ...new Set([...acceptedOf(offers).map(({ providerId }) => providerId), ...KEY_PARTNERS]),
];

/** Who still has to get a copy of the approved version, once these have got theirs. */
export const outstandingAfter = (plan: Plan, recipientIds: readonly string[]): readonly string[] => {
  const served = new Set([
    ...plan.copies.filter(({ version }) => version === plan.approvedVersion).map(({ recipientId }) => recipientId),
    ...recipientIds,
  ]);
  return recipientsOf(plan).filter((recipientId) => !served.has(recipientId));
};

/** Whoever holds a copy of some version. */
export const copyHolders = ({ copies }: Pick<Plan, 'copies'>): readonly string[] => [
  ...new Set(copies.map(({ recipientId }) => recipientId)),
];

import { everyCase, ownCouncil } from '@casewright/workflow';

/** Who takes part in a review: the host council in its own reviews, the Board's side in all of them. */
export const roles = {
  'council-dcs': ownCouncil,
  'council-officer': ownCouncil,
  'peer-review-lead': everyCase,
  'peer-review-coordinator': everyCase,
};

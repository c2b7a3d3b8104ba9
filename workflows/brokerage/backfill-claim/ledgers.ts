// What cases claim is stored for ever, as events are: a claim's shape only grows.
import { ledger, type Verdict } from '@casewright/workflow';

/** Days a claim takes of a deployment, and how many it had delivered. */
export type ClaimedDays = { readonly days: number; readonly deliveredDays: number };

/** BF-R02: no more days are claimed than were delivered. */
export const daysWereDelivered = (claimed: number, delivered: number): Verdict =>
  claimed <= delivered || {
    message: `That would make ${claimed} days claimed for a deployment that delivered ${delivered}.`,
    field: 'days',
  };

/** Claims for one deployment. Key: the deployment. */
export const backfillDays = ledger<ClaimedDays>({
  name: 'backfillDays',
  amount: ({ days }) => days,
  admits: ({ claim, total }) => daysWereDelivered(total, claim.deliveredDays),
});

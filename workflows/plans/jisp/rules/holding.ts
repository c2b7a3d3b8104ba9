import { rule } from '../definition.js';
import { hasDelivery, acceptedOf } from '../offer.js';
import { agreedPriorities, inForceOf, offerNamed, openChange, type Plan } from '../plan.js';

type NamesAnOffer = { readonly offerId: string };
type NamesItems = {
  readonly items: readonly { readonly offerId?: string | undefined; readonly needId?: string | undefined }[];
};

const named = (holds: boolean, field: string, message: string) => holds || { message, field };

const noOffer = (offerId: string) => `The plan has no offer ${offerId}.`;
const holdsOffer = (plan: Plan, offerId: string) => offerNamed(plan, offerId) !== undefined;
const holdsNeed = ({ needs }: Plan, id: string) => needs.some(({ needId }) => needId === id);

/** GEN-R02: a command may only name an offer that the plan has. */
export const offerIsThere = rule<NamesAnOffer>('GEN-R02', ({ input: { offerId }, case: plan }) =>
  named(holdsOffer(plan, offerId), 'offerId', noOffer(offerId)),
);

/** GEN-R02: support is given under an offer that is in force, whatever a change drafts. */
export const offerIsInForce = rule<NamesAnOffer>('GEN-R02', ({ input: { offerId }, case: plan }) =>
  named(
    acceptedOf(inForceOf(plan).offers).some((offer) => offer.offerId === offerId),
    'offerId',
    `The plan in force has no offer ${offerId}.`,
  ),
);

/** GEN-R02: quality is about an offer that is in force, or that was and under which something was delivered. */
export const supportIsThere = rule<NamesAnOffer>('GEN-R02', ({ input: { offerId }, case: plan }) => {
  const offer = offerNamed(inForceOf(plan), offerId);
  return named(
    offer !== undefined && (offer.state === 'accepted' || hasDelivery(offer)),
    'offerId',
    `The plan in force has no offer ${offerId}.`,
  );
});

/** GEN-R02: an offer is invited once, for needs that the plan has. */
export const invitationFits = rule<NamesAnOffer & { readonly needIds: readonly string[] }>(
  'GEN-R02',
  ({ input: { offerId, needIds }, case: plan }) => {
    if (holdsOffer(plan, offerId)) return { message: `The plan has an offer ${offerId} already.`, field: 'offerId' };
    if (needIds.length === 0) return { message: 'Name the needs that the offer is to serve.', field: 'needIds' };

    const unknown = needIds.find((needId) => !holdsNeed(plan, needId));
    return unknown === undefined || { message: `The plan has no need ${unknown}.`, field: 'needIds' };
  },
);

/** GEN-R02: views are fed back on offers that the plan has. */
export const offersAreThere = rule<{ readonly offerIds: readonly string[] }>(
  'GEN-R02',
  ({ input: { offerIds }, case: plan }) => {
    const unknown = offerIds.find((offerId) => !holdsOffer(plan, offerId));
    return unknown === undefined || { message: noOffer(unknown), field: 'offerIds' };
  },
);

/** GEN-R02: what is to be revised are offers and needs that the plan has. */
export const itemsAreThere = rule<NamesItems>('GEN-R02', ({ input: { items }, case: plan }) => {
  for (const [index, { offerId, needId }] of items.entries()) {
    if (offerId !== undefined && !holdsOffer(plan, offerId))
      return { message: noOffer(offerId), field: `items.${index}.offerId` };
    if (needId !== undefined && !holdsNeed(plan, needId))
      return { message: `The plan has no need ${needId}.`, field: `items.${index}.needId` };
  }
  return true;
});

/** GEN-R02: only a priority that has been proposed is dropped. */
export const priorityIsProposed = rule<{ readonly priorityId: string }>(
  'GEN-R02',
  ({ input: { priorityId }, case: plan }) =>
    named(isProposed(plan, priorityId), 'priorityId', `No priority ${priorityId} is proposed.`),
);

/** GEN-R02: only priorities that have been proposed are agreed. */
export const prioritiesAreProposed = rule<{ readonly priorityIds: readonly string[] }>(
  'GEN-R02',
  ({ input: { priorityIds }, case: plan }) => {
    const unknown = priorityIds.find((priorityId) => !isProposed(plan, priorityId));
    return unknown === undefined || { message: `No priority ${unknown} is proposed.`, field: 'priorityIds' };
  },
);

const isProposed = ({ priorities }: Plan, id: string) =>
  priorities.some(({ priorityId, status }) => priorityId === id && status === 'proposed');

/** GEN-R02: a need that a change adds or amends belongs to a priority of the plan, or to one that comes with it. */
export const amendedNeedHasItsPriority = rule<{
  readonly priority?: { readonly priorityId: string } | undefined;
  readonly need?: { readonly priorityId: string } | undefined;
}>('GEN-R02', ({ input: { priority, need }, case: plan }) => {
  if (need === undefined || need.priorityId === priority?.priorityId) return true;
  return named(
    agreedPriorities(plan).some(({ priorityId }) => priorityId === need.priorityId),
    'need.priorityId',
    `The plan has no priority ${need.priorityId}.`,
  );
});

type NamesAChange = { readonly changeId: string };

/** GEN-R02: each change has an id of its own. */
export const changeIsNew = rule<NamesAChange>('GEN-R02', ({ input: { changeId }, case: { changes } }) =>
  named(
    changes.every((change) => change.changeId !== changeId),
    'changeId',
    `There has been a change ${changeId} already.`,
  ),
);

/** GEN-R02: only the change that waits for the authority is sent back. */
export const changeIsTheOneThatWaits = rule<NamesAChange>('GEN-R02', ({ input: { changeId }, case: plan }) =>
  named(openChange(plan).changeId === changeId, 'changeId', `The change ${changeId} does not wait for the authority.`),
);

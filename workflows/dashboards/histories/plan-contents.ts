import { history, items } from '@casewright/read-models/dashboards';
import { z } from 'zod';
import { heldBack, needs, offers, priorities, restored, type Kept } from './plan-content.js';

/** What of an offer was delivered so far. */
export type Delivered = {
  readonly offerId: string;
  readonly days: number;
  readonly visits: number;
  readonly pence: number;
};

export const delivered = items<Delivered>('offerId');

const offer = z.object({ offerId: z.string() });
const quantified = offer.extend({
  ...{ days: z.number().optional(), visits: z.int().optional(), costPence: z.int().optional() },
});
const priority = z.object({ priorityId: z.string(), title: z.string(), niCode: z.string().optional() });
const need = z.object({ needId: z.string(), priorityId: z.string() });

type OfOffer<Said = z.output<typeof offer>> = { readonly data: Said; readonly facts: Kept };

const comes = ({
  data: { offerId, days, visits, costPence },
  facts,
}: OfOffer<z.output<typeof quantified>>): Partial<Kept> => ({
  offers: offers.change(facts.offers, offerId, (known) => ({ ...known, days, visits, costPence, stands: true })),
});

const goes = ({ data: { offerId }, facts }: OfOffer): Partial<Kept> => ({
  offers: offers.change(facts.offers, offerId, (known) => ({ ...known, stands: false })),
});

/** What each plan consists of, whether that was approved, and what was delivered of it. Stages are not told apart. */
export const planContents = history({
  name: 'plan_contents',
  version: 1,
  workflow: 'jisp',
  events: {
    JispOpened: z.object({ councilId: z.string(), regionId: z.string() }),
    PriorityProposed: priority,
    PrioritiesAgreed: z.object({ priorityIds: z.array(z.string()) }),
    NeedRecorded: need,
    OfferInvited: offer.extend({ providerId: z.string(), needIds: z.array(z.string()), optional: z.boolean() }),
    ...{ OfferReceived: quantified, OfferRevised: quantified },
    ...{ OfferChallenged: offer, OfferDeclined: offer, OfferWithdrawn: offer },
    OptionalOfferDecided: offer.extend({ take: z.boolean() }),
    JispApproved: z.object({}),
    JispSupportDelivered: offer.extend({
      ...{ visits: z.int().optional(), cumulativeDays: z.number(), cumulativePence: z.int() },
    }),
    InYearChangeProposed: z.object({}),
    PlanItemAmended: z.object({ priority: priority.optional(), need: need.optional() }),
    InYearChangeApproved: z.object({}),
    InYearChangeDropped: z.object({}),
  },
  facts: {
    ...{ councilId: 'text', regionId: 'text' },
    ...{ priorities: 'text', needs: 'text', offers: 'text', approved: 'integer', delivered: 'text' },
    /** The content as approved, while a change of it is a draft. */
    inForce: 'text',
  },
  changes: {
    JispOpened: ({ data: { councilId, regionId } }) => ({ councilId, regionId, approved: 0 }),

    PriorityProposed: ({ data, facts }) => ({ priorities: priorities.put(facts.priorities, data) }),
    PrioritiesAgreed: ({ data: { priorityIds }, facts }) => ({
      priorities: priorities.write(
        priorities.read(facts.priorities).filter(({ priorityId }) => priorityIds.includes(priorityId)),
      ),
    }),
    NeedRecorded: ({ data, facts }) => ({ needs: needs.put(facts.needs, data) }),

    OfferInvited: ({ data, facts }) => ({ offers: offers.put(facts.offers, { ...data, stands: false }) }),
    ...{ OfferReceived: comes, OfferRevised: comes },
    ...{ OfferChallenged: goes, OfferDeclined: goes, OfferWithdrawn: goes },
    OptionalOfferDecided: ({ data: { offerId, take }, facts }) => ({
      offers: offers.change(facts.offers, offerId, (known) => ({ ...known, taken: take })),
    }),

    JispApproved: () => ({ approved: 1 }),
    JispSupportDelivered: ({ data: { offerId, visits = 0, cumulativeDays, cumulativePence }, facts }) => {
      const before = delivered.read(facts.delivered).find((each) => each.offerId === offerId)?.visits ?? 0;
      return {
        delivered: delivered.put(facts.delivered, {
          ...{ offerId, days: cumulativeDays, visits: before + visits, pence: cumulativePence },
        }),
      };
    },

    InYearChangeProposed: ({ facts }) => ({ inForce: heldBack(facts) }),
    PlanItemAmended: ({ data: { priority, need }, facts }) => ({
      ...(priority === undefined ? {} : { priorities: priorities.put(facts.priorities, priority) }),
      ...(need === undefined ? {} : { needs: needs.put(facts.needs, need) }),
    }),
    InYearChangeApproved: () => ({ inForce: null }),
    InYearChangeDropped: ({ facts: { inForce } }) => ({ ...restored(inForce), inForce: null }),
  },
  stageOf: () => 'any',
});

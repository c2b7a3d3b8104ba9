import { heldIn, type Holdings } from '@casewright/workflow';
import { daysKey, daysOffered } from '../claims.js';
import { rule } from '../definition.js';
import { providerDays } from '../ledgers.js';
import { offerNamed, planStream, type Plan } from '../plan.js';
import { providersNamed, type Provider } from '../providers.js';

type Answer = {
  readonly offerId: string;
  readonly days?: number | undefined;
  readonly capacityOverrideRef?: string | undefined;
};

type Known = { readonly providers: readonly Provider[]; readonly offered: Holdings<number> };

const providerOf = (plan: Plan, offerId: string): string => offerNamed(plan, offerId)?.providerId ?? '';

/** What JP-R34 has to know: how many days the provider has, and how many it offers in all plans. */
export const capacityOf = ({
  input: { offerId },
  case: plan,
}: {
  readonly input: { readonly offerId: string };
  readonly case: Plan;
}) => ({
  providers: providersNamed([providerOf(plan, offerId)]),
  offered: heldIn(providerDays, daysKey(plan, providerOf(plan, offerId))),
});

/** JP-R34: a provider offers no more days than it has in the region and year, unless the Government Office lets it. */
export const isWithinCapacity = rule<Answer, Known>(
  'JP-R34',
  ({ id, input, case: plan, lookups: { providers, offered }, settings }) => {
    const capacity = capacityIn(plan, providers) ?? settings['jisp.providerCapacityDays'];
    if (capacity === undefined || input.capacityOverrideRef !== undefined) return true;

    const before = offered.claims.get(planStream(id)) ?? 0;
    const mine = daysOffered(answered(plan, input), providerOf(plan, input.offerId));
    const total = offered.total - before + mine;
    return (
      mine <= before ||
      total <= capacity || {
        message:
          `The provider has ${capacity} days for plans of the region in ${plan.planYear}, and would offer ${total}. ` +
          'Offer fewer, or give the reference under which the Government Office allows more.',
        subcode: 'CAPACITY',
        field: 'days',
      }
    );
  },
);

/** The days registered for the region and year of a plan. */
const capacityIn = ({ regionId, planYear }: Plan, [provider]: readonly Provider[]): number | undefined =>
  provider?.capacities?.find((each) => each.regionId === regionId && each.planYear === planYear)?.days;

/** The plan as it would be with this answer. */
const answered = (plan: Plan, { offerId, days }: Answer): Plan => ({
  ...plan,
  offers: plan.offers.map((offer) => (offer.offerId === offerId ? { ...offer, days, state: 'received' } : offer)),
});

import type { Planned } from './deployment-plan.js';
import { rule } from './definition.js';
import { daysPromised, offersOf, type Jisp, type KnownJisp } from './jisps.js';

type Activities = { readonly activities: readonly Planned[] };
type Draft = Activities & { readonly providerId: string; readonly offerIds: readonly string[] };

/** DL-R01: a deployment plan says more than the plan it is held with: which activities there are, and from when to when. */
export const holdsDetail = rule<Activities>('DL-R01', ({ input: { activities } }) => {
  if (activities.length === 0)
    return {
      message: 'Name at least one activity: a deployment plan details what the offers say.',
      field: 'activities',
    };

  const backwards = activities.findIndex(({ from, to }) => to < from);
  return (
    backwards < 0 || {
      message: `The activity ${activities[backwards]?.id} ends before it begins.`,
      field: `activities.${backwards}.to`,
    }
  );
});

/** DL-R01: it details offers, one at least. */
export const detailsOffers = rule<Draft>(
  'DL-R01',
  ({ input: { offerIds } }) =>
    offerIds.length > 0 || { message: 'Name at least one offer: a deployment plan details offers.', field: 'offerIds' },
);

/** GEN-R02: the offers are this provider's, in a plan that is known here. */
export const offersAreThere = rule<Draft, KnownJisp>(
  'GEN-R02',
  ({ input: { offerIds, providerId }, lookups: { jisp } }) => {
    if (jisp === undefined) return true;
    const own = offersOf(jisp.data).filter((offer) => offer.providerId === providerId);
    const stranger = offerIds.find((id) => !own.some(({ offerId }) => offerId === id));
    return (
      stranger === undefined || { message: `The plan has no offer ${stranger} of this provider.`, field: 'offerIds' }
    );
  },
);

const daysOf = (activities: readonly Planned[]): number => activities.reduce((sum, { days }) => sum + days, 0);

const staysNear = (
  jisp: Jisp | undefined,
  offerIds: readonly string[],
  activities: readonly Planned[],
  percent: number,
) => {
  const promised = jisp && daysPromised(jisp, offerIds);
  const days = daysOf(activities);
  return (
    promised === undefined ||
    days * 100 <= promised * (100 + percent) ||
    `The activities take ${days} days. The offers promise ${promised}, and ${percent} % more can be planned. ` +
      'Beyond that the Joint Improvement Support Plan has to be changed first.'
  );
};

/** DL-R02, when it is attached: its days are those of the offers, and ten per cent more at most. */
export const staysNearTheOffers = rule<unknown, KnownJisp>(
  'DL-R02',
  ({ case: { offerIds, activities }, lookups: { jisp }, settings: { overdelivery } }) =>
    staysNear(jisp?.data, offerIds, activities, overdelivery),
);

/** DL-R02, when it is varied: they still are. */
export const variationStaysNearTheOffers = rule<Activities, KnownJisp>(
  'DL-R02',
  ({ input: { activities }, case: { offerIds }, lookups: { jisp }, settings: { overdelivery } }) =>
    staysNear(jisp?.data, offerIds, activities, overdelivery),
);

/** DL-R03: the adviser monitors as such, the director as such. */
export const monitorsAsOneself = rule<{ readonly by: string }>(
  'DL-R03',
  ({ input: { by }, me: { role } }) =>
    by === MONITOR[role] || { message: 'You monitor for your own side: say so.', field: 'by' },
);

const MONITOR: Readonly<Record<string, string>> = { csa: 'csa', 'council-dcs': 'dcs' };

/** GEN-R01: nobody monitors a provider they have acted for. */
export const notForTheProvider = rule(
  'GEN-R01',
  ({ me, case: { providerPersonIds } }) =>
    !providerPersonIds.includes(me.personId) ||
    'You have acted for the provider here. Somebody else has to monitor it.',
);

/** GEN-R02: work is recorded on an activity that the plan has. */
export const activityIsThere = rule<{ readonly activityId: string }>(
  'GEN-R02',
  ({ input: { activityId }, case: { activities } }) =>
    activities.some(({ id }) => id === activityId) || {
      message: `The plan has no activity ${activityId}.`,
      field: 'activityId',
    },
);

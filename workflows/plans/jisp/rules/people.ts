import type { Person } from '@casewright/workflow';
import { rule } from '../definition.js';
import type { Plan } from '../plan.js';

/** What the directory knows of the two people. */
export type KnownPeople = { readonly csa: Person | undefined; readonly dcs: Person | undefined };

type Named = Pick<Plan, 'councilId' | 'csaId' | 'dcsId'> & Partial<Pick<Plan, 'offers'>>;

/** How long whoever worked for an authority does not advise it. */
const MONTHS_APART = 24;

/** JP-R27: two persons, the director of the council, the adviser independent of it, and neither of them of a provider. */
const peopleFit = <Input>(namedIn: (fact: { readonly input: Input; readonly case: Plan }) => Named) =>
  rule<Input, KnownPeople>('JP-R27', ({ input, case: plan, lookups: { csa, dcs }, today, calendar }) => {
    const { councilId, csaId, dcsId, offers = [] } = namedIn({ input, case: plan });

    if (csaId === dcsId) return 'The adviser and the director of children’s services are two different persons.';
    if (dcs !== undefined && dcs.homeOrgId !== councilId)
      return 'The director of children’s services has to be of the council whose plan this is.';
    if (csa !== undefined && hasTies(csa, councilId, calendar.addMonths(today, -MONTHS_APART)))
      return `The adviser worked for the authority in the last ${MONTHS_APART} months. Somebody else has to advise it.`;

    const open = offers.filter(({ state }) => state !== 'declined' && state !== 'withdrawn');
    const conflict = open.find(({ providerId }) =>
      [csa, dcs].some((person) => person !== undefined && hasTies(person, providerId, calendar.addDays(today, -1))),
    );
    return (
      conflict === undefined ||
      `The adviser or the director has an interest in ${conflict.providerId}, which is a provider of the plan.`
    );
  });

/** Whether somebody is of an organisation, or has had an interest in it after a day. */
const hasTies = ({ homeOrgId, interests = [] }: Person, organisation: string, after: string): boolean =>
  homeOrgId === organisation ||
  interests.some(({ orgId, to }) => orgId === organisation && (to === undefined || to > after));

type People = { readonly csaId?: string | undefined; readonly dcsId?: string | undefined };

/** JP-R27, when a plan is opened. */
export const peopleFitThePlan = peopleFit<Pick<Plan, 'councilId' | 'csaId' | 'dcsId'>>(({ input }) => input);

/** JP-R27, when it is approved: they still do. */
export const peopleStillFit = peopleFit(({ case: plan }) => plan);

/** JP-R27, when others take over. */
export const newPeopleFit = peopleFit<People>(({ input: { csaId, dcsId }, case: plan }) => ({
  ...plan,
  csaId: csaId ?? plan.csaId,
  dcsId: dcsId ?? plan.dcsId,
}));

/** JP-R27: whoever takes over is named. */
export const somebodyTakesOver = rule<People>(
  'JP-R27',
  ({ input: { csaId, dcsId } }) =>
    csaId !== undefined ||
    dcsId !== undefined ||
    'Name the new adviser, the new director of children’s services, or both.',
);

/** JP-R27: nobody becomes the director who acts for another side: who names them, or who has acted so in this plan. */
export const directorIsOfTheAuthority = rule<People>(
  'JP-R27',
  ({ input: { dcsId }, me, case: { otherSides } }) =>
    dcsId === undefined ||
    (dcsId !== me.personId && !otherSides.includes(dcsId)) || {
      message: 'Whoever acts in this plan for the Government Office or a provider cannot be its director.',
      field: 'dcsId',
    },
);

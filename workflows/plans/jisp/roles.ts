import { everyCase, namedOrganisations, namedPersons, ownRegion, type Held, type Scope } from '@casewright/workflow';
import { copyHolders } from './parties.js';
import type { Plan } from './plan.js';

/** The adviser of the plan, in the region of their role. */
const adviser: Scope<Plan> = ({ me, subject }) =>
  me.personId === subject.csaId && (me.regionId === undefined || me.regionId === subject.regionId);

/** The director of the plan's own council. */
const director: Scope<Plan> = ({ me, subject }) =>
  me.personId === subject.dcsId && me.orgId !== undefined && me.orgId === subject.councilId;

/** Evidence and priorities may come from partners that have no part in the plan yet. */
const contributes = ({ input }: Held<Plan>): boolean =>
  'evidenceId' in input || ('priorityId' in input && 'title' in input);

/** A partner that was asked for an offer, or holds a copy; before that, one that contributes. */
const partner: Scope<Plan> = (held) => {
  const { me, subject } = held;
  const { offers = [], copies = [] } = subject;
  return (
    me.orgId !== undefined &&
    (contributes(held) ||
      offers.some(({ providerId }) => providerId === me.orgId) ||
      copyHolders({ copies }).includes(me.orgId))
  );
};

/** The roles in which partners give support. */
export const PARTNERS = ['provider', 'riep', 'c4eo', 'csp'] as const;

/** Who takes part in a plan: its adviser and its director, partners in those they support, the Government Office in its region. */
export const roles = {
  csa: namedPersons(adviser),
  'council-dcs': namedPersons(director),
  provider: namedOrganisations(partner),
  riep: namedOrganisations(partner),
  c4eo: namedOrganisations(partner),
  csp: namedOrganisations(partner),
  'go-lead': ownRegion,
  dcsf: everyCase,
};

import { everyCase, namedOrganisations, ownRegion, type Held, type Scope } from '@casewright/workflow';
import type { Analysis } from './analysis.js';

/** Whoever offers a contribution says for which council. */
const councilHelped = ({ input }: Held<Analysis>): unknown => ('councilId' in input ? input['councilId'] : undefined);

/** A council that has been named so far; what it offers, it offers for itself. */
const council: Scope<Analysis> = (held) => {
  const { me, subject } = held;
  const helped = councilHelped(held);
  return (
    me.orgId !== undefined &&
    (helped === undefined ? (subject.councilIds ?? []).includes(me.orgId) : helped === me.orgId)
  );
};

/** A provider that has offered something, or does. */
const provider: Scope<Analysis> = (held) => {
  const { me, subject } = held;
  const { contributions = [] } = subject;
  return (
    me.orgId !== undefined &&
    (councilHelped(held) !== undefined || contributions.some(({ providerId }) => providerId === me.orgId))
  );
};

/** Who takes part: Government Office and Forum of the region, its councils, whoever supports them, and the partnerships. */
export const roles = {
  csa: ownRegion,
  'go-lead': ownRegion,
  'forum-chair': ownRegion,
  'council-dcs': namedOrganisations(council),
  provider: namedOrganisations(provider),
  riep: everyCase,
  c4eo: everyCase,
  csp: everyCase,
};

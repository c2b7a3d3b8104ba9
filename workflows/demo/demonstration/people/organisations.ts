import type { By } from '../line.js';

/** The director of children's services of a council. No source names one of these years. */
export const dcs = (councilId: string): By => ({ personId: `dcs-${councilId}`, role: 'council-dcs', orgId: councilId });

export const councilOfficer = (councilId: string): By => ({
  ...{ personId: `officer-${councilId}`, role: 'council-officer', orgId: councilId },
});

/** Releases staff of an organisation, and claims for their cover. */
export const homeAuthority = (orgId: string): By => ({ personId: `release-${orgId}`, role: 'home-authority', orgId });

/** Somebody who acts for a provider. */
export const provider = (orgId: string): By => ({ personId: `provider-${orgId}`, role: 'provider', orgId });

/** As whom those act who have no name in any source. */
const TITLES: Readonly<Record<string, string>> = {
  'council-dcs': 'Director of Children’s Services',
  'council-officer': 'Officer of the council',
  'home-authority': 'Officer who releases staff',
  provider: 'Adviser of the provider',
};

/** How a command names the director of a council. */
export const directorOf = (councilId: string) => ({
  personId: dcs(councilId).personId,
  roleTitle: TITLES['council-dcs'] as string,
});

/** What the directory knows of everybody who acts for an organisation. */
export const actingForOrganisations = (actors: readonly By[]) => {
  const known = new Map(actors.filter(({ orgId }) => orgId !== undefined).map((actor) => [actor.personId, actor]));
  return [...known.values()].map(({ personId, role, orgId = '' }) => ({
    ...{ personId, name: TITLES[role] ?? role, homeOrgId: orgId, roles: [role] },
    homeOrgKind: role === 'provider' ? 'other' : 'council',
  }));
};

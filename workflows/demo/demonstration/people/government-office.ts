import type { By } from '../line.js';

/** The Children's Services Adviser of a region, who has no name in any source. */
export const adviser = (regionId: string): By => ({ personId: `csa-${regionId}`, role: 'csa', regionId });

/** Heads the children's team of the Government Office of a region. */
export const goLead = (regionId: string): By => ({ personId: `go-lead-${regionId}`, role: 'go-lead', regionId });

/** The Government Office as plans name it. */
export const GOVERNMENT_OFFICE = 'go';

const inDirectory = ({ personId, role }: By, name: string) => ({
  ...{ personId, name, homeOrgId: GOVERNMENT_OFFICE, homeOrgKind: 'other', roles: [role] },
});

/** What the directory knows of the Government Offices of the regions with plans. */
export const governmentOffices = ['NE', 'YH'].flatMap((regionId) => [
  inDirectory(adviser(regionId), 'Children’s Services Adviser'),
  inDirectory(goLead(regionId), 'Head of the children’s team'),
]);

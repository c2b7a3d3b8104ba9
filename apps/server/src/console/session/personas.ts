import type { Principal } from '@casewright/access';

export type Persona = { readonly key: string; readonly title: string; readonly hint: string } & Principal;

const persona = (title: string, hint: string, personId: string, ...grants: Principal['grants']): Persona => ({
  ...{ key: personId, title, hint, personId, grants },
});

/** Who the sign-in page of the development profile offers, so that each kind of work can be tried at once. */
export const PERSONAS: readonly Persona[] = [
  persona('Peer review co-ordinator', 'books and arranges reviews', 'caroline-bosdet', {
    role: 'peer-review-coordinator',
  }),
  persona('Commissioning director', 'decides on funds, brokers and exceptions', 'commissioning-director', {
    role: 'commissioning-director',
  }),
  persona('Lead broker, North East', 'works on the cases of a region', 'dave-smith', {
    role: 'lead-broker',
    regionId: 'NE',
  }),
  persona('Director of Children’s Services, Darlington', 'asks, agrees and approves for a council', 'dcs-darlington', {
    role: 'council-dcs',
    orgId: 'darlington',
  }),
  persona('Children’s Services Adviser, North East', 'brokers plans with the councils of a region', 'csa-NE', {
    role: 'csa',
    regionId: 'NE',
  }),
  persona('Programme manager', 'watches the dashboards', 'manager', { role: 'programme-manager' }),
  persona('Auditor', 'reads and replays everything, writes nothing', 'auditor', { role: 'auditor' }),
];

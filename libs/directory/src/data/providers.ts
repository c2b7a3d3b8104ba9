import type { Provider } from '../records.js';

/** Who gives support to councils. */
export const PROVIDERS: readonly (Provider & { readonly name: string })[] = [
  { id: 'c4eo', name: 'C4EO', kind: 'national-centre' },
  { id: 'csp', name: 'Commissioning Support Programme', kind: 'optional-national-programme' },
  { id: 'dcsf-ndpb', name: 'DCSF, other departments and their NDPBs', kind: 'government' },
  { id: 'go', name: 'Government Office', kind: 'government' },
  { id: 'lgid', name: 'LGID', kind: 'grant-administrator' },
  { id: 'national-strategies', name: 'National Strategies', kind: 'field-force', hasDeploymentPlan: true },
  { id: 'riep', name: 'Regional Improvement and Efficiency Partnership', kind: 'regional-partnership' },
  { id: 'serco', name: 'Serco', kind: 'contracted-provider' },
  { id: 'tfc', name: 'Together for Children (adviser)', kind: 'field-force' },
  { id: 'tp-nst', name: 'Teenage Pregnancy National Support Team', kind: 'field-force' },
  { id: 'tpc', name: 'Regional Teenage Pregnancy Coordinator', kind: 'field-force' },
  { id: 'ws-atkins', name: 'WS Atkins', kind: 'contracted-provider' },
];

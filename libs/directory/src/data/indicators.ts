import type { Indicator } from '../records.js';

/** The national indicators that plans and projects refer to. */
export const INDICATORS: readonly Indicator[] = [
  { code: 'NI 50', title: 'Emotional health of children' },
  { code: 'NI 54', title: 'Services for disabled children' },
  { code: 'NI 56', title: 'Obesity in primary school age children in Year 6' },
  { code: 'NI 58', title: 'Emotional and behavioural health of looked after children' },
  { code: 'NI 62', title: 'Stability of placements of looked after children: number of placements' },
  { code: 'NI 63', title: 'Stability of placements of looked after children: length of placement' },
  { code: 'NI 109', title: "Delivery of Sure Start Children's Centres" },
  { code: 'NI 110', title: "Young people's participation in positive activities" },
  { code: 'NI 111', title: 'First time entrants to the Youth Justice System aged 10-17' },
  { code: 'NI 112', title: 'Under 18 conception rate' },
  { code: 'NI 114', title: 'Rate of permanent exclusions from school' },
  { code: 'NI 116', title: 'Proportion of children in poverty' },
  { code: 'NI 117', title: '16 to 18 year olds not in education, employment or training (NEET)' },
  { code: 'NI 118', title: 'Take up of formal childcare by low-income working families' },
];

import { standIn } from './stand-in.js';

export const sectorSpecialist = standIn(
  'sector-specialist',
  {
    SpecialistApplied: 'applied',
    SpecialistAccepted: 'accepted',
    SpecialistTrained: null,
    SpecialistAvailable: 'available',
    SpecialistDeployed: 'deployed',
    SpecialistPaused: 'paused',
    SpecialistLeft: 'inactive',
  },
  ['inactive'],
);

const on = (day: string) => ({ at: `${day}T09:00:00.000Z` });

export const inThePool = (
  day: string,
  personId: string,
  { homeOrgKind = 'council', roles = ['peer-reviewer'] } = {},
) => [
  { type: 'SpecialistApplied', data: { personId, homeOrgKind }, ...on(day) },
  { type: 'SpecialistAccepted', data: { roles }, ...on(day) },
  { type: 'SpecialistAvailable', ...on(day) },
];
export const trained = (day: string, completedOn: string, kind = 'peer-review', eventId = 'warwick') => ({
  ...{ type: 'SpecialistTrained', data: { eventId, kind, completedOn }, ...on(day) },
});
export const then = (day: string, type: string) => ({ type, ...on(day) });

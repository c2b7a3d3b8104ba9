import type { Region } from '../records.js';

/** The nine regions, with the link person of each. */
export const REGIONS: readonly Region[] = [
  { id: 'E', name: 'Eastern', linkPerson: 'Alex Walters' },
  { id: 'EM', name: 'East Midlands', linkPerson: 'Christine Cassell' },
  { id: 'LON', name: 'London', linkPerson: 'Paul Curran' },
  { id: 'NE', name: 'North East', linkPerson: 'Dave Smith' },
  { id: 'NW', name: 'North West', linkPerson: 'Howard Cooper' },
  { id: 'SE', name: 'South East', linkPerson: 'Andy Roberts' },
  { id: 'SW', name: 'South West', linkPerson: 'Oonagh Aitken' },
  { id: 'WM', name: 'West Midlands', linkPerson: 'Claire Burgess' },
  { id: 'YH', name: 'Yorkshire & Humber', linkPerson: 'Dave Smith' },
];

import type { DirectoryImport, Happening } from '@casewright/runtime';
import { brokersInDirectory } from '../brokerage/brokers.js';
import { specialistsInDirectory } from '../brokerage/specialists.js';
import { reviewersInDirectory } from '../reviews/teams.js';
import { governmentOffices } from './government-office.js';
import { namedPeople, officer, titledPeople } from './improvement-board.js';
import { actingForOrganisations } from './organisations.js';

/** Illustrative: no source says how many days a provider has. */
const withDays = (id: string, name: string, days: number) => ({
  ...{ id, name, kind: 'field-force', capacities: [{ regionId: 'NE', planYear: '2009-10', days }] },
});

const providers = [
  withDays('tfc', 'Together for Children (adviser)', 60),
  withDays('tpc', 'Regional Teenage Pregnancy Coordinator', 20),
];

const board = [
  ...[...titledPeople, ...namedPeople],
  ...[...brokersInDirectory, ...reviewersInDirectory, ...specialistsInDirectory],
];

const ERAS = ['2008-12-01T09:00:00.000Z', '2011-07-01T09:00:00.000Z'] as const;

/** What the directory takes in as each of the two eras begins: the people of the time, those who act in its cases among them. */
export const importsFor = (stories: readonly Happening[]): readonly DirectoryImport[] => {
  const [before, since] = ERAS;
  const acting = (from: string, to: string) =>
    actingForOrganisations(stories.flatMap(({ at, asks }) => (asks && from <= at && at < to ? [asks.by] : [])));

  return [
    { at: before, by: officer, data: { people: [...governmentOffices, ...acting(before, since)], providers } },
    { at: since, by: officer, data: { people: [...board, ...acting(since, '9999')] } },
  ];
};

import { describe, expect, test } from '@jest/globals';
import { deskLoan } from '@casewright/workflow/example';
import { importShape } from './import-shape.js';
import { issuesOf } from './issues.js';

const shape = importShape([deskLoan]);
const issuesIn = (data: unknown) => shape.safeParse(data).error?.issues.flatMap(issuesOf) ?? [];
const fieldsIn = (data: unknown) => issuesIn(data).map(({ field }) => field);

const council = { id: 'a', name: 'A', regionId: 'E' };
const person = { personId: 'p1', homeOrgId: 'leeds' };
const provider = { id: 'x', name: 'X', kind: 'field-force' };

describe('an import', () => {
  test('may leave out any part', () => {
    expect(fieldsIn({})).toEqual([]);
    expect(fieldsIn({ people: [person] })).toEqual([]);
    expect(fieldsIn({ councils: [council], providers: [provider] })).toEqual([]);
  });

  test.each([
    ['something else than an object', 7, ['']],
    ['a part there is not', { regions: [] }, ['regions']],
    ['an unknown field', { councils: [{ ...council, leader: 'X' }] }, ['councils.0.leader']],
    ['a council without a name', { councils: [{ id: 'a', regionId: 'E' }] }, ['councils.0.name']],
    ['a council in a region there is not', { councils: [{ ...council, regionId: 'EE' }] }, ['councils.0.regionId']],
    ['the same council twice', { councils: [council, council] }, ['councils.1.id']],
    ['a person without a home organisation', { people: [{ personId: 'p1' }] }, ['people.0.homeOrgId']],
    ['an unknown kind of organisation', { people: [{ ...person, homeOrgKind: 'bank' }] }, ['people.0.homeOrgKind']],
    [
      'a training on no date',
      { people: [{ ...person, trainings: [{ kind: 'peer-review', completedOn: '2011-02-30' }] }] },
      ['people.0.trainings.0.completedOn'],
    ],
    [
      'a capacity in quarter days',
      { providers: [{ ...provider, capacities: [{ regionId: 'E', planYear: '2009-10', days: 0.25 }] }] },
      ['providers.0.capacities.0.days'],
    ],
    [
      'a plan year written otherwise',
      { providers: [{ ...provider, capacities: [{ regionId: 'E', planYear: '2009/10', days: 1 }] }] },
      ['providers.0.capacities.0.planYear'],
    ],
    ['an indicator without a title', { indicators: [{ code: 'NI 1' }] }, ['indicators.0.title']],
    ['a parameter there is not', { parameters: { 'loan.colour': 'red' } }, ['parameters.loan.colour']],
    ['a value its workflow does not take', { parameters: { 'loan.copies': 'two' } }, ['parameters.loan.copies']],
  ])('is refused with %s', (_, data, fields) => {
    expect(fieldsIn(data)).toEqual(fields);
  });

  test('is refused with every issue at once, each in words', () => {
    expect(issuesIn({ councils: [{ ...council, regionId: 'XX' }], parameters: { nothing: 1 } })).toEqual([
      { field: 'councils.0.regionId', message: expect.stringContaining('"YH"') },
      { field: 'parameters.nothing', message: 'There is no such parameter' },
    ]);
  });

  test('may set a parameter whose workflow is not installed', () => {
    expect(fieldsIn({ parameters: { 'funding.flatRatePence': 5000000, 'loan.copies': 4 } })).toEqual([]);
  });
});

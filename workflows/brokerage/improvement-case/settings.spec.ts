import { expect, test } from '@jest/globals';
import { settings } from './settings.js';

const read = (given: object) => settings.safeParse(given);

test('what is not set has its default, and the budget none', () =>
  expect(settings.parse({})).toEqual({
    'case.brokerMaxActiveCases': 5,
    'case.brokerInterestMonths': 24,
    'case.triageWd': { immediate: 2, standard: 5 },
    'case.assignWd': { immediate: 5, standard: 10 },
    'case.needsWd': 20,
    'case.packageWd': 15,
    'case.fundingWd': 5,
    'case.sourcingWd': 20,
    'case.reviewEveryMonths': 3,
    'case.monitoringMonths': 6,
    'case.reopenMonths': 12,
    'case.overrunTolerance': 10,
    'case.limitLeadBrokerPence': 1_000_000,
    'case.limitDirectorPence': 5_000_000,
    'case.brokerageBudgetPence': undefined,
    'case.brokerRejections': 2,
    'case.packageRoundsBeforeEscalation': 3,
    'escalation.level1AfterWd': 5,
    'escalation.level2AfterWd': 15,
  }));

test.each([
  ['case.triageWd', '1 immediate / 3 standard', { immediate: 1, standard: 3 }],
  ['case.overrunTolerance', '12.5 %', 12.5],
  ['case.overrunTolerance', 20, 20],
  ['case.brokerageBudgetPence', '1500000000', 1_500_000_000],
  ['case.brokerageBudgetPence', 0, 0],
])('%s may be %p', (parameter, value, meaning) =>
  expect(read({ [parameter]: value }).data).toMatchObject({ [parameter]: meaning }),
);

test.each([
  ['case.triageWd', '2'],
  ['case.triageWd', 2],
  ['case.overrunTolerance', 'some'],
  ['case.overrunTolerance', '15'],
  ['case.overrunTolerance', -1],
  ['case.brokerageBudgetPence', '£5'],
  ['case.brokerageBudgetPence', -1],
])('%s cannot be %p', (parameter, value) => expect(read({ [parameter]: value }).success).toBe(false));

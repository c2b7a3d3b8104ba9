import { expect, test } from '@jest/globals';
import { settings } from './settings.js';

const read = (given: object) => settings.safeParse(given);

test('what is not set has its default', () =>
  expect(settings.parse({})).toEqual({
    'escalation.level1AfterWd': 5,
    'escalation.level2AfterWd': 15,
    'review.bookingOpensFrom': '2012-01-01',
    'review.bookingRuleAppliesFrom': '2011-11-04',
    'review.entitlementPeriod': { from: '2011-07-01', to: '2012-03-31' },
    'review.entitlementPerCouncil': 1,
    'review.monthlyCapacityPerRegion': 3,
    'review.monthlyCapacityNational': 8,
    'review.slotWorkingDays': { least: 1, most: 10 },
    'review.slotOfferValidWd': 10,
    'review.teamSize': { least: 4, most: 8 },
    'review.maxPerHomeOrg': 2,
    'review.interestLookbackYears': 5,
    'review.councilReschedules': 2,
    'review.lateNoticeWd': 10,
    'review.teamLeadTimeWd': 20,
    'review.readinessLeadTimeWd': 5,
    'review.draftReportWd': 15,
    'review.factualCheckWd': 10,
    'review.correctionRounds': 2,
    'review.responseWd': 30,
    'review.reopenDays': 90,
  }));

test('a number may be written in digits', () =>
  expect(read({ 'review.slotOfferValidWd': '12' }).data).toMatchObject({ 'review.slotOfferValidWd': 12 }));

test('a period and a range are written with two dots', () =>
  expect(
    read({ 'review.entitlementPeriod': '2012-04-01..2013-03-31', 'review.slotWorkingDays': '2..5' }).data,
  ).toMatchObject({
    'review.entitlementPeriod': { from: '2012-04-01', to: '2013-03-31' },
    'review.slotWorkingDays': { least: 2, most: 5 },
  }));

test.each([
  ['review.slotOfferValidWd', -1],
  ['review.slotOfferValidWd', 'ten'],
  ['review.slotWorkingDays', '10..1'],
  ['review.slotWorkingDays', '1-10'],
  ['review.entitlementPeriod', '2012-03-31..2011-07-01'],
  ['review.entitlementPeriod', '2011-07-01'],
  ['review.entitlementPeriod', '2011-02-30..2012-03-31'],
  ['review.bookingOpensFrom', 'January'],
])('%s cannot be %p', (parameter, value) => expect(read({ [parameter]: value }).success).toBe(false));

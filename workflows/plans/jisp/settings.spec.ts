import { describe, expect, test } from '@jest/globals';
import { recorded } from '@casewright/workflow/spec';
import { given, NOBODY_KNOWN, on, opened, OPENING, csa } from '../test/jisp.js';
import { settings } from './settings.js';

describe('the parameters of a plan', () => {
  test('have their defaults', () =>
    expect(settings.parse({})).toEqual({
      'jisp.targetRule': '03-31',
      'jisp.offerReplyWd': 15,
      'jisp.authorityReviewWd': 10,
      'jisp.dcsApprovalWd': 10,
      'jisp.copyWd': 5,
      'jisp.engagementMonths': 3,
      'jisp.maxRevisionRounds': 3,
      'jisp.offerTextMax': 500,
      'jisp.reopenDays': 30,
      'jisp.regionalColumns': {},
      'escalation.level1AfterWd': 5,
      'escalation.level2AfterWd': 15,
    }));

  test('the target is a day of the year in which the plan year begins', () => {
    on('2009-01-12', { 'jisp.targetRule': '02-28' })
      .given()
      .when('OpenJisp', OPENING, csa, NOBODY_KNOWN)
      .then(recorded(opened, { targetCompletionOn: '2009-02-28' }));
    given().when('OpenJisp', OPENING, csa, NOBODY_KNOWN).then(recorded(opened));
    for (const wrong of ['02-30', '31 March', ''])
      expect(settings.safeParse({ 'jisp.targetRule': wrong }).success).toBe(false);
  });

  test('the days a provider has are whole or half, and may not be set', () => {
    const days = (value: unknown) => settings.safeParse({ 'jisp.providerCapacityDays': value });
    expect(days('12.5').data).toMatchObject({ 'jisp.providerCapacityDays': 12.5 });
    expect(days(12).data).toMatchObject({ 'jisp.providerCapacityDays': 12 });
    expect(days(undefined).data).not.toHaveProperty('jisp.providerCapacityDays');
    for (const wrong of ['12.25', 'many', -1, 0.25]) expect(days(wrong).success).toBe(false);
  });
});

import { describe, expect, test } from '@jest/globals';
import { amina, atWork, given, lena, on, worked } from '../../test/specialist-deployment.js';
import { settings } from '../settings.js';

const WORK = { date: '2012-01-13' };

describe('DP-R04: the recorded days stay within the planned ones and a tenth', () => {
  test('six days are planned, so six and a half can be recorded', () => {
    given(...atWork)
      .when('RecordDeploymentDays', { ...WORK, days: 6.5 }, amina)
      .then(worked(6.5));
    given(...atWork)
      .when('RecordDeploymentDays', { ...WORK, days: 7 }, amina)
      .thenRefused({
        ...{ refused: 'GUARD_FAILED', ruleId: 'DP-R04' },
        message: 'That would make 7 days. 6 are planned, and at most 10 % more can be recorded.',
      });
  });

  test('days add up', () => {
    const record = (days: number) =>
      given(...atWork, worked(3), worked(2.5, 5.5)).when('RecordDeploymentDays', { ...WORK, days }, amina);
    record(1).then(worked(1, 6.5));
    record(1.5).thenRefused({ ruleId: 'DP-R04' });
    given(...atWork, worked(3), worked(2.5, 5.5)).thenCase({ deliveredDays: 5.5 });
  });

  test('the tenth is reached, not passed', () => {
    on('2011-12-16', { overdelivery: '50 %' })
      .given(...atWork)
      .when('RecordDeploymentDays', { ...WORK, days: 9 }, amina)
      .thenStage('active');
    on('2011-12-16', { overdelivery: 0 })
      .given(...atWork)
      .when('RecordDeploymentDays', { ...WORK, days: 6.5 }, amina)
      .thenRefused({ ruleId: 'DP-R04' });
  });

  test('only the specialist records them, in days and half days', () => {
    given(...atWork)
      .when('RecordDeploymentDays', { ...WORK, days: 1 }, lena)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    given(...atWork)
      .when('RecordDeploymentDays', { ...WORK, days: 0.25 }, amina)
      .thenRefused({ refused: 'VALIDATION' });
  });
});

describe('the parameter overdelivery', () => {
  test.each([
    [undefined, 10],
    [12.5, 12.5],
    ['10 %', 10],
    ['7.5%', 7.5],
  ])('%p is %d per cent', (given, overdelivery) => {
    expect(settings.parse({ overdelivery: given })).toEqual({ overdelivery });
  });

  test.each(['ten', '10', -1, null])('%p is none', (given) => {
    expect(settings.safeParse({ overdelivery: given }).success).toBe(false);
  });
});

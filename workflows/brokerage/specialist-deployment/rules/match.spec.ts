import { describe, expect, test } from '@jest/globals';
import { ledgerStream } from '@casewright/workflow';
import { as } from '@casewright/workflow/spec';
import {
  given,
  inThePool,
  lena,
  matched,
  NEED,
  on,
  recruiter,
  requested,
  YORK,
} from '../../test/specialist-deployment.js';
import specialistDeployment from '../index.js';

const refused = (message: string) => ({ refused: 'GUARD_FAILED', ruleId: 'DP-R02', message }) as const;

describe('DP-R01: specialists are sent for support, peer reviews, policy and data', () => {
  test.each(['improvement-support', 'peer-review', 'policy-implementation', 'data'])('%s', (purpose) => {
    given()
      .when('RequestDeployment', { ...NEED, purpose }, lena, YORK)
      .thenStage('requested');
  });

  test('and for nothing else', () => {
    given()
      .when('RequestDeployment', { ...NEED, purpose: 'inspection' }, lena, YORK)
      .thenRefused({ refused: 'VALIDATION' });
  });
});

describe('DP-R02: whoever is matched fits the need', () => {
  const match = (need: object, surroundings: object) =>
    given(requested(need)).when('MatchSpecialist', { specialistId: 's1' }, recruiter, surroundings);

  test('an available specialist who is trained, from elsewhere and free is matched', () => {
    match({}, inThePool()).then(matched);
  });

  test('the days count in the financial year in which the deployment begins', () => {
    match({ from: '2012-03-28', to: '2012-04-13' }, inThePool()).then(matched);
    match({ from: '2012-04-02', to: '2012-04-13' }, inThePool()).then({
      ...{ type: matched.type, data: { ...matched.data, year: '2012/13' } },
    });
  });

  test('somebody who is not in the pool cannot be matched', () => {
    match({}, { lookups: { specialist: undefined } }).thenRefused(refused('There is no such specialist in the pool.'));
  });

  test('somebody on another deployment can, where the dates are free', () => {
    match({}, inThePool({}, 'deployed')).then(matched);
  });

  test.each(['applied', 'shortlisted', 'accepted', 'paused', 'inactive', 'rejected', 'withdrawn'])(
    'somebody there who is %s cannot be matched',
    (stage) => {
      match({}, inThePool({}, stage)).thenRefused(
        refused(`The specialist is not available: the pool has them as ‘${stage}’.`),
      );
    },
  );

  test.each([
    ['improvement-support', 'support'],
    ['peer-review', 'peer-review'],
    ['policy-implementation', 'support'],
    ['data', 'data'],
  ])('for %s the specialist is trained in %s', (purpose, kind) => {
    const others = ['support', 'peer-review', 'peer-challenge', 'data'].filter((other) => other !== kind);
    const trained = (...kinds: readonly string[]) =>
      inThePool({ trainings: kinds.map((each) => ({ kind: each, completedOn: '2011-12-12' })) });

    match({ purpose }, trained(kind)).thenStage('matched');
    match({ purpose }, trained(...others)).thenRefused(
      refused(`The specialist has completed no training for ${purpose}.`),
    );
  });

  test('training completed today counts, training still to come does not', () => {
    const trainedOn = (completedOn: string) => inThePool({ trainings: [{ kind: 'support', completedOn }] });
    match({}, trainedOn('2011-12-16')).thenStage('matched');
    match({}, trainedOn('2011-12-17')).thenRefused({ ruleId: 'DP-R02' });
  });

  test('nobody is sent to the organisation they come from', () => {
    match({ hostOrgId: 'leeds' }, inThePool()).thenRefused(
      refused('The specialist comes from the organisation that would be the host.'),
    );
  });

  test('dates that end before they begin are not free', () => {
    match({ to: '2012-01-08' }, inThePool()).thenRefused(
      refused('The deployment would end on 8 January 2012, before it begins on 9 January 2012.'),
    );
  });

  describe('beside the other deployments of the specialist', () => {
    const FEBRUARY = { from: '2012-02-06', to: '2012-02-17' };
    const held = (claim: object) => ({
      [ledgerStream({ ledger: 'specialistDays', key: 's1' })]: {
        'specialistDeployment-d2': {
          ...{ days: 4, year: '2011/12', capacityDaysPerYear: 10, open: true, ...FEBRUARY },
          ...claim,
        },
      },
    });
    const beside = (claim: object, need: object = {}) => match(need, { ...inThePool(), held: held(claim) });

    test('dates do not overlap, not by a day', () => {
      beside({ from: '2012-01-20' }).thenRefused(
        refused('The specialist is taken from 20 January 2012 to 17 February 2012, by specialistDeployment-d2.'),
      );
      beside({ from: '2011-12-20', to: '2012-01-09' }).thenRefused({ ruleId: 'DP-R02' });
      beside({ from: '2012-01-21' }).thenStage('matched');
      beside({ from: '2011-12-20', to: '2012-01-08' }).thenStage('matched');
    });

    test('dates of a deployment that has ended are free again', () => {
      beside({ from: '2012-01-09', to: '2012-01-20', open: false }).thenStage('matched');
    });

    test('days stay within the yearly capacity, those of deployments that have ended too', () => {
      beside({}).thenStage('matched');
      beside({ days: 4.5 }).thenRefused(refused('The specialist has 5.5 of 10 days left in 2011/12, not 6.'));
      beside({ days: 4.5, open: false }).thenRefused({ ruleId: 'DP-R02' });
      beside({}, { days: 6.5 }).thenRefused({ ruleId: 'DP-R02' });
    });

    test('days of another year are others', () => {
      beside({ days: 10, year: '2010/11' }).thenStage('matched');
    });
  });

  test('the specialist is looked up in the pool', () => {
    const asked = specialistDeployment.commands['MatchSpecialist']?.lookups?.({
      ...{ input: { specialistId: 's1' }, case: requested().data, id: 'd1' },
    });
    expect(asked?.['specialist']?.request).toEqual({ from: 'stream', stream: 'sectorSpecialist-s1' });
  });
});

describe('GEN-R01: nobody matches themselves', () => {
  test('not even a recruiter', () => {
    on('2011-12-16')
      .given(requested())
      .when('MatchSpecialist', { specialistId: 's1' }, as('specialist-recruiter', { personId: 'amina' }), inThePool())
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'GEN-R01' });
  });
});

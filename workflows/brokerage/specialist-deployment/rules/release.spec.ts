import { describe, test } from '@jest/globals';
import { as } from '@casewright/workflow/spec';
import {
  amina,
  atMatched,
  given,
  leeds,
  lena,
  RELEASE,
  released,
  releaseRefused,
} from '../../test/specialist-deployment.js';

const unknown = { lookups: { releaser: undefined } };
const workingFor = (homeOrgId: string) => ({ lookups: { releaser: { personId: 'dcs1', homeOrgId } } });

describe('DP-R03: only the specialist’s own home authority releases', () => {
  test('it releases, and says whether it may claim for cover', () => {
    for (const backfill of [true, false]) {
      const release = { ...RELEASE, backfill };
      given(...atMatched)
        .when('ReleaseSpecialist', release, leeds, workingFor('leeds'))
        .then({ type: 'DeploymentReleased', data: release });
      given(...atMatched, { type: 'DeploymentReleased', data: release }).thenCase({ backfill });
    }
  });

  test('another one does not, nor does anybody else', () => {
    for (const caller of [as('home-authority', { orgId: 'hull' }), as('home-authority'), lena, amina])
      given(...atMatched)
        .when('ReleaseSpecialist', RELEASE, caller, unknown)
        .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('whoever releases belongs to it, as far as the directory knows them', () => {
    given(...atMatched)
      .when('ReleaseSpecialist', RELEASE, leeds, unknown)
      .then(released);
    given(...atMatched)
      .when('ReleaseSpecialist', RELEASE, leeds, workingFor('hull'))
      .thenRefused({
        ...{ refused: 'GUARD_FAILED', ruleId: 'DP-R03' },
        message: 'The person who releases does not belong to the specialist’s home authority.',
      });
  });

  test('the name of whoever releases is accepted and not kept', () => {
    const named = { ...RELEASE, releasedBy: { personId: 'dcs1', name: 'Dana', roleTitle: 'DCS' } };
    given(...atMatched)
      .when('ReleaseSpecialist', named, leeds, unknown)
      .then({
        type: 'DeploymentReleased',
        data: { ...RELEASE, releasedBy: { personId: 'dcs1', roleTitle: 'DCS' } },
      });
  });

  test('it may refuse, and somebody else may be matched', () => {
    given(...atMatched)
      .when('RefuseRelease', { reason: 'No cover' }, leeds)
      .then(releaseRefused);
    given(...atMatched, releaseRefused).thenStage('requested');
  });
});

describe('GEN-R01: two sides of a release do not fall to one person', () => {
  const refused = { refused: 'GUARD_FAILED', ruleId: 'GEN-R01' } as const;
  const asLeeds = (personId: string) => as('home-authority', { personId, orgId: 'leeds' });

  test.each([
    ['who asked', 'lena'],
    ['who is the specialist', 'amina'],
  ])('%s neither releases nor is named as releasing', (_, personId) => {
    given(...atMatched)
      .when('ReleaseSpecialist', RELEASE, asLeeds(personId), unknown)
      .thenRefused(refused);
    given(...atMatched)
      .when('ReleaseSpecialist', { ...RELEASE, releasedBy: { personId } }, leeds, unknown)
      .thenRefused(refused);
  });

  test('the specialist does not refuse the own release', () => {
    given(...atMatched)
      .when('RefuseRelease', { reason: 'No cover' }, asLeeds('amina'))
      .thenRefused(refused);
  });
});

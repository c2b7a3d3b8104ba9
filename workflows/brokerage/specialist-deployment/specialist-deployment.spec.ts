import { describe, expect, test } from '@jest/globals';
import { as, recorded, type Past } from '@casewright/workflow/spec';
import {
  amina,
  associate,
  atMatched,
  atReleased,
  atWork,
  cancelled,
  completed,
  coordinator,
  given,
  leeds,
  lena,
  matched,
  NEED,
  officer,
  on,
  recruiter,
  releaseRefused,
  requested,
  started,
  unmatched,
  worked,
  YORK,
} from '../test/specialist-deployment.js';
import specialistDeployment from './index.js';

describe('the course of a deployment', () => {
  test('brokers, review coordinators and officers ask; the host’s region is kept where it is a council', () => {
    given().when('RequestDeployment', NEED, lena, YORK).then(recorded(requested()));
    for (const caller of [associate, coordinator, officer])
      given().when('RequestDeployment', NEED, caller, YORK).thenStage('requested');
    given()
      .when('RequestDeployment', { ...NEED, hostOrgId: 'cib' }, lena, { lookups: { host: undefined } })
      .then({
        type: 'DeploymentRequested',
        data: { ...NEED, hostOrgId: 'cib', deploymentId: 'd1', requestedById: 'lena' },
      });
  });

  test('the recruiter or the specialist may take a match back', () => {
    for (const caller of [recruiter, amina])
      given(...atMatched)
        .when('UnmatchSpecialist', { reason: 'On leave' }, caller)
        .then(unmatched);
    given(...atMatched, unmatched).thenStage('requested');
    given(...atMatched)
      .when('UnmatchSpecialist', { reason: 'On leave' }, as('sector-specialist', { personId: 'ben' }))
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('the recruiter declines what nobody fits', () => {
    given(requested()).when('DeclineDeployment', { reason: 'Nobody' }, recruiter).thenStage('declined');
    given(...atMatched)
      .when('DeclineDeployment', { reason: 'Nobody' }, recruiter)
      .thenRefused({ refused: 'INVALID_STATE' });
  });

  test('the specialist or the lead broker says when it starts, once released', () => {
    for (const caller of [amina, lena])
      given(...atReleased)
        .when('StartDeployment', started.data, caller)
        .then(started);
    given(...atMatched)
      .when('StartDeployment', started.data, amina)
      .thenRefused({ refused: 'INVALID_STATE' });
  });

  test('the asking side completes it, with the days that were worked', () => {
    for (const caller of [lena, coordinator, officer])
      given(...atWork, worked(3), worked(2.5, 5.5))
        .when('CompleteDeployment', {}, caller)
        .then(completed(5.5));
    given(...atWork)
      .when('CompleteDeployment', {}, amina)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('it may be called off until it has ended, with the days that were worked', () => {
    for (const history of [[requested()], atMatched, atReleased, atWork])
      given(...history)
        .when('CancelDeployment', { reason: 'Inspection' }, lena)
        .then(cancelled(0));
    given(...atWork, worked(1.5))
      .when('CancelDeployment', { reason: 'Inspection' }, leeds)
      .then(cancelled(1.5));
    given(...atWork, completed(3))
      .when('CancelDeployment', { reason: 'Inspection' }, lena)
      .thenRefused({ refused: 'INVALID_STATE' });
  });
});

describe('who reaches a deployment', () => {
  const cancel = (history: readonly Past[], caller: typeof lena) =>
    given(...history).when('CancelDeployment', { reason: 'Inspection' }, caller);
  const lead = (personId: string, regionId: string) => as('lead-broker', { personId, regionId });

  test('a lead broker, in the region of the host or where they asked', () => {
    cancel([requested()], lead('liz', 'YH')).thenStage('cancelled');
    cancel([requested()], lead('lena', 'NE')).thenStage('cancelled');
    for (const caller of [lead('liz', 'NE'), as('lead-broker')])
      cancel([requested()], caller).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    cancel([requested({ regionId: undefined })], as('lead-broker')).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('an associate broker, where they asked', () => {
    cancel([requested({ requestedById: 'asif' })], associate).thenStage('cancelled');
    cancel([requested()], associate).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('the home authority and the specialist, while they are matched', () => {
    cancel(atMatched, leeds).thenStage('cancelled');
    for (const history of [[requested()], [...atMatched, unmatched], [...atMatched, releaseRefused]])
      cancel(history, leeds).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    given(...atMatched, unmatched, { ...matched, data: { ...matched.data, personId: 'ben' } })
      .when('UnmatchSpecialist', { reason: 'On leave' }, amina)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });
});

describe('the timer ‘match’', () => {
  const match = { name: 'match', key: '' };

  test('is due ten working days after the request, Christmas not counted', () => {
    given(requested()).thenTimers({ name: 'match', due: '2012-01-04' });
    on('2012-01-04').given(requested()).whenTimerFires(match).thenRefused({ refused: 'INVALID_STATE' });
    on('2012-01-05')
      .given(requested())
      .whenTimerFires(match)
      .then({ type: 'StageOverdue', data: { stage: 'requested', dueOn: '2012-01-04' } });
  });

  test('ends with the match, for good', () => {
    given(...atMatched).thenTimers();
    given(...atMatched, unmatched).thenTimers();
  });

  test('being overdue changes nothing else', () => {
    const late = { stage: 'requested', dueOn: '2012-01-04' };
    const history = [requested(), { type: 'StageOverdue', data: late }];
    given(...history).thenStage('requested');
    given(...history).thenCase({ overdue: [late] });
  });
});

describe('in the worklist', () => {
  const { DeploymentRequested, DeploymentMatched } = specialistDeployment.worklist;

  test('a deployment is found by who asked, by the host where it is a council, and beside what it is for', () => {
    expect(DeploymentRequested?.(requested().data)).toMatchObject({
      ...{ ownerId: 'lena', councilId: 'york', regionId: 'YH', forStream: 'improvementCase-c1' },
    });
    const elsewhere = requested({ hostOrgId: 'cib', regionId: undefined });
    expect(DeploymentRequested?.(elsewhere.data)).toMatchObject({ councilId: null, regionId: null });
  });

  test('it stands beside the specialist’s place in the pool', () => {
    expect(DeploymentMatched?.(matched.data)).toMatchObject({ related: ['sectorSpecialist-s1'] });
  });
});

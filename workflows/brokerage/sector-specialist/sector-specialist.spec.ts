import { describe, expect, test } from '@jest/globals';
import { as } from '@casewright/workflow/spec';
import { ann, available, FORM, given, inThePool, leeds, left, recruiter, trained } from '../test/sector-specialist.js';
import sectorSpecialist from './index.js';

describe('a specialist in the pool', () => {
  test('is trained wherever they are in it, and a training recorded again is corrected', () => {
    const again = { eventId: 'warwick', kind: 'peer-review', completedOn: '2012-02-08' };
    given(...inThePool)
      .when('RecordTraining', again, recruiter)
      .then(trained('peer-review', '2012-02-08'));
    given(...inThePool, trained('peer-review', '2012-02-08'), trained('data', '2012-01-20', 'leeds')).thenCase({
      trainings: [again, { eventId: 'leeds', kind: 'data', completedOn: '2012-01-20' }],
    });
  });

  test('pauses by the home authority or alone, and resumes alone', () => {
    const paused = { type: 'SpecialistPaused', data: { reason: 'Inspection', until: '2012-03-01' } };
    for (const caller of [ann, leeds])
      given(...inThePool)
        .when('PauseSpecialist', paused.data, caller)
        .then(paused);
    given(...inThePool)
      .when('PauseSpecialist', paused.data, as('home-authority', { orgId: 'york' }))
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    given(...inThePool, paused)
      .when('ResumeSpecialist', {}, ann)
      .thenStage('available');
    given(...inThePool, paused)
      .when('ResumeSpecialist', {}, leeds)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('leaves unless deployed, and comes back with trainings and roles', () => {
    for (const caller of [ann, leeds, recruiter])
      given(...inThePool)
        .when('LeavePool', left.data, caller)
        .thenStage('inactive');
    given(...inThePool, { type: 'SpecialistDeployed', data: { deploymentId: 'd1' } })
      .when('LeavePool', left.data, ann)
      .thenRefused({ refused: 'INVALID_STATE' });
    given(...inThePool, left, { type: 'SpecialistReadmitted', data: {} })
      .when('ReleaseToPool', {}, recruiter)
      .then(available);
  });

  test('is found in the worklist by person, and by council when it is the home of one', () => {
    const { SpecialistApplied: fields } = sectorSpecialist.worklist;
    expect(fields?.(FORM)).toMatchObject({ ownerId: 'ann', councilId: 'leeds' });
    expect(fields?.({ ...FORM, homeOrgKind: 'nhs' })).toMatchObject({ ownerId: 'ann', councilId: null });
  });
});

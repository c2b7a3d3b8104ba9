import { describe, test } from '@jest/globals';
import { as, type Past } from '@casewright/workflow/spec';
import {
  accepted,
  ADMISSION,
  admitted,
  ann,
  applied,
  available,
  FORM,
  given,
  leeds,
  left,
  recruiter,
  shortlisted,
  trained,
} from '../../test/sector-specialist.js';

describe('SS-R01: the recruiter recruits specialists', () => {
  test('people apply for themselves', () => {
    given().when('ApplyAsSpecialist', FORM, ann).then(applied());
    given()
      .when('ApplyAsSpecialist', FORM, as('sector-specialist', { personId: 'bob' }))
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('whom to admit is for nobody else to decide', () => {
    for (const caller of [ann, leeds, as('contract-manager')])
      given(applied()).when('ShortlistSpecialist', {}, caller).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    given(applied()).when('ShortlistSpecialist', {}, recruiter).then(shortlisted);
  });

  test('an applicant may withdraw until admitted', () => {
    for (const history of [[applied()], [applied(), shortlisted]])
      given(...history)
        .when('WithdrawSpecialistApplication', {}, ann)
        .thenStage('withdrawn');
    given(...admitted)
      .when('WithdrawSpecialistApplication', {}, ann)
      .thenRefused({ refused: 'INVALID_STATE' });
  });

  test('an application may be rejected until admitted', () => {
    for (const history of [[applied()], [applied(), shortlisted]])
      given(...history)
        .when('RejectSpecialist', { reason: 'Too junior' }, recruiter)
        .thenStage('rejected');
  });
});

describe('SS-R02: the home authority’s consent and the yearly capacity are recorded', () => {
  const accept = (admission: object) =>
    given(applied(), shortlisted).when('AcceptSpecialist', { ...ADMISSION, ...admission }, recruiter);

  test('at admission', () => {
    accept({}).then(accepted());
    accept({ homeAuthorityConsentRef: ' ' }).thenRefused({ refused: 'GUARD_FAILED', ruleId: 'SS-R02' });
    accept({ capacityDaysPerYear: 2.25 }).thenRefused({ refused: 'VALIDATION' });
    given(...admitted).thenCase(ADMISSION);
  });

  test('at readmission', () => {
    given(...admitted, left)
      .when('ReturnToPool', {}, recruiter)
      .then({ type: 'SpecialistReadmitted', data: {} });
    given(applied(), shortlisted, accepted({ homeAuthorityConsentRef: '' }), left)
      .when('ReturnToPool', {}, recruiter)
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'SS-R02' });
  });
});

describe('SS-R03: specialists serve support, peer reviews and challenges, policy, or data', () => {
  const shortlist = (rolesWanted: readonly string[]) =>
    given(applied({ rolesWanted })).when('ShortlistSpecialist', {}, recruiter);

  test('whoever wants that can be shortlisted', () => {
    shortlist(['support', 'peer-reviewer', 'peer-challenger', 'policy', 'data']).then(shortlisted);
  });

  test('whoever wants anything else, or nothing, cannot', () => {
    shortlist(['data', 'inspector']).thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'SS-R03' },
      message:
        'The applicant wants to be ‘inspector’. Specialists serve as support, peer-reviewer, peer-challenger, policy or data.',
    });
    shortlist([]).thenRefused({ ruleId: 'SS-R03' });
  });
});

describe('SS-R04: whoever is made available has completed training for one of their roles', () => {
  const release = (roles: readonly string[], ...trainings: readonly Past[]) =>
    given(applied(), shortlisted, accepted({ roles }), ...trainings).when('ReleaseToPool', {}, recruiter);
  const refusal = { refused: 'GUARD_FAILED', ruleId: 'SS-R04' } as const;

  test.each([
    ['support', 'support'],
    ['support', 'policy'],
    ['peer-review', 'peer-reviewer'],
    ['peer-challenge', 'peer-challenger'],
    ['data', 'data'],
  ])('training for %s prepares for %s', (kind, role) => {
    release([role], trained(kind)).then(available);
  });

  test('no training, or training for another role, is not enough', () => {
    release(['peer-reviewer']).thenRefused(refusal);
    release(['peer-reviewer'], trained('data')).thenRefused(refusal);
  });

  test('training still to come is not completed', () => {
    release(['data'], trained('data', '2012-02-11')).thenRefused(refusal);
    release(['data'], trained('data', '2012-02-10')).then(available);
  });
});

describe('GEN-R01: nobody decides on their own place in the pool', () => {
  const herself = as('specialist-recruiter', { personId: 'ann' });

  test.each([
    ['ShortlistSpecialist', {}, [applied()]],
    ['RejectSpecialist', { reason: 'Too junior' }, [applied()]],
    ['AcceptSpecialist', ADMISSION, [applied(), shortlisted]],
    ['RecordTraining', { eventId: 'warwick', kind: 'data', completedOn: '2012-02-09' }, admitted],
    ['ReleaseToPool', {}, [...admitted, trained('support')]],
    ['ReturnToPool', {}, [...admitted, left]],
  ])('%s', (command, input, history) => {
    given(...history)
      .when(command, input, herself)
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'GEN-R01' });
  });
});

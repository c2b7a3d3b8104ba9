import { describe, test } from '@jest/globals';
import { recorded, type Past } from '@casewright/workflow/spec';
import {
  accepted,
  dcs,
  director,
  given,
  leadBroker,
  NOTICE,
  noticeChanged,
  officer,
  opened,
  REFERRAL,
  system,
  underNotice,
} from '../../test/improvement-case.js';

const UNKNOWN = { lookups: { council: undefined } };
const open = (more: object, who = officer, surroundings: object = UNKNOWN) =>
  given().when('OpenCase', { ...REFERRAL, ...more }, who, surroundings);

describe('IC-R01 a council under an improvement notice gets a case', () => {
  test('when the notice is named and has been issued', () => open(NOTICE).thenStage('referred'));

  test('on the day it is issued too', () => open({ ...NOTICE, noticeIssuedOn: '2011-11-14' }).thenStage('referred'));

  test.each([
    ['its reference', { noticeRef: undefined }],
    ['its date', { noticeIssuedOn: undefined }],
    ['a date that has come', { noticeIssuedOn: '2011-11-15' }],
  ])('but not without %s', (_, more) =>
    open({ ...NOTICE, ...more }).thenRefused({ refused: 'GUARD_FAILED', ruleId: 'IC-R01' }),
  );

  test('and a notice that is named beside another trigger is named in full', () => {
    open({ noticeRef: 'IN-7' }).thenRefused({ ruleId: 'IC-R01' });
    open({ noticeReviewDueOn: '2012-10-17' }).thenRefused({ ruleId: 'IC-R01' });
    open({ noticeRef: 'IN-7', noticeIssuedOn: '2011-10-17' }).thenStage('referred');
  });

  test('whose notice is kept as in force', () =>
    given(underNotice).thenCase({
      notice: { ref: 'IN-7', issuedOn: '2011-10-17', reviewDueOn: '2012-10-17', status: 'in-force' },
    }));
});

describe('IC-R02 other councils get one too', () => {
  test.each(['performance-risk', 'peer-challenge', 'peer-review', 'inspection'])('because of a %s', (trigger) =>
    open({ trigger }).thenStage('referred'),
  );

  test('not because of anything else', () => open({ trigger: 'rumour' }).thenRefused({ refused: 'VALIDATION' }));
});

describe('IC-R21 a council has one open case', () => {
  const another = { held: { 'openImprovementCase-beta': { 'improvementCase-ic0': true } }, ...UNKNOWN };

  test('so a second is refused, with where to record what has come to light', () =>
    open({}, officer, another).thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'IC-R21' },
      message:
        'The council already has an open case, improvementCase-ic0. Record what has come to light there, as evidence.',
    }));
});

describe('IC-R23 what is immediate', () => {
  const opening = (more: object, priority: string) => open(more).then(recorded(opened(more), { priority, ...more }));

  test('is a notice', () => opening(NOTICE, 'immediate'));
  test('is an early adopter', () => opening({ earlyAdopter: true }, 'immediate'));
  test('is nothing else', () => opening({ trigger: 'inspection' }, 'standard'));
});

describe('IC-R24 a referral with a notice', () => {
  const decline = (...history: readonly Past[]) =>
    given(...history).when('DeclineReferral', { reasonCode: 'not-priority', reason: 'Later' }, director);

  test('cannot be declined', () => {
    decline(underNotice).thenRefused({ refused: 'GUARD_FAILED', ruleId: 'IC-R24' });
    decline(opened(), noticeChanged('in-force')).thenRefused({ ruleId: 'IC-R24' });
  });

  test('can be once the notice is lifted, as one without a notice can', () => {
    decline(underNotice, noticeChanged('lifted')).thenStage('declined');
    decline(opened()).thenStage('declined');
  });
});

describe('GEN-R01 who referred the case', () => {
  const byCouncil = opened({}, '2011-10-18', 'dora', 'council-dcs');
  const byBroker = opened({}, '2011-10-18', 'dora', 'lead-broker');
  const byDirector = opened({}, '2011-10-18', 'dora', 'commissioning-director');

  test.each([
    ['the council', byCouncil],
    ['the region', byBroker],
  ])('for %s does not answer the referral', (_, history) => {
    given(history).when('AcceptReferral', {}, director).thenRefused({ ruleId: 'GEN-R01' });
    given(history)
      .when('DeclineReferral', { reasonCode: 'duplicate', reason: 'x' }, director)
      .thenRefused({ ruleId: 'GEN-R01' });
  });

  test('on the Board’s side may', () => {
    given(byDirector).when('AcceptReferral', {}, director).then(recorded(accepted));
    given(byCouncil).when('AcceptReferral', {}, officer).then(recorded(accepted));
  });
});

describe('who refers whom', () => {
  test('a council refers itself, a lead broker the councils of the region', () => {
    open({}, dcs).thenStage('referred');
    open({}, leadBroker).thenStage('referred');
    open({ councilId: 'gamma' }, dcs).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    open({ regionId: 'NW' }, leadBroker).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('the register knows the region of whoever is referred by an event elsewhere', () => {
    const known = { lookups: { council: { id: 'beta', regionId: 'YH' } } };
    open({}, system, known).then(recorded(opened({ regionId: 'YH' })));
    open({}, system).then(recorded(opened()));
    open({}, officer, known).then(recorded(opened()));
  });
});

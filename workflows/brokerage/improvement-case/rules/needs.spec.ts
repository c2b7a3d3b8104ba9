import { describe, test } from '@jest/globals';
import { as, recorded, type Past } from '@casewright/workflow/spec';
import {
  broker,
  councilReview,
  dcs,
  drafted,
  evidence,
  gathering,
  given,
  need,
  needsAgreed,
  needsDrafted,
  packageAgreed,
  underNotice,
} from '../../test/improvement-case.js';

const draft = (needs: readonly object[], ...history: readonly Past[]) =>
  given(...history).when('DraftNeeds', { needs }, broker);
const withEvidence = (source: string, first?: Past) => [...gathering(first), evidence('e1', '2011-10-21', source)];

describe('IC-R11 needs rest on recorded evidence', () => {
  test('each cites some', () => {
    draft([need('n1')], ...withEvidence('peer-review')).then(recorded(drafted()));
    draft([need('n1', { evidenceIds: ['e1', 'e2'] })], ...withEvidence('peer-review')).thenStage(
      'needsAssessment.needsDrafted',
    );
    draft([need('n1'), need('n2', { evidenceIds: ['e2'] })], ...withEvidence('peer-review')).thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'IC-R11' },
      message: 'The need n2 cites no evidence that is recorded in this case.',
    });
    draft([need('n1', { evidenceIds: [] })], ...withEvidence('peer-review')).thenRefused({ ruleId: 'IC-R11' });
  });

  test('and there is one at least', () => draft([], ...withEvidence('inspection')).thenRefused({ ruleId: 'IC-R11' }));

  test.each(['improvement-notice', 'inspection'])('under a notice one cites evidence of the source %s', (source) =>
    draft([need('n1')], ...withEvidence(source, underNotice)).thenStage('needsAssessment.needsDrafted'),
  );

  test('under a notice other evidence alone is not enough', () =>
    draft([need('n1')], ...withEvidence('peer-review', underNotice)).thenRefused({ ruleId: 'IC-R11' }));

  test('each has an id of its own, and cites nothing twice', () => {
    draft([need('n1'), need('n1')], ...withEvidence('inspection')).thenRefused({ refused: 'VALIDATION' });
    draft([need('n1', { evidenceIds: ['e1', 'e1'] })]).thenRefused({ refused: 'VALIDATION' });
  });

  test('evidence recorded again is corrected', () =>
    given(...withEvidence('other'), evidence('e1', '2011-10-24')).thenCase({
      evidence: [{ evidenceId: 'e1', source: 'inspection', date: '2011-10-24', ref: 'Report e1' }],
    }));
});

describe('IC-R12 the council agrees the latest version', () => {
  const stale = { refused: 'GUARD_FAILED', ruleId: 'IC-R12', subcode: 'STALE_VERSION' } as const;

  test('of the needs', () => {
    const agree = (version: number) => given(...needsDrafted()).when('AgreeNeeds', { version }, dcs);
    agree(1).then(recorded(needsAgreed()));
    agree(0).thenRefused(stale);
    agree(2).thenRefused(stale);
  });

  test('of the package', () => {
    const agree = (version: number) => given(...councilReview()).when('AgreePackage', { version }, dcs);
    agree(1).then(recorded(packageAgreed()));
    agree(2).thenRefused({ ...stale, message: 'Version 1 of the package is the latest. Look at it again.' });
  });

  test('and nobody else does', () => {
    for (const who of [broker, as('council-dcs', { orgId: 'gamma' }), as('cib-board')]) {
      given(...needsDrafted())
        .when('AgreeNeeds', { version: 1 }, who)
        .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
      given(...councilReview())
        .when('AgreePackage', { version: 1 }, who)
        .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    }
  });

  test('nor whoever drafted or submitted it (GEN-R01)', () => {
    const bo = as('council-dcs', { personId: 'bo', orgId: 'beta' });
    given(...needsDrafted())
      .when('AgreeNeeds', { version: 1 }, bo)
      .thenRefused({ ruleId: 'GEN-R01' });
    given(...councilReview())
      .when('AgreePackage', { version: 1 }, bo)
      .thenRefused({ ruleId: 'GEN-R01' });
  });
});

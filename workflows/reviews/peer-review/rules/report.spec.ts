import { describe, test } from '@jest/globals';
import { as, recorded, refusedBy } from '@casewright/workflow/spec';
import {
  agreed,
  corrected,
  dcs,
  drafting,
  factualCheck,
  given,
  officer,
  on,
  reviewer,
  revising,
  submitted,
  teamLead,
} from '../../test/peer-review.js';

const REPORT = { reportRef: 'report-1', strengths: ['Staff'], areasForConsideration: ['Supervision'] };
const twice = [...revising, submitted(2), corrected(2), submitted(3)];

describe('a report', () => {
  test('is submitted by the lead of the team, version by version', () => {
    given(...drafting)
      .when('SubmitDraftReport', REPORT, teamLead)
      .then(recorded(submitted(1)));
    given(...revising)
      .when('SubmitDraftReport', { ...REPORT, reportRef: 'report-2' }, teamLead)
      .then(recorded(submitted(2)));
    given(...drafting)
      .when('SubmitDraftReport', REPORT, reviewer('sam'))
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('is remembered as it was last submitted', () =>
    given(...twice).thenCase({
      report: { version: 3, ref: 'report-3', correctionRounds: 2, submittedById: 'ruth' },
    }));
});

describe('PR-R16 the council asks for corrections twice at most', () => {
  const correct = (history: typeof twice, caller = dcs) =>
    given(...history).when('RequestCorrections', { corrections: ['A name'] }, caller);

  test('each round is counted', () => {
    correct(factualCheck).then(corrected(1));
    correct([...revising, submitted(2)], officer).then(corrected(2));
  });

  test('a third round is refused', () =>
    correct(twice).thenRefused({
      ...refusedBy('PR-R16'),
      message: 'There have been 2 rounds of corrections. The report can now only be agreed.',
    }));

  test('there are as many rounds as the parameter says', () =>
    on('2012-01-20', { 'review.correctionRounds': 3 })
      .given(...twice)
      .when('RequestCorrections', { corrections: ['A comma'] }, dcs)
      .then({ type: 'ReportCorrectionsRequested', data: { corrections: ['A comma'], round: 3 } }));

  test('without an answer the report is deemed agreed, when the timer says so and not by hand', () => {
    given(...twice)
      .when('LapseFactualCheck', {}, as('system'))
      .then({ type: 'ReviewReportDeemedAgreed', data: { version: 3 } });
    given(...twice)
      .when('LapseFactualCheck', {}, teamLead)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });
});

describe('PR-R23 the council agrees the latest version', () => {
  const agree = (version: number, caller = dcs) => given(...twice).when('AgreeReport', { version }, caller);

  test('that one', () => agree(3).then(recorded(agreed, { version: 3 })));

  test.each([1, 2, 4])('not version %i', (version) =>
    agree(version).thenRefused({
      ...refusedBy('PR-R23'),
      message: 'Version 3 of the report is the latest. Read it, and agree that one.',
    }),
  );

  test('an officer cannot agree for the council', () => agree(3, officer).thenRefused({ refused: 'ROLE_NOT_ALLOWED' }));

  test('nor can who wrote it, in whatever role (GEN-R01)', () =>
    agree(3, as('council-dcs', { personId: 'ruth', orgId: 'bedford' })).thenRefused(refusedBy('GEN-R01')));
});

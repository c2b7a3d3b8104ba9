import { describe, test } from '@jest/globals';
import { recorded, refusedBy } from '@casewright/workflow/spec';
import {
  collecting,
  csa,
  dcs,
  evidence,
  given,
  goLead,
  initiated,
  NOBODY_KNOWN,
  opened,
  OPENING,
  preparing,
} from '../../test/jisp.js';

describe('JP-R01 the adviser starts the dialogue', () => {
  const start = { startedOn: '2009-01-12' };

  test('and nobody else does', () => {
    given(opened, evidence()).when('InitiateDialogue', start, csa).thenStage('dialogue.agreeingPriorities');
    given(opened, evidence()).when('InitiateDialogue', start, dcs).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });
});

describe('JP-R02 a dialogue starts from evidence that there is for the plan year', () => {
  const record = (planYear: string, source: string) =>
    given({ ...opened, data: { ...opened.data, planYear } }).when(
      'RecordJispEvidence',
      { evidenceId: 'e1', source, date: '2008-12-17', ref: 'Letter' },
      csa,
    );

  test('for 2009-10 it is the sources of the first year, later those of the Comprehensive Area Assessment', () => {
    record('2009-10', 'apa').thenStage('evidenceGathering');
    record('2009-10', 'caa-annual').thenRefused({
      ...refusedBy('JP-R02'),
      message:
        'There is no evidence of the kind caa-annual for 2009-10. ' +
        'Use apa, jar, inspection, ns-early-years, ns-education, laa-review or workforce-self-assessment.',
    });
    record('2010-11', 'caa-annual').thenStage('evidenceGathering');
    record('2010-11', 'apa').thenRefused(refusedBy('JP-R02'));
  });

  test('a source that nobody knows is not understood', () =>
    record('2009-10', 'gossip').thenRefused({ refused: 'VALIDATION' }));

  test('without evidence no dialogue starts', () =>
    given(opened).when('InitiateDialogue', { startedOn: '2009-01-12' }, csa).thenRefused(refusedBy('JP-R02')));

  test('sources that are always there and are missing are told, and stop nothing', () =>
    given(opened, evidence(), evidence('jar', 'e2'))
      .when('InitiateDialogue', { startedOn: '2009-01-12' }, csa)
      .then(
        recorded(initiated, {
          missingSources: ['ns-early-years', 'ns-education', 'laa-review', 'workforce-self-assessment'],
        }),
      ));

  test('evidence that is recorded again is corrected', () =>
    given(opened, evidence(), evidence('jar', 'e1')).thenCase({
      evidence: [{ evidenceId: 'e1', source: 'jar', date: '2008-12-17', ref: 'Letter of December 2008' }],
    }));
});

describe('JP-R20 the region agrees the timetable', () => {
  test('the Government Office sets the date while offers are collected, not later', () => {
    const date = { targetCompletionOn: '2009-02-27', reason: 'The region wants them sooner' };
    given(...collecting).thenCase({ targetCompletionOn: '2009-03-31' });
    given(...collecting, { type: 'JispTargetDateSet', data: date }).thenCase({ targetCompletionOn: '2009-02-27' });
    given(...preparing)
      .when('SetTargetDate', date, goLead)
      .thenRefused({ refused: 'INVALID_STATE' });
    given(opened).when('SetTargetDate', date, csa).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('by default it is 31 March before the plan year', () => {
    given()
      .when('OpenJisp', { ...OPENING, planYear: '2010-11' }, csa, NOBODY_KNOWN)
      .then(recorded(opened, { planYear: '2010-11', targetCompletionOn: '2010-03-31' }));
  });
});

import { describe, test } from '@jest/globals';
import type { Past } from '@casewright/workflow/spec';
import {
  gathering,
  given,
  leadBroker,
  monitoring,
  noticeChanged,
  officer,
  opened,
  underNotice,
} from '../../test/improvement-case.js';

const refused = { refused: 'GUARD_FAILED', ruleId: 'IC-R29' } as const;
const change = (status: string, ref: string, ...history: readonly Past[]) =>
  given(...history).when('RecordNoticeChange', { status, effectiveOn: '2011-11-14', ref }, officer);
const lifted = noticeChanged('lifted');

describe('IC-R29 a notice', () => {
  test.each(['lifted', 'extended'])('is %s while it is in force', (status) => {
    change(status, 'L', opened()).thenRefused(refused);
    change(status, 'L', underNotice).thenStage('referred');
    change(status, 'L', underNotice, noticeChanged('extended')).thenStage('referred');
    change(status, 'L', underNotice, lifted).thenRefused(refused);
  });

  test('may be issued while the case goes on', () => {
    change('in-force', 'IN-7', ...gathering()).thenStage('needsAssessment.gatheringEvidence');
    given(...gathering(), noticeChanged('in-force', { ref: 'IN-8' })).thenCase({
      notice: { ref: 'IN-8', issuedOn: '2012-02-10', reviewDueOn: undefined, status: 'in-force' },
    });
  });

  test('that is imposed after another was lifted has its own reference', () => {
    change('in-force', 'IN-7', underNotice, lifted).thenRefused(refused);
    change('in-force', 'IN-8', underNotice, lifted).thenStage('referred');
    const twice = [underNotice, lifted, noticeChanged('in-force', { ref: 'IN-8' }), lifted];
    change('in-force', 'IN-7', ...twice).thenRefused(refused);
    change('in-force', 'IN-8', ...twice).thenRefused(refused);
  });

  test('in force may be recorded again, with another day of its review', () => {
    change('in-force', 'IN-7', underNotice).thenStage('referred');
    given(underNotice, noticeChanged('in-force', { ref: 'IN-7', reviewDueOn: '2013-01-17' })).thenCase({
      notice: { ref: 'IN-7', issuedOn: '2011-10-17', reviewDueOn: '2013-01-17', status: 'in-force' },
      earlierNotices: [],
    });
  });

  test('that is extended or lifted keeps its reference and its day of issue', () =>
    given(underNotice, noticeChanged('extended', { reviewDueOn: '2013-04-17' }), lifted).thenCase({
      notice: { ref: 'IN-7', issuedOn: '2011-10-17', reviewDueOn: '2013-04-17', status: 'lifted' },
    }));

  test('imposed again in monitoring begins the assessment anew, every other change leaves the stage', () => {
    const stepped = [...monitoring(underNotice).slice(0, -1), lifted, ...monitoring(underNotice).slice(-1)];
    change('in-force', 'IN-8', ...stepped).thenStage('needsAssessment.gatheringEvidence');
    change('in-force', 'IN-8', ...monitoring()).thenStage('monitoring');
    given(...monitoring(), noticeChanged('in-force', { ref: 'IN-8' }))
      .when('RecordNoticeChange', { status: 'lifted', effectiveOn: '2012-03-01', ref: 'L' }, leadBroker)
      .thenStage('monitoring');
  });
});

import { describe, test } from '@jest/globals';
import { recorded, type Past } from '@casewright/workflow/spec';
import {
  broker,
  decided,
  delivering,
  director,
  evidence,
  given,
  leadBroker,
  monitoring,
  noticeChanged,
  on,
  raised,
  reviewing,
  reviewMoved,
  reviewOpened,
  underNotice,
} from '../../test/improvement-case.js';

const broken = { refused: 'GUARD_FAILED', ruleId: 'IC-R16' } as const;
const DECISION = { evidenceIds: ['e2'], rationale: 'Better', dcsAgreementRef: 'Letter' };
const decide = (decision: string, more: object = {}, history: readonly Past[] = reviewing(), who = leadBroker) =>
  on('2012-02-14')
    .given(...history)
    .when('DecideProgress', { ...DECISION, decision, ...more }, who);
const NEXT = { nextReviewOn: '2012-05-14' };

describe('IC-R16 a progress review', () => {
  const open = (reviewDate: string, ...history: readonly Past[]) =>
    on('2012-02-13')
      .given(...history)
      .when('OpenProgressReview', { reviewDate }, broker);

  test('comes after the start of delivery, and after the one before', () => {
    open('2012-02-13', ...delivering()).then(recorded(reviewOpened()));
    open('2011-11-14', ...delivering()).thenStage('progressReview');
    open('2011-11-13', ...delivering()).thenRefused(broken);
    const second = [...reviewing(), decided('continue', NEXT)];
    open('2012-02-14', ...second).then(recorded(reviewOpened('2012-02-14', 2)));
    open('2012-02-12', ...second).thenRefused(broken);
  });
});

describe('IC-R16 a decision', () => {
  test('cites evidence dated after the start, or after the review before', () => {
    decide('continue', NEXT).thenStage('delivery.active');
    decide('continue', { ...NEXT, evidenceIds: ['e1', 'e2'] }).thenStage('delivery.active');
    decide('continue', { ...NEXT, evidenceIds: ['e1'] }).thenRefused({
      ...{ ...broken, message: 'Cite evidence recorded in this case that is dated after 14 November 2011.' },
    });
    decide('continue', { ...NEXT, evidenceIds: ['e9'] }).thenRefused(broken);
    decide('continue', { ...NEXT, evidenceIds: [] }).thenRefused(broken);

    const sameDay = [...delivering(), evidence('e2', '2011-11-14'), reviewOpened()];
    decide('continue', NEXT, sameDay).thenRefused(broken);
    const second = [...reviewing(), decided('continue', NEXT), reviewOpened('2012-05-01', 2)];
    decide('escalate', {}, second).thenRefused(broken);
    decide('escalate', {}, [...second, evidence('e2', '2012-02-20')]).thenStage('delivery.active');
  });

  test.each(['continue', 'extend', 'step-down'])('to %s needs the agreement of the council', (decision) =>
    decide(decision, { ...NEXT, dcsAgreementRef: undefined }).thenRefused(broken),
  );

  test('to escalate does not', () => decide('escalate', { dcsAgreementRef: undefined }).thenStage('delivery.active'));

  test('to continue names the next review, within three months and after this one', () => {
    decide('continue').thenRefused({ ...broken, message: 'Say when progress is reviewed next.' });
    decide('continue', { nextReviewOn: '2012-05-15' }).thenRefused({
      ...{ ...broken, message: 'The next review is on 14 May 2012 at the latest.' },
    });
    decide('continue', { nextReviewOn: '2012-02-13' }).thenRefused(broken);
    decide('continue', { nextReviewOn: '2012-06-01' }, [...reviewing().slice(0, -1), reviewOpened('2012-03-01')]).then(
      recorded(decided('continue', { nextReviewOn: '2012-06-01', dcsAgreementRef: 'Letter' })),
    );
  });

  test('to escalate may name it, and else it is in three months', () => {
    decide('escalate', { nextReviewOn: '2012-05-15' }).thenRefused(broken);
    decide('escalate').then(recorded(decided('escalate', { nextReviewOn: '2012-05-14', dcsAgreementRef: 'Letter' })), {
      type: 'EscalationRaised',
      data: { level: 3, reason: 'The progress review led to an escalation: Better', auto: true },
    });
  });

  test('to escalate steps an open escalation up', () => {
    decide('escalate', {}, [...reviewing(), raised(1)]).thenStage('delivery.active');
    const before = [...reviewing(), raised(3)];
    decide('escalate', { nextReviewOn: '2012-05-01' }, before).then(
      recorded(decided('escalate', { nextReviewOn: '2012-05-01', dcsAgreementRef: 'Letter' })),
    );
  });

  test('leads where it says', () => {
    decide('continue', NEXT).thenStage('delivery.active');
    decide('extend', { nextReviewOn: '2015-01-01' }).thenStage('packageDesign.drafting');
    decide('step-down').thenStage('monitoring');
  });

  test('to step down is the lead broker’s alone', () => {
    decide('step-down', {}, reviewing(), broker).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    decide('extend', {}, reviewing(), broker).thenStage('packageDesign.drafting');
  });
});

describe('IC-R17 a case under notice', () => {
  const lifted = noticeChanged('lifted');

  test('does not step down before the notice is lifted', () => {
    decide('step-down', {}, reviewing(underNotice)).thenRefused({ refused: 'GUARD_FAILED', ruleId: 'IC-R17' });
    decide('step-down', {}, [...reviewing(underNotice), noticeChanged('extended')]).thenRefused({ ruleId: 'IC-R17' });
    decide('step-down', {}, [...reviewing(underNotice), lifted]).thenStage('monitoring');
  });

  test('is not closed before that either, unless the director transfers it', () => {
    const settled = { lookups: { callOffs: [], backfillClaims: [] } };
    const close = (outcome: string, who = director) =>
      on('2012-02-20')
        .given(...monitoring(underNotice))
        .when('CloseCase', { outcome, summary: 'x' }, who, settled);
    close('needs-met').thenRefused({ refused: 'GUARD_FAILED', ruleId: 'IC-R17' });
    close('transferred', leadBroker).thenRefused({ ruleId: 'IC-R17' });
    close('transferred').thenStage('closed');
  });
});

describe('IC-R31 a progress review may be moved', () => {
  const refused = { refused: 'GUARD_FAILED', ruleId: 'IC-R31' } as const;
  const move = (nextReviewOn: string, history: readonly Past[] = delivering(), who = leadBroker) =>
    on('2012-02-01')
      .given(...history)
      .when('RescheduleProgressReview', { nextReviewOn, reason: 'Half-term' }, who);

  test('once, by a month at most', () => {
    move('2012-03-14').then(recorded(reviewMoved('2012-03-14')));
    move('2012-03-15').thenRefused(refused);
    move('2012-03-01', [...delivering(), reviewMoved('2012-02-20')]).thenRefused(refused);
  });

  test('further and again by the director', () => {
    move('2012-05-01', delivering(), director).thenStage('delivery.active');
    move('2012-03-01', [...delivering(), reviewMoved('2012-02-20')], director).then({
      ...recorded(reviewMoved('2012-03-01'), { previousDueOn: '2012-02-20' }),
    });
  });

  test('once again after the next decision', () => {
    const next = [...delivering(), reviewMoved('2012-02-20'), evidence('e2', '2012-02-01'), reviewOpened()];
    move('2012-06-01', [...next, decided('continue', NEXT)]).thenStage('delivery.active');
  });

  test('by nobody to less than ten working days before the notice is reviewed', () => {
    const soon = [...delivering(underNotice), noticeChanged('extended', { reviewDueOn: '2012-03-12' }, '2012-01-20')];
    move('2012-02-27', soon).then(recorded(reviewMoved('2012-02-27'), { previousDueOn: '2012-02-14' }));
    move('2012-02-28', soon).thenRefused(refused);
    move('2012-02-28', soon, director).thenRefused(refused);
    move('2012-02-28', [...soon, noticeChanged('lifted', {}, '2012-01-30')]).thenStage('delivery.active');
  });
});

test('the first review counts from the start, also when delivery starts again', () =>
  given(...delivering()).thenCase({ reviewedUpTo: '2011-11-14', nextReviewOn: '2012-02-14' }));

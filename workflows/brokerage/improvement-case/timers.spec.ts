import { describe, test } from '@jest/globals';
import type { Past } from '@casewright/workflow/spec';
import {
  accepted,
  assigned,
  awaitingBroker,
  brokerProposed,
  changeApproved,
  changeRequested,
  completed,
  councilReview,
  decided,
  delivering,
  drafting,
  fundingApproval,
  funded,
  given,
  lineAdded,
  monitoring,
  noticeChanged,
  on,
  opened,
  packageReopened,
  rejected,
  reviewing,
  reviewMoved,
  reviewOpened,
  sourced,
  sourcing,
  underNotice,
} from '../test/improvement-case.js';

const overdue = (stage: string, dueOn: string) => ({ type: 'StageOverdue', data: { stage, dueOn } });
const L1 = { name: 'line', due: '2012-02-29' };
const L2 = { name: 'line', due: '2012-03-30' };

/** The case looked at on a day when a timer has run out. */
const fires = (name: string, day: string, history: readonly Past[], key = '') =>
  on(day)
    .given(...history)
    .whenTimerFires({ name, key });

describe('triage', () => {
  test('takes two working days under a notice or when immediate, else five', () => {
    given(opened()).thenTimers({ name: 'triage', due: '2011-10-25' });
    given(underNotice).thenTimers({ name: 'triage', due: '2011-10-20' });
    given(opened({ earlyAdopter: true, priority: 'immediate' })).thenTimers({ name: 'triage', due: '2011-10-20' });
    given(opened({ noticeRef: 'IN-7', noticeIssuedOn: '2011-10-17' })).thenTimers({
      name: 'triage',
      due: '2011-10-20',
    });
  });

  test('is overdue when that day is over', () => {
    fires('triage', '2011-10-25', [opened()]).thenRefused({ refused: 'INVALID_STATE' });
    fires('triage', '2011-10-26', [opened()]).then(overdue('referred', '2011-10-25'));
  });

  test('takes as long as the parameter says', () =>
    on('2011-11-14', { 'case.triageWd': '1 immediate / 3 standard' })
      .given(opened())
      .thenTimers({ name: 'triage', due: '2011-10-21' }));
});

describe('broker', () => {
  test('takes five working days or ten, and so again when the council turns one down', () => {
    given(...awaitingBroker()).thenTimers({ name: 'broker', due: '2011-11-02' });
    given(...awaitingBroker(underNotice)).thenTimers({ name: 'broker', due: '2011-10-26' });
    given(...brokerProposed(), rejected(1)).thenTimers({ name: 'broker', due: '2011-11-07' });
  });

  test('is overdue while no broker is assigned', () =>
    fires('broker', '2011-11-03', brokerProposed()).then(overdue('brokerAssignment', '2011-11-02')));
});

describe('the stages up to delivery', () => {
  test('have their days', () => {
    given(opened(), accepted, ...brokerProposed().slice(2), assigned).thenTimers({ name: 'needs', due: '2011-11-21' });
    given(...drafting()).thenTimers({ name: 'package', due: '2011-11-21' });
    given(...fundingApproval()).thenTimers(
      ...[{ name: 'package', due: '2011-11-21' }, L1, L2, { name: 'funding', due: '2011-11-11' }],
    );
    given(...sourcing()).thenTimers(L1, L2, { name: 'sourcing', due: '2011-12-05' });
  });

  test('are overdue', () => {
    fires('funding', '2011-11-12', fundingApproval()).then(overdue('packageDesign.fundingApproval', '2011-11-11'));
    fires('package', '2011-11-22', councilReview()).then(overdue('packageDesign', '2011-11-21'));
    fires('sourcing', '2011-12-06', sourcing()).then(overdue('sourcing', '2011-12-05'));
  });

  test('a package that is opened again has as long as the first', () =>
    given(...delivering(), changeRequested({}), packageReopened).thenTimers(L1, L2, {
      ...{ name: 'package', due: '2012-02-01' },
    }));
});

describe('line', () => {
  test('is due on its day, and overdue once', () => {
    fires('line', '2012-03-01', delivering(), 'l1').then({
      type: 'SupportLineOverdue',
      data: { lineId: 'l1', dueOn: '2012-02-29' },
    });
    given(...drafting(), lineAdded(), {
      type: 'SupportLineOverdue',
      data: { lineId: 'l1', dueOn: '2012-02-29' },
    }).thenStage('packageDesign.drafting');
  });

  test('ends with the line', () => {
    given(...delivering(), completed('l1')).thenTimers(L2, { name: 'progress review', due: '2012-02-14' });
    const removed = { type: 'SupportLineRemoved', data: { lineId: 'l1', reason: 'x', leavingId: 'serco' } };
    given(...drafting(), lineAdded(), removed).thenTimers({ name: 'package', due: '2011-11-21' });
  });

  test('goes on through all stages of a case', () => {
    given(...monitoring().filter(({ type }) => type !== 'SupportLineCompleted')).thenTimers(L1, L2, {
      ...{ name: 'monitoring end', due: '2012-08-14' },
    });
  });

  test('moves with the line’s day, for every line of a change', () => {
    const moved = { lineIds: ['l1', 'l2'], newDueBy: '2012-05-31' };
    given(...drafting(), lineAdded(), {
      type: 'SupportLineChanged',
      data: { lineId: 'l1', dueBy: '2012-04-30' },
    }).thenTimers(
      ...[
        { name: 'package', due: '2011-11-21' },
        { name: 'line', due: '2012-04-30' },
      ],
    );
    given(...delivering(), changeRequested(moved), changeApproved(moved)).thenTimers(
      { name: 'line', due: '2012-05-31' },
      { name: 'line', due: '2012-05-31' },
      { name: 'progress review', due: '2012-02-14' },
    );
  });
});

describe('progress review', () => {
  const due = (day: string, ...history: readonly Past[]) =>
    given(...history).thenTimers(L1, L2, { name: 'progress review', due: day });
  const soon = (day: string) => noticeChanged('extended', { reviewDueOn: '2012-02-20' }, day);

  test('is due three months after the start, and not within ten working days of the notice’s own', () => {
    due('2012-02-14', ...delivering());
    due('2012-02-14', ...delivering(underNotice));
    due(
      '2012-02-06',
      ...delivering(opened({ noticeRef: 'N', noticeIssuedOn: '2011-10-01', noticeReviewDueOn: '2012-02-20' })),
    );
  });

  test('moves when the notice does, and when it is moved', () => {
    due('2012-02-06', ...delivering(underNotice), soon('2012-01-20'));
    due('2012-02-14', ...delivering(underNotice), soon('2012-01-20'), noticeChanged('lifted', {}, '2012-01-30'));
    due('2012-02-28', ...delivering(), reviewMoved('2012-02-28'));
  });

  test('is overdue in every stage of delivery, until a review is opened', () => {
    const suspended = { type: 'DeliverySuspended', data: { reasonCode: 'other', reason: 'x' } };
    fires('progress review', '2012-02-15', [...delivering(), suspended]).then(
      overdue('progressReviewDue', '2012-02-14'),
    );
    given(...delivering(), reviewOpened()).thenTimers(L1, L2);
  });

  test('has its next day with the decision to go on', () => {
    const goesOn = (decision: string) =>
      due('2012-05-10', ...reviewing(), decided(decision, { nextReviewOn: '2012-05-10' }));
    goesOn('continue');
    goesOn('escalate');
    given(...reviewing(), decided('extend')).thenTimers(L1, L2);
  });

  test('is not overdue a second time when the notice changes after that', () => {
    const late = { ...overdue('progressReviewDue', '2012-02-06'), at: '2012-02-07T00:00:00.000Z' };
    const history = [...delivering(underNotice), soon('2012-01-20')];
    given(...history, late, noticeChanged('extended', { reviewDueOn: '2012-02-20' }, '2012-02-08')).thenTimers(
      ...[L1, L2, { name: 'progress review', due: '2012-02-06' }],
      { name: 'escalation level 1', due: '2012-02-13' },
      { name: 'escalation level 2', due: '2012-02-27' },
    );
  });
});

describe('monitoring end', () => {
  test('is a reminder, six months after the case stepped down', () => {
    given(...monitoring()).thenTimers({ name: 'monitoring end', due: '2012-08-14' });
    fires('monitoring end', '2012-08-15', monitoring()).then({
      type: 'MonitoringPeriodEnded',
      data: { dueOn: '2012-08-14' },
    });
  });

  test('ends with the monitoring', () =>
    given(
      ...monitoring(underNotice).slice(0, -1),
      ...[noticeChanged('lifted'), decided('step-down'), noticeChanged('in-force', { ref: 'IN-8' }, '2012-03-01')],
    ).thenTimers());
});

test('who sources a line does not move its day', () =>
  given(...sourcing(), sourced('l1', 'callOff-co1')).thenTimers(L1, L2, { name: 'sourcing', due: '2011-12-05' }));

test('money that is approved anew gives sourcing its days anew', () =>
  given(...fundingApproval(), funded(300_000)).thenTimers(L1, L2, { name: 'sourcing', due: '2011-12-05' }));

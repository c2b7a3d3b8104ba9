import { describe, test } from '@jest/globals';
import { spec, type Past } from '@casewright/workflow/spec';
import { englandAndWales } from '@casewright/calendar';
import {
  active,
  challenged,
  changeApproved,
  changeDropped,
  changeSent,
  changing,
  collecting,
  copied,
  declined,
  delivered,
  fedBack,
  finalised,
  given,
  invited,
  NOW,
  offered,
  on,
  opened,
  optionalDecided,
  preparing,
  received,
  resubmitted,
  revised,
  revising,
  withAuthority,
  withDcs,
  withdrawn,
} from '../test/jisp.js';
import jisp from './index.js';

const at = (instant: string) => spec(jisp, { calendar: englandAndWales(), now: instant, id: 'bedford_2009_10' });

describe('completion target', () => {
  const missed = { name: 'completion target', key: '' };

  test('is 31 March before the plan year, and moves with the regional date', () => {
    given(opened).thenTimers({ name: 'completion target', due: '2009-03-31' }, { name: 'year end', due: '2010-03-31' });
    const date: Past = { type: 'JispTargetDateSet', data: { targetCompletionOn: '2009-02-27', reason: 'Sooner' } };
    given(opened, date).thenDue('completion target', '2009-02-27');
  });

  test('is missed when that day is over in London, at 23:00 UTC', () => {
    at('2009-03-31T22:59:59.999Z').given(opened).whenTimerFires(missed).thenRefused({ refused: 'INVALID_STATE' });
    at('2009-03-31T23:00:00.000Z')
      .given(opened)
      .whenTimerFires(missed)
      .then({ type: 'JispTargetMissed', data: { dueOn: '2009-03-31' } });
  });

  test('is missed once, and stops nothing', () => {
    const late: Past = { type: 'JispTargetMissed', data: { dueOn: '2009-03-31' } };
    given(...withDcs, late).thenStage('approval.withDcs');
  });

  test('ends with the approval', () => given(...finalised).thenDue('completion target'));
});

describe('offer reply', () => {
  const reply = (...more: readonly Past[]) => given(...collecting, invited('o1'), ...more);

  test('is due by the day of the invitation', () => reply().thenDue('offer reply', '2009-02-02'));

  test('is overdue when that day is over', () =>
    on('2009-02-03')
      .given(...collecting, invited('o1'))
      .whenTimerFires({ name: 'offer reply', key: 'o1' })
      .then({ type: 'OfferResponseOverdue', data: { offerId: 'o1', dueOn: '2009-02-02' } }));

  test('ends with the answer to this invitation, or when it is withdrawn', () => {
    const another = invited('o2', 'tpc', { respondBy: '2009-01-30' });
    for (const answer of [received, declined, withdrawn]) {
      reply(another, answer('o1')).thenDue('offer reply', '2009-01-30');
      reply(another, answer('o2')).thenDue('offer reply', '2009-02-02');
    }
  });

  test('ends with the change it was asked for in', () => {
    given(...changing, invited('o2')).thenDue('offer reply', '2009-02-02');
    given(...changing, invited('o2'), changeDropped()).thenDue('offer reply');
  });
});

describe('authority review, DCS approval, copying and change approval', () => {
  test.each([
    ['authority review', withAuthority, '2009-01-26', 'packageReview.withAuthority'],
    ['DCS approval', withDcs, '2009-01-26', 'approval.withDcs'],
    ['copying', finalised, '2009-01-19', 'finalised'],
    ['change approval', [...changing, changeSent()], '2009-01-26', 'active.changeWithDcs'],
  ])('%s', (name, history, date, stage) => {
    given(...history).thenDue(name, date);
    on('2009-03-02')
      .given(...history.map((event) => ({ at: NOW, ...event })))
      .whenTimerFires({ name, key: '' })
      .then({ type: 'StageOverdue', data: { stage, dueOn: date } });
  });

  test('are set again by a resubmission and by the approval of a change', () => {
    given(...revising, fedBack('o1'), resubmitted(2, 'i1')).thenDue('authority review', '2009-01-26');
    given(...changing, changeSent(), changeApproved()).thenDue('copying', '2009-01-19');
  });

  test('end when their stage is left', () => {
    given(...preparing).thenDue('authority review');
    given(...finalised).thenDue('DCS approval');
    given(...active).thenDue('copying');
    given(...changing, changeSent(), changeApproved()).thenDue('change approval');
  });

  test('take as long as the parameters say', () => {
    const takes = (settings: object, history: readonly Past[], name: string, date: string) =>
      on('2009-01-12', { ...settings })
        .given(...history)
        .thenDue(name, date);
    takes({ 'jisp.authorityReviewWd': 1 }, withAuthority, 'authority review', '2009-01-13');
    takes({ 'jisp.dcsApprovalWd': 2 }, withDcs, 'DCS approval', '2009-01-14');
    takes({ 'jisp.copyWd': '3' }, finalised, 'copying', '2009-01-15');
    takes({ 'jisp.engagementMonths': 1 }, active, 'engagement meeting', '2009-02-12');
  });

  test('being overdue is kept, and escalated five and fifteen working days later', () => {
    const late: Past = { type: 'StageOverdue', data: { stage: 'approval.withDcs', dueOn: '2009-01-26' } };
    given(...withDcs, late).thenCase({ overdue: [late.data] });
    given(...withDcs, late).thenDue('escalation level 1', '2009-02-02');
    given(...withDcs, late).thenDue('escalation level 2', '2009-02-16');
  });
});

describe('offer due', () => {
  const OTHER = { dueBy: '2009-11-30' };

  test('is when the offer says, as it was last revised', () => {
    given(...offered).thenDue('offer due', '2009-06-30');
    given(...offered, challenged('o1'), revised('o1', 2, OTHER)).thenDue('offer due', '2009-11-30');
  });

  test('waits until the plan is in force', () => {
    const delivery = { name: 'offer due', key: 'o1' };
    for (const history of [offered, withAuthority, preparing, withDcs])
      on('2009-07-01')
        .given(...history)
        .whenTimerFires(delivery)
        .thenRefused({ refused: 'INVALID_STATE' });
    on('2009-07-01')
      .given(...finalised)
      .whenTimerFires(delivery)
      .then({ type: 'OfferDeliveryOverdue', data: { offerId: 'o1', dueOn: '2009-06-30' } });
  });

  test('ends when the offer is withdrawn, or not taken', () => {
    given(...offered, withdrawn('o1')).thenDue('offer due');
    const optional = [...collecting, invited('o1', 'c4eo', { optional: true })];
    given(...optional, received('o1'), optionalDecided('o1', true)).thenDue('offer due', '2009-06-30');
    given(...optional, received('o1'), optionalDecided('o1', false)).thenDue('offer due');
    given(...optional, optionalDecided('o1', false), received('o1')).thenDue('offer due');
    given(...optional, received('o1'), optionalDecided('o1', false), optionalDecided('o1', true)).thenDue(
      'offer due',
      '2009-06-30',
    );
  });

  test('ends when what it promises is delivered: the days, else the visits, else anything', () => {
    const inForce = (offer: object) =>
      active.map((event) => (event.type === 'OfferReceived' ? received('o1', offer) : event));
    const gave = (days: number, visits?: number) =>
      delivered('o1', { days, ...(visits === undefined ? {} : { visits }), cumulativeDays: days, cumulativePence: 0 });
    const runs = (history: readonly Past[]) => given(...history).thenDue('offer due', '2009-06-30');
    runs([...inForce({}), gave(2.5)]);
    given(...inForce({}), gave(3)).thenDue('offer due');
    runs([...inForce({ days: undefined, visits: 2 }), gave(0, 1)]);
    given(...inForce({ days: undefined, visits: 2 }), gave(0, 2)).thenDue('offer due');
    runs(inForce({ days: undefined, unquantifiedReason: 'Advice' }));
    given(...inForce({ days: undefined, unquantifiedReason: 'Advice' }), gave(0)).thenDue('offer due');
  });

  test('stays as it was approved while a change is drafted, and moves when that is approved', () => {
    const draft = [...changing, revised('o1', 2, OTHER), invited('o2', 'tpc'), received('o2', { dueBy: '2009-12-31' })];
    given(...draft).thenDue('offer due', '2009-06-30');
    given(...draft, changeSent(), changeApproved()).thenDue('offer due', '2009-11-30', '2009-12-31');
    given(...draft, changeDropped()).thenDue('offer due', '2009-06-30');
  });

  test('ends with the approval of a change that takes the offer out, and not before', () => {
    const out = [...changing, withdrawn('o1')];
    given(...out).thenDue('offer due', '2009-06-30');
    given(...out, changeDropped()).thenDue('offer due', '2009-06-30');
    given(...out, changeSent(), changeApproved()).thenDue('offer due');
  });

  test('a delivery during a change counts for what is in force', () => {
    const draft = [...changing, revised('o1', 2, { days: 5, ...OTHER })];
    given(...draft, delivered('o1')).thenDue('offer due');
    given(...draft, delivered('o1'), changeSent(), changeApproved()).thenDue('offer due', '2009-11-30');
    given(...draft, delivered('o1', { days: 1, cumulativeDays: 1, cumulativePence: 0 })).thenDue(
      'offer due',
      '2009-06-30',
    );
  });
});

describe('engagement meeting', () => {
  test('is due three months after the plan came into force, at the beginning of the day', () => {
    given(...active).thenDue('engagement meeting', '2009-04-12');
    at('2009-04-11T22:59:59.999Z')
      .given(...active)
      .whenTimerFires({ name: 'engagement meeting', key: '' })
      .thenRefused({ refused: 'INVALID_STATE' });
    at('2009-04-11T23:00:00.000Z')
      .given(...active)
      .whenTimerFires({ name: 'engagement meeting', key: '' })
      .then({ type: 'EngagementMeetingDue', data: { dueOn: '2009-04-12' } });
  });

  test('is due three months after each meeting', () => {
    const met: Past = { type: 'EngagementMeetingRecorded', data: { date: '2009-11-30', matters: [] } };
    given(...active, met).thenDue('engagement meeting', '2010-02-28');
    given(...finalised, met).thenDue('engagement meeting', '2010-02-28');
  });

  test('not while copies are outstanding', () =>
    given(...finalised, copied(['csp'], 'tfc')).thenDue('engagement meeting'));
});

describe('year end', () => {
  test('reminds to close the plan when its year is over', () => {
    at('2010-03-31T23:00:00.000Z')
      .given(...active)
      .whenTimerFires({ name: 'year end', key: '' })
      .then({ type: 'JispPlanYearEnded', data: { dueOn: '2010-03-31' } });
    given(...active, { type: 'JispPlanYearEnded', data: { dueOn: '2010-03-31' } }).thenStage('active.monitoring');
  });
});

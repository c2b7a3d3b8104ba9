import { describe, test } from '@jest/globals';
import { recorded, refusedBy, type Past } from '@casewright/workflow/spec';
import {
  active,
  changeApproved,
  changing,
  changeSent,
  closed,
  csa,
  dcs,
  delivered,
  finalised,
  given,
  invited,
  rated,
  received,
  tfc,
  tpc,
  withdrawn,
} from '../../test/jisp.js';

const record = (input: object, history: readonly Past[] = active, caller = tfc) =>
  given(...history).when('RecordSupportDelivered', { offerId: 'o1', date: '2009-06-10', ...input }, caller);

describe('JP-R33 support is recorded by its provider, or by the adviser', () => {
  test('and adds up', () => {
    const sofar = [...active, delivered('o1', { days: 1, cumulativeDays: 1, cumulativePence: 500 })];
    record({ days: 1.5, costPence: 100 }, sofar).then({
      type: 'JispSupportDelivered',
      data: { offerId: 'o1', date: '2009-06-10', days: 1.5, costPence: 100, cumulativeDays: 2.5, cumulativePence: 600 },
    });
    record({ visits: 1 }, finalised, csa).thenStage('finalised');
  });

  test('with the day of the latest delivery', () => {
    const earlier = { ...delivered('o1'), data: { ...delivered('o1').data, date: '2009-05-01', visits: 2 } };
    given(...active, delivered('o1'), earlier).thenCase({
      offers: [
        {
          ...{ ...invited('o1').data, ...received('o1').data, state: 'accepted', feedback: [] },
          delivered: { days: 3, visits: 2, costPence: 0, lastOn: '2009-06-10' },
        },
      ],
    });
  });

  test('not by another provider, though it has a part in the plan', () => {
    const both = [...changing, invited('o2', 'tpc'), received('o2'), changeSent(), changeApproved()];
    record({ days: 1 }, both, tpc).thenRefused(refusedBy('JP-R33'));
    record({ days: 1, offerId: 'o2' }, both, tpc).thenStage('finalised');
  });

  test('providers do not rate', () =>
    given(...active)
      .when('RecordSupportFeedback', { offerId: 'o1', rating: 5 }, tfc)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' }));
});

describe('JP-R18 the authority’s feedback is asked for, and passed on to the provider', () => {
  const refuse = { offerId: 'o1', reason: 'Too early to say' };
  const refusedToRate: Past = { type: 'SupportFeedbackRefused', data: refuse };
  const communicate = (...history: readonly Past[]) =>
    given(...history).when('CommunicateFeedback', { offerId: 'o1', communicatedOn: '2009-06-11' }, csa);
  const communicated: Past = {
    type: 'FeedbackCommunicated',
    data: { offerId: 'o1', communicatedOn: '2009-06-11' },
  };

  test('only its director rates, from 1 to 5', () => {
    const rate = (rating: number, caller = dcs) =>
      given(...active).when('RecordSupportFeedback', { offerId: 'o1', rating, comment: 'Helpful' }, caller);
    rate(4).then(recorded(rated('o1')));
    rate(4, csa).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    for (const wrong of [0, 6, 2.5]) rate(wrong).thenRefused({ refused: 'VALIDATION' });
  });

  test('and not who gave the support', () => {
    const ownSupport = active.map((event) =>
      event.type === 'OfferReceived' ? { ...event, by: { personId: 'dana', role: 'provider', orgId: 'tfc' } } : event,
    );
    given(...ownSupport)
      .when('RecordSupportFeedback', { offerId: 'o1', rating: 5 }, dcs)
      .thenRefused(refusedBy('JP-R18'));
  });

  test('that the authority does not wish to rate is recorded, if it has not', () => {
    given(...active)
      .when('RecordFeedbackRefusal', refuse, csa)
      .then(refusedToRate);
    given(...active, rated('o1'))
      .when('RecordFeedbackRefusal', refuse, csa)
      .thenRefused(refusedBy('JP-R18'));
  });

  test('feedback is passed on once', () => {
    communicate(...active, rated('o1')).then(communicated);
    communicate(...active).thenRefused(refusedBy('JP-R18'));
    communicate(...active, rated('o1'), communicated).thenRefused(refusedBy('JP-R18'));
    communicate(...active, rated('o1'), communicated, rated('o1')).then(communicated);
  });

  test('even when the plan is closed', () =>
    communicate(...active, rated('o1'), closed('2010-03-31')).thenStage('closed'));

  test('what was said when stays told apart', () => {
    const later = { ...communicated, data: { offerId: 'o1', communicatedOn: '2009-09-01' } };
    given(...active, rated('o1'), communicated, rated('o1'), later, refusedToRate).thenCase({
      offers: [
        {
          ...{ ...invited('o1').data, ...received('o1').data, state: 'accepted' },
          delivered: { days: 0, visits: 0, costPence: 0 },
          feedbackRefused: 'Too early to say',
          feedback: [
            { rating: 4, comment: 'Helpful', communicatedOn: '2009-06-11' },
            { rating: 4, comment: 'Helpful', communicatedOn: '2009-09-01' },
          ],
        },
      ],
    });
  });
});

describe('JP-R15 a deployment plan is held with its offer', () => {
  const attach = (caller = tfc, known: object | undefined = undefined) =>
    given(...active).when('AttachDeploymentPlan', { offerId: 'o1', deploymentPlanId: 'dp1' }, caller, {
      lookups: { deploymentPlan: known },
    });
  const heldWith = (jispId: string, ...offerIds: readonly string[]) => ({
    ...{ stage: 'drafted', final: false, data: { jispId, offerIds } },
  });

  test('by its provider or the adviser, whether it is known here or not', () => {
    attach().thenStage('active.monitoring');
    attach(csa).thenStage('active.monitoring');
    attach(tfc, heldWith('bedford_2009_10', 'o1', 'o2')).thenStage('active.monitoring');
    attach(tfc, { stage: 'drafted', final: false, data: {} }).thenStage('active.monitoring');
  });

  test('and is kept there', () =>
    given(...active, { type: 'DeploymentPlanAttached', data: { offerId: 'o1', deploymentPlanId: 'dp1' } }).thenCase({
      offers: [
        {
          ...{ ...invited('o1').data, ...received('o1').data, state: 'accepted', feedback: [] },
          ...{ delivered: { days: 0, visits: 0, costPence: 0 }, deploymentPlanRef: 'dp1' },
        },
      ],
    }));
});

describe('GEN-R02 support is about offers in force', () => {
  test('no other offer is delivered, rated, communicated or planned', () => {
    const other = { ...refusedBy('GEN-R02'), message: 'The plan in force has no offer o9.' };
    record({ offerId: 'o9', days: 1 }).thenRefused(other);
    const attempts = [
      ['RecordSupportFeedback', { rating: 3 }, dcs],
      ['RecordFeedbackRefusal', { reason: 'No' }, csa],
      ['CommunicateFeedback', { communicatedOn: '2009-06-11' }, csa],
      ['AttachDeploymentPlan', { deploymentPlanId: 'dp1' }, csa],
    ] as const;
    for (const [command, input, caller] of attempts)
      given(...active)
        .when(command, { offerId: 'o9', ...input }, caller, { lookups: { deploymentPlan: undefined } })
        .thenRefused(other);
  });

  test('what was delivered before a change took it out may still be rated', () => {
    const out = [
      ...[...active, delivered('o1'), changing.at(-1)!, invited('o2', 'tpc'), received('o2')],
      ...[withdrawn('o1'), changeSent(), changeApproved()],
    ];
    given(...out)
      .when('RecordSupportFeedback', { offerId: 'o1', rating: 3 }, dcs)
      .thenStage('finalised');
    given(...out.filter(({ type }) => type !== 'JispSupportDelivered'))
      .when('RecordSupportFeedback', { offerId: 'o1', rating: 3 }, dcs)
      .thenRefused(refusedBy('GEN-R02'));
  });

  test('a deployment plan belongs to the offer, and the offer to whoever attaches it', () => {
    const attach = (caller: typeof tfc, data: object, history: readonly Past[] = active, stage = 'drafted') =>
      given(...history).when('AttachDeploymentPlan', { offerId: 'o1', deploymentPlanId: 'dp1' }, caller, {
        lookups: { deploymentPlan: { stage, final: stage === 'withdrawn', data } },
      });
    attach(tfc, { jispId: 'luton_2009_10', offerIds: ['o1'] }).thenRefused(refusedBy('GEN-R02'));
    attach(tfc, { jispId: 'bedford_2009_10', offerIds: ['o2'] }).thenRefused(refusedBy('GEN-R02'));
    attach(csa, {}, active, 'withdrawn').thenRefused({
      ...refusedBy('GEN-R02'),
      message: 'This deployment plan has been withdrawn.',
    });
    const copies = { type: 'JispCopied', data: { recipientIds: ['tpc'], copiedOn: '2009-01-12', outstanding: [] } };
    attach(tpc, {}, [...finalised, copies]).thenRefused({
      ...refusedBy('GEN-R02'),
      message: 'This is the offer of another provider.',
    });
  });
});

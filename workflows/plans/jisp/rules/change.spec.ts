import { describe, expect, test } from '@jest/globals';
import { NOTHING_HELD } from '@casewright/workflow';
import { recorded, refusedBy, type Past } from '@casewright/workflow/spec';
import {
  active,
  amended,
  CENTRES,
  changeApproved,
  changeDropped,
  changeProposed,
  changeSent,
  changeWithDcs,
  changing,
  csa,
  dcs,
  delivered,
  given,
  invited,
  need,
  OFFER,
  offerStates,
  planAfter,
  rated,
  received,
  revised,
  tfc,
  WORKFORCE,
  withdrawn,
} from '../../test/jisp.js';

const newNeed = { needId: 'n3', priorityId: 'p2', text: 'A plan for the merger', externalSupportRequired: true };
const amend = (input: object, history: readonly Past[] = changing) =>
  given(...history).when('AmendPlanItem', { changeId: 'ch1', ...input }, dcs);

describe('JP-R17 plans change in their year', () => {
  const propose = { changeId: 'ch1', kind: 'add-offer', reason: 'A merger' };

  test('as the director asks or the adviser proposes', () => {
    for (const caller of [dcs, csa])
      given(...active)
        .when('ProposeChange', propose, caller)
        .then({ type: 'InYearChangeProposed', data: propose });
    given(...active)
      .when('ProposeChange', propose, tfc)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('meetings are kept as notes', () =>
    given(...active, {
      type: 'EngagementMeetingRecorded',
      data: { date: '2009-06-08', matters: ['A merger'] },
    }).thenCase({
      notes: [{ about: 'engagement-meeting', date: '2009-06-08', matters: ['A merger'] }],
    }));
});

describe('JP-R30 one change is open at a time, and the director approves it', () => {
  test('another cannot be proposed meanwhile', () =>
    given(...changing)
      .when('ProposeChange', { changeId: 'ch2', kind: 'add-offer', reason: 'A merger' }, dcs)
      .thenRefused({ refused: 'INVALID_STATE' }));

  test('it is named when it is amended, sent, approved or dropped', () => {
    const wrong = { ...refusedBy('JP-R30'), message: 'The open change is ch1.' };
    amend({ changeId: 'ch9', need: newNeed }).thenRefused(wrong);
    given(...changing)
      .when('SendChangeForApproval', { changeId: 'ch9', version: 2 }, csa)
      .thenRefused(wrong);
    given(...changeWithDcs)
      .when('ApproveChange', { changeId: 'ch9', version: 2 }, dcs)
      .thenRefused(wrong);
    for (const history of [changing, changeWithDcs])
      given(...history)
        .when('DropChange', { changeId: 'ch9', reason: 'No' }, dcs)
        .thenRefused(wrong);
  });

  test('an amendment says what is to be different', () => {
    amend({}).thenRefused(refusedBy('JP-R30'));
    amend({ need: newNeed }).then(recorded(amended({ need: newNeed })));
    amend({ priority: CENTRES }).then(recorded(amended({ priority: CENTRES })));
  });

  test('notes, deliveries and feedback need no approval, and go on while a change runs', () => {
    const meeting = { date: '2009-01-12', matters: ['A merger'] };
    for (const history of [changing, changeWithDcs]) {
      given(...history)
        .when('RecordEngagementMeeting', meeting, csa)
        .thenStage(planStage(history));
      given(...history)
        .when('RecordSupportDelivered', { offerId: 'o1', date: '2009-01-12', days: 1 }, tfc)
        .thenStage(planStage(history));
      given(...history)
        .when('RecordSupportFeedback', { offerId: 'o1', rating: 3 }, dcs)
        .thenStage(planStage(history));
    }
  });
});

const planStage = (history: readonly Past[]) =>
  history === changing ? 'active.changeBrokering' : 'active.changeWithDcs';

describe('GEN-R02 only what the plan has is changed', () => {
  test('a need belongs to an agreed priority, or to one that comes with it', () => {
    const other = { ...newNeed, priorityId: 'p9' };
    amend({ need: other }).thenRefused({ ...refusedBy('GEN-R02'), message: 'The plan has no priority p9.' });
    amend({ need: other, priority: { ...WORKFORCE, priorityId: 'p9' } }).thenStage('active.changeBrokering');
  });

  test('each change has an id of its own', () =>
    given(...changing, changeDropped())
      .when('ProposeChange', { changeId: 'ch1', kind: 'add-offer', reason: 'A merger' }, dcs)
      .thenRefused({ ...refusedBy('GEN-R02'), message: 'There has been a change ch1 already.' }));

  test('only the change that waits is sent back', () => {
    const back = (changeId: string) =>
      given(...changeWithDcs).when('RequestChangeRevision', { changeId, text: 'Only one centre' }, dcs);
    back('ch1').thenStage('active.changeBrokering');
    back('ch9').thenRefused(refusedBy('GEN-R02'));
  });
});

describe('while a change is drafted', () => {
  const draft = [
    ...changing,
    amended({ priority: { ...CENTRES, title: 'Fewer children’s centres' }, need: newNeed }),
    invited('o2', 'tpc'),
    received('o2', { days: 2 }),
    revised('o1', 2, { days: 5 }),
  ];

  test('the plan in force stays what it was', () => {
    const { inForce, offers, needs, priorities } = planAfter(...draft);
    expect(inForce?.offers.map(({ days, state }) => [days, state])).toEqual([[3, 'accepted']]);
    expect(inForce?.needs.map(({ needId }) => needId)).toEqual(['n1', 'n2']);
    expect(offers.map(({ days, state }) => [days, state])).toEqual([
      [5, 'revised'],
      [2, 'received'],
    ]);
    expect(needs.map(({ needId }) => needId)).toEqual(['n1', 'n2', 'n3']);
    expect(priorities.map(({ title }) => title)).toEqual(['One workforce', 'Fewer children’s centres']);
  });

  test('nothing of the draft is delivered or rated yet', () => {
    given(...draft)
      .when('RecordSupportDelivered', { offerId: 'o2', date: '2009-01-12', days: 1 }, csa)
      .thenRefused(refusedBy('GEN-R02'));
    given(...draft)
      .when('RecordSupportFeedback', { offerId: 'o2', rating: 3 }, dcs)
      .thenRefused(refusedBy('GEN-R02'));
  });

  test('approval puts it in force', () => {
    const plan = planAfter(...draft, changeSent(), changeApproved());
    expect(plan.inForce).toBeUndefined();
    expect(plan.offers.map(({ offerId, state, days }) => [offerId, state, days])).toEqual([
      ['o1', 'accepted', 5],
      ['o2', 'accepted', 2],
    ]);
    expect(plan).toMatchObject({
      version: 2,
      approvedVersion: 2,
      changes: [{ state: 'approved', offerIds: ['o2', 'o1'] }],
    });
  });

  test('dropping it restores what was approved, with what has been delivered and rated since', () => {
    const plan = planAfter(...draft, delivered('o1'), rated('o1'), changeDropped());
    expect(plan.offers).toMatchObject([
      { offerId: 'o1', state: 'accepted', version: 1, days: 3, delivered: { days: 3 }, feedback: [{ rating: 4 }] },
    ]);
    expect(plan.needs.map(({ needId }) => needId)).toEqual(['n1', 'n2']);
    expect(plan).toMatchObject({ approvedVersion: 1, changes: [{ state: 'dropped' }] });
    expect(plan.inForce).toBeUndefined();
  });

  test('what it takes out is no longer in force when it is approved', () => {
    const out = [...changing, invited('o2', 'tpc'), received('o2'), withdrawn('o1'), changeSent(), changeApproved()];
    expect(offerStates(...out)).toEqual(['withdrawn', 'accepted']);
    given(...out)
      .when('RecordSupportDelivered', { offerId: 'o1', date: '2009-01-12', days: 1 }, csa)
      .thenRefused(refusedBy('GEN-R02'));
  });

  test('optional support can be given back, and taken again', () => {
    const decided = (take: boolean) => ({ type: 'OptionalOfferDecided', data: { offerId: 'o1', take } });
    const optional = active.map((event) =>
      event.type === 'OfferInvited' ? invited('o1', 'c4eo', { optional: true }) : event,
    );
    const at = optional.findIndex(({ type }) => type === 'PackageAssembled');
    const taken = [...optional.slice(0, at), decided(true), ...optional.slice(at)];
    const givenBack = [...taken, changeProposed(), decided(false), changeSent(), changeApproved()];
    expect(offerStates(...taken)).toEqual(['accepted']);
    expect(offerStates(...givenBack)).toEqual(['received']);
    const copies = { type: 'JispCopied', data: { recipientIds: ['riep'], copiedOn: '2009-01-12', outstanding: [] } };
    const again = [
      ...givenBack,
      copies,
      changeProposed('ch2'),
      decided(true),
      changeSent(3, 'ch2'),
      changeApproved(3, 'ch2'),
    ];
    expect(offerStates(...again)).toEqual(['accepted']);
  });
});

describe('an offer in a change', () => {
  test('is invited for needs of the draft', () =>
    given(...changing, amended({ need: newNeed }))
      .when('InviteOffer', { offerId: 'o2', needIds: ['n3'], providerId: 'tfc', optional: false }, csa, {
        lookups: { providers: [] },
      })
      .thenStage('active.changeBrokering'));

  test('has to serve them before the change is sent', () => {
    const send = (...more: readonly Past[]) =>
      given(...changing, amended({ need: newNeed }), ...more).when(
        'SendChangeForApproval',
        { changeId: 'ch1', version: 2 },
        csa,
      );
    send().thenRefused({ ...refusedBy('JP-R32'), message: 'No offer serves the need n3 yet.' });
    send(invited('o2', 'tfc', { needIds: ['n3'] }), received('o2')).thenStage('active.changeWithDcs');
  });

  test('replaces no need but the one that is amended', () =>
    expect(planAfter(...changing, amended({ need: need('n2', 'p2').data })).needs).toHaveLength(2));

  test('says how much it is', () => {
    given(...changing, invited('o2'), received('o2', { days: undefined }))
      .when('SendChangeForApproval', { changeId: 'ch1', version: 2 }, csa)
      .thenRefused(refusedBy('JP-R09'));
    given(...changing, invited('o2'))
      .when('SubmitOffer', { offerId: 'o2', ...OFFER }, tfc, { lookups: { providers: [], offered: NOTHING_HELD } })
      .then(recorded(received('o2')));
  });
});

import { describe, expect, test } from '@jest/globals';
import { journey } from '../test/journey.js';
import { ATTESTED, CENTRES, csa, dcs, goLead, OFFER, OPENING, riep, tfc, tpc, WORKFORCE } from '../test/jisp.js';
import type { Plan } from './plan.js';

const item = (itemId: string, more: object = {}) => ({ itemId, text: 'Shorter, and sooner', ...more });
const done = (itemId: string) => ({ itemId, outcome: 'done', text: 'Done' });
const EVERYBODY = ['tfc', 'riep', 'c4eo', 'csp'];

/** A plan with two priorities, the needs of which are known. */
const planned = () =>
  journey()
    .then(csa, 'OpenJisp', OPENING, 'evidenceGathering')
    .then(csa, 'RecordJispEvidence', { evidenceId: 'e1', source: 'apa', date: '2008-12-17', ref: 'Letter' })
    .then(csa, 'InitiateDialogue', { startedOn: '2009-01-12' }, 'dialogue.agreeingPriorities')
    .then(csa, 'ProposePriority', WORKFORCE)
    .then(tfc, 'ProposePriority', CENTRES)
    .then(csa, 'ConfirmLaaTargets', { settledOn: '2009-01-12', changed: false })
    .then(
      csa,
      'AgreePriorities',
      { priorityIds: ['p2', 'p1'], dcsAgreementRef: 'Minutes' },
      'dialogue.identifyingNeeds',
    )
    .then(dcs, 'RecordNeed', { needId: 'n1', priorityId: 'p1', text: 'Training', externalSupportRequired: false })
    .then(dcs, 'RecordNeed', { needId: 'n2', priorityId: 'p2', text: 'A new portfolio', externalSupportRequired: true })
    .then(dcs, 'CompleteNeeds', {}, 'offers');

/** The same plan with an offer, assembled. */
const assembled = () =>
  planned()
    .then(csa, 'InviteOffer', { offerId: 'o1', needIds: ['n2'], providerId: 'tfc', optional: false })
    .then(tfc, 'SubmitOffer', { offerId: 'o1', ...OFFER })
    .then(csa, 'AssemblePackage', ATTESTED, 'packageReview.withAuthority');

describe('the happy path', () => {
  test('leads from the opening to a plan in force', () => {
    const plan = assembled()
      .then(dcs, 'AcceptPackage', { version: 1 }, 'approval.preparing')
      .then(csa, 'SendForApproval', { version: 1, documentRef: 'JISP 1' }, 'approval.withDcs')
      .then(dcs, 'ApproveJisp', { version: 1 }, 'finalised')
      .then(csa, 'CopyJisp', { recipientIds: EVERYBODY, copiedOn: '2009-01-12' }, 'active.monitoring');

    expect(plan.told('PackageAssembled')).toEqual([
      { ...ATTESTED, version: 1, totalDays: 3, totalVisits: 0, totalPence: 0 },
    ]);
    expect(plan.case()).toMatchObject({ approvedVersion: 1, offers: [{ offerId: 'o1', state: 'accepted' }] });
    expect((plan.case() as Plan).priorities.map(({ priorityId }) => priorityId)).toEqual(['p2', 'p1']);
  });
});

describe('a whole plan', () => {
  test('is revised twice, refused once, approved late, copied, changed in its year, and closed', () => {
    const plan = assembled()
      // The director wants one offer shorter, and one need looked at again.
      .on('2009-01-26')
      .then(
        dcs,
        'RequestPackageRevisions',
        { items: [item('i1', { offerId: 'o1' }), item('i2', { needId: 'n1' })] },
        'packageReview.revising',
      )
      .then(csa, 'FeedBackToProviders', { offerIds: ['o1'], text: 'Could it be sooner?' })
      .then(tfc, 'ReviseOffer', { offerId: 'o1', ...OFFER, dueBy: '2009-05-29' })
      .then(csa, 'ResubmitPackage', { responses: [done('i1'), done('i2')] }, 'packageReview.withAuthority')
      .refused(dcs, 'AcceptPackage', { version: 1 }, { ruleId: 'JP-R24', subcode: 'STALE_VERSION' })

      // The second round is the refusal of an approval: the package is assessed again before it is sent again.
      .on('2009-02-16')
      .then(dcs, 'AcceptPackage', { version: 2 }, 'approval.preparing')
      .then(csa, 'SendForApproval', { version: 2, documentRef: 'JISP 2' }, 'approval.withDcs')
      .refused(csa, 'ApproveJisp', { version: 2 }, { refused: 'ROLE_NOT_ALLOWED' })
      .then(dcs, 'RequestFurtherChanges', { items: [item('i3', { offerId: 'o1' })] }, 'packageReview.revising')
      .then(csa, 'FeedBackToProviders', { offerIds: ['o1'], text: 'Please name the centres' })
      .then(tfc, 'ReviseOffer', { offerId: 'o1', ...OFFER, text: 'Re-evaluate the eight centres' })
      .then(csa, 'ResubmitPackage', { responses: [done('i3')] }, 'packageReview.withAuthority')

      // Approved three days after the target, which was missed at midnight on 1 April.
      .on('2009-04-03')
      .then(dcs, 'AcceptPackage', { version: 3 }, 'approval.preparing')
      .then(csa, 'SendForApproval', { version: 3, documentRef: 'JISP 3' })
      .then(csa, 'RecallFromApproval', { reason: 'A misprint' }, 'approval.preparing')
      .then(csa, 'SendForApproval', { version: 3, documentRef: 'JISP 3, corrected' })
      .then(dcs, 'ApproveJisp', { version: 3 }, 'finalised')

      // In force once the last key partner has its copy.
      .then(csa, 'CopyJisp', { recipientIds: ['tfc', 'riep', 'elsewhere'], copiedOn: '2009-04-03' }, 'finalised')
      .then(csa, 'CopyJisp', { recipientIds: ['c4eo', 'csp'], copiedOn: '2009-04-03' }, 'active.monitoring')

      // The authority asks for one more offer. What is approved goes on meanwhile.
      .on('2009-06-15')
      .then(csa, 'RecordEngagementMeeting', { date: '2009-06-15', matters: ['Two centres merge'] })
      .then(dcs, 'ProposeChange', { changeId: 'ch1', kind: 'add-offer', reason: 'Two centres merge' })
      .then(csa, 'InviteOffer', { offerId: 'o2', needIds: ['n2'], providerId: 'tpc', optional: false })
      .then(tpc, 'SubmitOffer', { offerId: 'o2', ...OFFER, days: 2, dueBy: '2009-11-30' })
      .then(tfc, 'RecordSupportDelivered', { offerId: 'o1', date: '2009-06-12', days: 3 })
      .then(csa, 'SendChangeForApproval', { changeId: 'ch1', version: 4 }, 'active.changeWithDcs')
      .then(dcs, 'ApproveChange', { changeId: 'ch1', version: 4 }, 'finalised')
      .then(csa, 'CopyJisp', { recipientIds: [...EVERYBODY, 'tpc'], copiedOn: '2009-06-16' }, 'active.monitoring')

      // Another change is dropped: the plan is as it was.
      .then(csa, 'ProposeChange', { changeId: 'ch2', kind: 'remove-offer', reason: 'Savings' })
      .then(csa, 'WithdrawOffer', { offerId: 'o2', reason: 'Savings' })
      .then(dcs, 'DropChange', { changeId: 'ch2', reason: 'It is needed' }, 'active.monitoring')

      // The support is rated, the provider hears of it, and the plan is closed when its year is over.
      .on('2010-03-31')
      .refused(csa, 'CloseJisp', { closedOn: '2010-03-31' }, { ruleId: 'JP-R29' })
      .then(dcs, 'RecordSupportFeedback', { offerId: 'o1', rating: 5, comment: 'Very helpful' })
      .then(csa, 'CommunicateFeedback', { offerId: 'o1', communicatedOn: '2010-03-31' })
      .then(csa, 'CloseJisp', { closedOn: '2010-03-31' }, 'closed');

    expect(plan.told('JispTargetMissed')).toEqual([{ dueOn: '2009-03-31' }]);
    expect(plan.told('JispApproved')).toEqual([{ version: 3, approvedOn: '2009-04-03', daysFromTarget: 3 }]);
    expect(plan.told('JispCopied').slice(0, 2)).toMatchObject([{ outstanding: ['c4eo', 'csp'] }, { outstanding: [] }]);
    expect(plan.told('OfferDeliveryOverdue')).toEqual([{ offerId: 'o2', dueOn: '2009-11-30' }]);
    expect(plan.case()).toMatchObject({
      ...{ version: 4, approvedVersion: 4, approvedOn: '2009-04-03', rounds: 2, closedOn: '2010-03-31' },
      offers: [
        { offerId: 'o1', version: 3, state: 'accepted', delivered: { days: 3 } },
        { offerId: 'o2', version: 1, state: 'accepted' },
      ],
      changes: [{ state: 'approved' }, { state: 'dropped' }],
    });
  });
});

/** The same plan in force. */
const inForce = () =>
  assembled()
    .then(dcs, 'AcceptPackage', { version: 1 })
    .then(csa, 'SendForApproval', { version: 1, documentRef: 'JISP 1' })
    .then(dcs, 'ApproveJisp', { version: 1 })
    .then(csa, 'CopyJisp', { recipientIds: EVERYBODY, copiedOn: '2009-01-12' }, 'active.monitoring');

describe('in-year', () => {
  test('an offer that is overdue is told once, whatever a change brings beside it', () => {
    const plan = inForce()
      .on('2009-07-06')
      .then(csa, 'ProposeChange', { changeId: 'ch1', kind: 'add-offer', reason: 'A merger' })
      .then(csa, 'InviteOffer', { offerId: 'o2', needIds: ['n2'], providerId: 'tpc', optional: false })
      .then(tpc, 'SubmitOffer', { offerId: 'o2', ...OFFER, dueBy: '2009-11-30' })
      .then(csa, 'SendChangeForApproval', { changeId: 'ch1', version: 2 })
      .then(dcs, 'ApproveChange', { changeId: 'ch1', version: 2 })
      .on('2009-08-03');

    expect(plan.told('OfferDeliveryOverdue')).toEqual([{ offerId: 'o1', dueOn: '2009-06-30' }]);
    expect(plan.timers().filter(({ name }) => name === 'offer due')).toMatchObject([{ key: 'o2', due: '2009-11-30' }]);
  });

  test('the age of an approval counts from when it was last asked for', () => {
    const plan = assembled()
      .then(dcs, 'AcceptPackage', { version: 1 })
      .then(csa, 'SendForApproval', { version: 1, documentRef: 'JISP 1' })
      .on('2009-01-20')
      .then(csa, 'RecallFromApproval', { reason: 'A misprint' })
      .on('2009-01-21')
      .then(csa, 'SendForApproval', { version: 1, documentRef: 'JISP 1' });

    expect(plan.case()).toMatchObject({ sentAt: '2009-01-21T10:00:00.000Z' });
  });
});

describe('a plan that is given up', () => {
  test('makes room for another in the same year', () => {
    planned()
      .then(csa, 'WithdrawJisp', { reason: 'The council is merged', dcsAgreementRef: 'Letter' }, 'withdrawn')
      .refused(csa, 'CompleteNeeds', {}, { refused: 'ROLE_NOT_ALLOWED' })
      .refused(dcs, 'CompleteNeeds', {}, { refused: 'INVALID_STATE' });
  });

  test('names whoever holds a copy when that happens after its approval', () => {
    const plan = assembled()
      .then(dcs, 'AcceptPackage', { version: 1 })
      .then(csa, 'SendForApproval', { version: 1, documentRef: 'JISP 1' })
      .then(dcs, 'ApproveJisp', { version: 1 })
      .then(csa, 'CopyJisp', { recipientIds: ['tfc', 'riep'], copiedOn: '2009-01-12' })
      .then(goLead, 'CancelJisp', { reasonCode: 'merged', reason: 'Two councils are one' }, 'cancelled');

    expect(plan.told('JispCancelled')).toMatchObject([{ copyRecipients: ['tfc', 'riep'] }]);
  });
});

describe('partners', () => {
  test('reach a plan when they are asked for an offer or get a copy', () => {
    planned()
      .refused(riep, 'RaiseEscalation', { level: 1, reason: 'No offer' }, { refused: 'ROLE_NOT_ALLOWED' })
      .then(csa, 'InviteOffer', { offerId: 'o1', needIds: ['n2'], providerId: 'riep', optional: false })
      .then(riep, 'RaiseEscalation', { level: 1, reason: 'The needs are unclear' });
  });
});

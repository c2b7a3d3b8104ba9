import { describe, expect, test } from '@jest/globals';
import { as, recorded, refusedBy, type Past } from '@casewright/workflow/spec';
import {
  approved,
  c4eo,
  changeProposed,
  changeSent,
  changeWithDcs,
  changing,
  collecting,
  csa,
  dcs,
  dcsf,
  fedBack,
  furtherChangesRequested,
  given,
  goLead,
  invited,
  NOBODY_KNOWN,
  offered,
  on,
  optionalDecided,
  planAfter,
  received,
  resubmitted,
  revising,
  riep,
  sent,
  tfc,
  withAuthority,
  withDcs,
} from '../../test/jisp.js';

const notAllowed = { refused: 'ROLE_NOT_ALLOWED' } as const;

/** Dana became director after she had written the offer for its provider. */
const changedSides = (history: readonly Past[]): readonly Past[] =>
  history.map((event) =>
    event.type === 'OfferReceived' ? { ...event, by: { personId: 'dana', role: 'provider', orgId: 'tfc' } } : event,
  );

describe('JP-R13 only the director approves, or asks for further changes', () => {
  const items = [{ itemId: 'i1', text: 'Shorter' }];

  test('the director of this council', () => {
    given(...withDcs)
      .when('ApproveJisp', { version: 1 }, dcs, NOBODY_KNOWN)
      .then(recorded(approved()));
    given(...withDcs)
      .when('RequestFurtherChanges', { items }, dcs)
      .then(recorded(furtherChangesRequested(1, ...items)));
  });

  test.each([
    ['the adviser', csa],
    ['the Government Office', goLead],
    ['a provider', tfc],
    ['the partnership', riep],
    ['C4EO', c4eo],
    ['the department', dcsf],
    ['the director of another council', as('council-dcs', { personId: 'dora', orgId: 'luton' })],
    ['this director for another council', as('council-dcs', { personId: 'dana', orgId: 'luton' })],
    ['somebody else of this council', as('council-dcs', { personId: 'dan', orgId: 'bedford' })],
    ['a director of no council', as('council-dcs', { personId: 'dana' })],
  ])('not %s', (_, caller) => {
    given(...withDcs)
      .when('ApproveJisp', { version: 1 }, caller, NOBODY_KNOWN)
      .thenRefused(notAllowed);
    given(...withDcs)
      .when('RequestFurtherChanges', { items }, caller)
      .thenRefused(notAllowed);
    given(...changeWithDcs)
      .when('ApproveChange', { changeId: 'ch1', version: 2 }, caller)
      .thenRefused(notAllowed);
  });

  test('nor a director who has acted for another side of the plan', () => {
    const bothSides = {
      ...refusedBy('JP-R13'),
      message:
        'You have acted in this plan for the Government Office or a provider, so you cannot decide on it for the authority.',
    };
    given(...changedSides(withDcs))
      .when('ApproveJisp', { version: 1 }, dcs, NOBODY_KNOWN)
      .thenRefused(bothSides);
    given(...changedSides(withDcs))
      .when('RequestFurtherChanges', { items }, dcs)
      .thenRefused(bothSides);
  });

  test('there is no limit on loops', () => {
    const loop = (round: number) => [
      furtherChangesRequested(round, ...items),
      resubmitted(round + 1, 'i1'),
      { type: 'PackageAccepted', data: { version: round + 1 } },
      sent(round + 1),
    ];
    const often = [1, 2, 3, 4, 5, 6, 7].flatMap(loop);
    given(...withDcs, ...often)
      .when('RequestFurtherChanges', { items }, dcs)
      .thenStage('packageReview.revising');
  });
});

describe('GEN-R01 nobody decides for the authority who has acted for another side', () => {
  test('on the package, a change or optional support', () => {
    given(...changedSides(withAuthority))
      .when('AcceptPackage', { version: 1 }, dcs)
      .thenRefused(refusedBy('GEN-R01'));
    given(...changedSides(changeWithDcs))
      .when('ApproveChange', { changeId: 'ch1', version: 2 }, dcs)
      .thenRefused(refusedBy('GEN-R01'));
    given(...changedSides([...collecting, invited('o1', 'tfc', { optional: true }), received('o1')]))
      .when('DecideOptionalOffer', { offerId: 'o1', take: true }, dcs)
      .thenRefused(refusedBy('GEN-R01'));
  });

  test('each is remembered once; the director is not among them', () =>
    expect(planAfter(...offered, optionalDecided('o1', true)).otherSides).toEqual(['cleo', 'tess']));
});

describe('JP-R24 who accepts, sends or approves names the latest version', () => {
  const stale = {
    ...refusedBy('JP-R24'),
    subcode: 'STALE_VERSION',
    message: 'The latest version is 2, not 1. Look at the plan again.',
  };
  const secondPackage = [...revising, fedBack('o1'), resubmitted(2, 'i1')];
  const secondApproval = [...secondPackage, { type: 'PackageAccepted', data: { version: 2 } }];

  test('of the package', () => {
    given(...secondPackage)
      .when('AcceptPackage', { version: 1 }, dcs)
      .thenRefused(stale);
    given(...secondPackage)
      .when('AcceptPackage', { version: 2 }, dcs)
      .thenStage('approval.preparing');
    given(...secondPackage)
      .when('AcceptPackage', { version: 3 }, dcs)
      .thenRefused(refusedBy('JP-R24'));
  });

  test('of the plan', () => {
    const send = { version: 1, documentRef: 'JISP' };
    const nothingKnown = { lookups: { providers: [] } };
    given(...secondApproval)
      .when('SendForApproval', send, csa, nothingKnown)
      .thenRefused(stale);
    given(...secondApproval, sent(2))
      .when('ApproveJisp', { version: 1 }, dcs, NOBODY_KNOWN)
      .thenRefused(stale);
  });

  test('of a change', () => {
    given(...changeWithDcs)
      .when('ApproveChange', { changeId: 'ch1', version: 1 }, dcs)
      .thenRefused(stale);
    given(...changeWithDcs)
      .when('ApproveChange', { changeId: 'ch1', version: 2 }, dcs)
      .thenStage('finalised');
  });

  test('a recall keeps the version, a dropped change the one that was approved', () => {
    const recalled = { type: 'JispRecalled', data: { reason: 'A misprint' } };
    given(...withDcs, recalled).thenCase({ version: 1 });
    given(...withDcs, recalled).thenStage('approval.preparing');
    const dropped = { type: 'InYearChangeDropped', data: { changeId: 'ch1', reason: 'Not needed' } };
    given(...changeWithDcs, dropped).thenCase({ version: 2, approvedVersion: 1 });
  });

  test('a change is sent under the number after the latest one, which is never used again', () => {
    const send = (history: readonly Past[], changeId: string, version: number) =>
      given(...history).when('SendChangeForApproval', { changeId, version }, csa);
    const dropped = { type: 'InYearChangeDropped', data: { changeId: 'ch1', reason: 'Not needed' } };
    send(changing, 'ch1', 1).thenRefused({ ...refusedBy('JP-R30'), subcode: 'STALE_VERSION' });
    send(changing, 'ch1', 2).then(recorded(changeSent()));
    send([...changeWithDcs, dropped, changeProposed('ch2')], 'ch2', 2).thenRefused(refusedBy('JP-R30'));
    send([...changeWithDcs, dropped, changeProposed('ch2')], 'ch2', 3).thenStage('active.changeWithDcs');
  });
});

describe('JP-R16 the target is an aim', () => {
  const approveOn = (day: string) =>
    on(day)
      .given(...withDcs)
      .when('ApproveJisp', { version: 1 }, dcs, NOBODY_KNOWN);

  test.each([
    ['2009-03-27', -4],
    ['2009-03-31', 0],
    ['2009-04-02', 2],
  ])('approval on %s is %i days from it, and not refused', (day, daysFromTarget) =>
    approveOn(day).then({ type: 'JispApproved', data: { version: 1, approvedOn: day, daysFromTarget } }),
  );
});

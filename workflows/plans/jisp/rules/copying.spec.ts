import { describe, test } from '@jest/globals';
import { recorded, type Past } from '@casewright/workflow/spec';
import { active, changeWithDcs, copied, csa, dcs, finalised, given, preparing } from '../../test/jisp.js';

const notAllowed = { refused: 'ROLE_NOT_ALLOWED' } as const;

describe('JP-R05 and JP-R15 what is missing is told when the plan is sent', () => {
  const send = (history: readonly Past[], ...providers: readonly object[]) =>
    given(...history).when('SendForApproval', { version: 1, documentRef: 'JISP' }, csa, { lookups: { providers } });

  test('a workforce priority without an offer', () =>
    send(preparing).then({
      type: 'JispSentForApproval',
      data: {
        version: 1,
        documentRef: 'JISP',
        warnings: ['No offer of the package serves the workforce priority ‘One workforce’ (JP-R05).'],
      },
    }));

  test('a deployment plan that its provider has', () => {
    const served = preparing.map((event) =>
      event.type === 'OfferInvited' ? { ...event, data: { ...event.data, needIds: ['n1', 'n2'] } } : event,
    );
    const planning = { id: 'tfc', kind: 'field-force', hasDeploymentPlan: true };
    const warned = (warnings: readonly string[]) => ({
      type: 'JispSentForApproval',
      data: { version: 1, documentRef: 'JISP', warnings },
    });
    send(served, planning).then(warned(['tfc has attached no deployment plan to the offer o1 (JP-R15).']));
    send(served, { id: 'tfc', kind: 'field-force' }).then(warned([]));
    const attached = served.map((event) =>
      event.type === 'OfferReceived' ? { ...event, data: { ...event.data, deploymentPlanRef: 'dp1' } } : event,
    );
    send(attached, planning).then(warned([]));
  });
});

describe('JP-R14 the approved plan goes to the key partners', () => {
  const copy = (history: readonly Past[], ...recipientIds: readonly string[]) =>
    given(...history).when('CopyJisp', { recipientIds, copiedOn: '2009-01-12' }, csa);

  test('providers with an accepted offer, the partnership, C4EO and the Commissioning Support Programme', () => {
    copy(finalised, 'elsewhere').then(recorded(copied(['tfc', 'riep', 'c4eo', 'csp'], 'elsewhere')));
    copy(finalised, 'tfc', 'csp').then(recorded(copied(['riep', 'c4eo'], 'tfc', 'csp')));
    copy([...finalised, copied(['riep', 'c4eo'], 'tfc', 'csp')], 'riep').thenStage('finalised');
  });

  test('with the last of them the plan is in force', () =>
    copy([...finalised, copied(['riep', 'c4eo'], 'tfc', 'csp')], 'c4eo', 'riep').thenStage('active.monitoring'));

  test('once again after each change', () => {
    const changed = [...changeWithDcs, { type: 'InYearChangeApproved', data: { changeId: 'ch1', version: 2 } }];
    copy(changed, 'tfc').then(recorded(copied(['riep', 'c4eo', 'csp'], 'tfc')));
    copy(changed, 'tfc', 'riep', 'c4eo', 'csp').thenStage('active.monitoring');
  });

  test('each recipient is named once', () => copy(finalised, 'tfc', 'tfc').thenRefused({ refused: 'VALIDATION' }));

  test('who got which version when is kept', () =>
    given(...finalised, copied(['riep', 'c4eo'], 'tfc', 'csp')).thenCase({
      copies: [
        { recipientId: 'tfc', version: 1, copiedOn: '2009-01-12' },
        { recipientId: 'csp', version: 1, copiedOn: '2009-01-12' },
      ],
    }));

  test('the adviser copies, and nobody copies a plan in force again', () => {
    given(...finalised)
      .when('CopyJisp', { recipientIds: ['tfc'], copiedOn: '2009-01-12' }, dcs)
      .thenRefused(notAllowed);
    copy(active, 'tfc').thenRefused({ refused: 'INVALID_STATE' });
  });
});

import { describe, test } from '@jest/globals';
import { recorded, refusedBy, type Past } from '@casewright/workflow/spec';
import {
  active,
  changeApproved,
  changeSent,
  changing,
  closed,
  csa,
  dcs,
  delivered,
  given,
  goLead,
  NO_PROVIDERS,
  on,
  rated,
} from '../../test/jisp.js';

const close = (
  day: string,
  input: object = {},
  successor: object | undefined = undefined,
  history: readonly Past[] = active,
) =>
  on(day)
    .given(...history)
    .when('CloseJisp', { closedOn: day, ...input }, csa, { lookups: { providers: [], successor } });

describe('JP-R29 a plan is closed when its year is over, or when it is succeeded', () => {
  const next = { stage: 'active.monitoring', final: false, data: { councilId: 'bedford' } };
  const succeeded = { successorJispId: 'bedford_2010_11' };

  test('on 31 March or later', () => {
    close('2010-03-30').thenRefused({
      ...refusedBy('JP-R29'),
      message: 'The plan is closed on 31 March 2010 or later, or when the plan that follows it is in force.',
    });
    close('2010-03-31').then(recorded(closed('2010-03-31')));
    close('2010-05-03').thenStage('closed');
  });

  test('on a day that has come', () =>
    close('2010-03-30', { closedOn: '2010-03-31' }).thenRefused({
      ...refusedBy('JP-R29'),
      message: 'This day is still to come.',
    }));

  test('earlier when the council’s next plan is in force', () => {
    close('2009-11-02', succeeded, next).thenStage('closed');
    close('2009-11-02', succeeded, { ...next, stage: 'active.changeWithDcs' }).thenStage('closed');
    for (const other of [
      undefined,
      { ...next, stage: 'finalised' },
      { ...next, stage: 'closed', final: true },
      { ...next, data: { councilId: 'luton' } },
    ])
      close('2009-11-02', succeeded, other).thenRefused(refusedBy('JP-R29'));
  });

  test('no plan succeeds itself', () =>
    close('2009-11-02', { successorJispId: 'bedford_2009_10' }, next).thenRefused(refusedBy('JP-R29')));

  test('when all that was delivered has been rated, or the authority did not wish to', () => {
    const given = (...more: readonly Past[]) =>
      close('2010-03-31', {}, undefined, [...active, delivered('o1'), ...more]);
    given().thenRefused({
      ...refusedBy('JP-R29'),
      message: 'Support was delivered under the offer o1. Record the authority’s feedback, or that it gives none.',
    });
    given(rated('o1')).thenStage('closed');
    given({ type: 'SupportFeedbackRefused', data: { offerId: 'o1', reason: 'No' } }).thenStage('closed');
  });

  test('not while a change is open', () =>
    close('2010-03-31', {}, undefined, changing).thenRefused({ refused: 'INVALID_STATE' }));

  test('for thirty days it may be reopened by the Government Office', () => {
    const reopen = (day: string, caller = goLead) =>
      on(day)
        .given(...active, closed('2010-03-31'))
        .when('ReopenJisp', { reason: 'A delivery is missing' }, caller);
    reopen('2010-04-30').thenStage('active.monitoring');
    reopen('2010-05-01').thenRefused({
      ...refusedBy('JP-R29'),
      message: 'A closed plan may be reopened until 30 April 2010.',
    });
    reopen('2010-04-30', csa).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    given(...active, closed('2010-03-31'), { type: 'JispReopened', data: { reason: 'x' } }).thenCase({
      closedOn: undefined,
    });
  });
});

describe('JP-R15 deployment plans that are missing are reported when the plan is closed', () => {
  const planning = { id: 'tfc', kind: 'field-force', hasDeploymentPlan: true };

  test('and stop nothing', () =>
    on('2010-03-31')
      .given(...active)
      .when('CloseJisp', { closedOn: '2010-03-31' }, csa, {
        lookups: { providers: [planning], successor: undefined },
      })
      .then(
        recorded(closed('2010-03-31'), { warnings: ['tfc has attached no deployment plan to the offer o1 (JP-R15).'] }),
      ));
});

describe('a plan that has ended', () => {
  test('takes only what is drawn from it', () => {
    const closing = [...active, closed('2010-03-31')];
    given(...closing)
      .when('ProposeChange', { changeId: 'ch1', kind: 'add-offer', reason: 'Late' }, dcs)
      .thenRefused({ refused: 'INVALID_STATE', allowedCommands: ['CommunicateFeedback', 'ReopenJisp'] });
  });

  test('ends its escalation', () => {
    const raised = { type: 'EscalationRaised', data: { level: 1, reason: 'Slow', auto: false } };
    given(...active, raised, closed('2010-03-31')).thenCase({ escalation: undefined });
  });

  test('leaves no timer', () => given(...active, closed('2010-03-31')).thenTimers());

  test('is not cancelled while it is finalised again, unless by the Government Office', () => {
    const again = [...changing, changeSent(), changeApproved()];
    given(...again)
      .when('CancelJisp', { reasonCode: 'other', reason: 'No purpose' }, csa, NO_PROVIDERS)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    given(...again)
      .when('CancelJisp', { reasonCode: 'other', reason: 'No purpose' }, goLead)
      .then({
        type: 'JispCancelled',
        data: { reasonCode: 'other', reason: 'No purpose', copyRecipients: ['tfc', 'riep', 'c4eo', 'csp'] },
      });
  });
});

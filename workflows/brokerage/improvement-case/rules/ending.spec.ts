import { describe, test } from '@jest/globals';
import { recorded, type Past } from '@casewright/workflow/spec';
import {
  changeApproved,
  changeRequested,
  closed,
  completed,
  dcs,
  decided,
  delivering,
  director,
  evidence,
  gathering,
  given,
  monitoring,
  noticeChanged,
  on,
  opened,
  raised,
  rated,
  reopened,
  reviewOpened,
  underNotice,
} from '../../test/improvement-case.js';

type Bought = Readonly<Record<string, readonly object[]>>;

const at = (stream: string, stage: string) => ({ stream, stage });
const lifted = noticeChanged('lifted');

describe('IC-R18 a case is closed', () => {
  const refused = { refused: 'GUARD_FAILED', ruleId: 'IC-R18' } as const;
  const close = (history: readonly Past[], outcome = 'needs-met', bought: Bought = {}) =>
    on('2012-02-20')
      .given(...history)
      .when('CloseCase', { outcome, summary: 'Done' }, director, {
        lookups: { callOffs: [], backfillClaims: [], ...bought },
      });
  const stepped = (...lines: readonly Past[]) => [
    ...[...delivering(), evidence('e2', '2012-02-01'), ...lines, reviewOpened(), decided('step-down')],
  ];

  test('when all is done', () => close(monitoring()).then(recorded(closed())));

  test('when every line is completed and rated, or cancelled', () => {
    const cancel = { lineIds: ['l1', 'l2'], cancel: true };
    close(stepped(completed('l1'), rated('l1'))).thenRefused({
      ...{ ...refused, message: 'The line l2 is neither completed nor cancelled.' },
    });
    close(stepped(completed('l1'), rated('l1'), completed('l2'))).thenRefused({
      ...{ ...refused, message: 'The council has not rated the line l2 yet.' },
    });
    close(stepped(changeRequested(cancel), changeApproved(cancel))).thenStage('closed');
  });

  test.each(['closed', 'cancelled', 'rejected'])('when its call-offs are settled: %s', (stage) =>
    close(monitoring(), 'needs-met', { callOffs: [at('callOff-co1', stage)] }).thenStage('closed'),
  );

  test.each(['paid', 'rejected', 'withdrawn'])('when its backfill claims are settled: %s', (stage) =>
    close(monitoring(), 'needs-met', { backfillClaims: [at('backfillClaim-b1', stage)] }).thenStage('closed'),
  );

  test('not while something of it has to be paid', () => {
    close(monitoring(), 'needs-met', { callOffs: [at('callOff-co1', 'accepted')] }).thenRefused({
      ...{ ...refused, message: 'callOff-co1 is not settled yet.' },
    });
    close(monitoring(), 'needs-met', { backfillClaims: [at('backfillClaim-b1', 'approved')] }).thenRefused(refused);
  });

  test('not while an escalation is open', () => {
    close([...monitoring(), raised(1)]).thenRefused(refused);
    const resolved = { type: 'EscalationResolved', data: { resolution: 'Done' } };
    close([...monitoring(), raised(1), resolved]).thenStage('closed');
  });

  test('with ‘notice lifted’ only if one was', () => {
    close(monitoring(), 'notice-lifted').thenRefused(refused);
    const history = monitoring(underNotice);
    close([...history.slice(0, -1), lifted, ...history.slice(-1)], 'notice-lifted').thenStage('closed');
  });
});

describe('IC-R20 a case is reopened', () => {
  const reopen = (day: string) =>
    on(day)
      .given(...monitoring(), closed())
      .when('ReopenCase', { reason: 'It came back', evidenceId: 'e9' }, director);

  test('within twelve months of its closing, that day included', () => {
    reopen('2013-02-20').then(recorded(reopened));
    reopen('2013-02-21').thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'IC-R20' },
      message: 'This case could be reopened until 20 February 2013. Open a new one and name this as its source.',
    });
  });

  test('and not while the council has another (IC-R21)', () =>
    on('2012-06-01')
      .given(...monitoring(), closed())
      .when('ReopenCase', { reason: 'It came back', evidenceId: 'e9' }, director, {
        held: { 'openImprovementCase-beta': { 'improvementCase-ic2': true } },
      })
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'IC-R21' }));

  test('and counts how often', () => given(...monitoring(), closed(), reopened).thenCase({ reopenCount: 1 }));
});

describe('IC-R19 the council withdraws', () => {
  const refused = { refused: 'GUARD_FAILED', ruleId: 'IC-R19' } as const;
  const withdraw = (history: readonly Past[], coSignedBy?: object, coSigner?: object) =>
    given(...history).when('WithdrawCase', { reason: 'Reorganised', ...(coSignedBy && { coSignedBy }) }, dcs, {
      lookups: { coSigner },
    });
  const dora = { personId: 'dora', name: 'Dora Example', roleTitle: 'Commissioning director' };

  test('freely without a notice in force', () => {
    withdraw(gathering()).then({ type: 'ImprovementCaseWithdrawn', data: { reason: 'Reorganised' } });
    withdraw([...gathering(underNotice), lifted]).thenStage('withdrawn');
  });

  test('under a notice together with a commissioning director, whose name is not recorded', () => {
    withdraw(gathering(underNotice)).thenRefused(refused);
    withdraw([...gathering(underNotice), noticeChanged('extended')]).thenRefused(refused);
    withdraw(gathering(underNotice), dora).then({
      type: 'ImprovementCaseWithdrawn',
      data: { reason: 'Reorganised', coSignedBy: { personId: 'dora', roleTitle: 'Commissioning director' } },
    });
  });

  test('not with whoever withdraws, nor with somebody known as something else', () => {
    withdraw(gathering(underNotice), { personId: 'dana' }).thenRefused(refused);
    const person = { personId: 'dora', homeOrgId: 'cib' };
    withdraw(gathering(underNotice), dora, { ...person, roles: ['finance'] }).thenRefused(refused);
    withdraw(gathering(underNotice), dora, { ...person, roles: ['commissioning-director'] }).thenStage('withdrawn');
    withdraw(gathering(underNotice), dora, person).thenStage('withdrawn');
  });

  test('not from monitoring', () => withdraw(monitoring()).thenRefused({ refused: 'INVALID_STATE' }));
});

describe('IC-R30 a case is cancelled', () => {
  const refused = { refused: 'GUARD_FAILED', ruleId: 'IC-R30' } as const;
  const cancel = (history: readonly Past[], reasonCode = 'other', bought: Bought = {}) =>
    given(...history).when('CancelCase', { reasonCode, reason: 'No need' }, director, {
      lookups: { callOffs: [], deployments: [], ...bought },
    });

  test('once nothing bought for it goes on', () => {
    cancel([opened()]).thenStage('cancelled');
    cancel(monitoring()).thenStage('cancelled');
    cancel(delivering(), 'other', { callOffs: [at('callOff-co1', 'delivering')] }).thenRefused({
      ...{ ...refused, message: 'callOff-co1 has not ended. End or cancel it first.' },
    });
    cancel(delivering(), 'other', { deployments: [at('specialistDeployment-d1', 'active')] }).thenRefused(refused);
    const ended = {
      callOffs: [at('callOff-co1', 'closed')],
      deployments: [at('specialistDeployment-d1', 'completed')],
    };
    cancel(delivering(), 'other', ended).thenStage('cancelled');
  });

  test('under a notice only for another route, or merged', () => {
    for (const reasonCode of ['other', 'funding-withdrawn']) cancel([underNotice], reasonCode).thenRefused(refused);
    for (const reasonCode of ['intervention-other-route', 'merged'])
      cancel([underNotice], reasonCode).thenStage('cancelled');
    cancel([underNotice, lifted]).thenStage('cancelled');
  });
});

import { describe, test } from '@jest/globals';
import type { Past } from '@casewright/workflow/spec';
import { given, inThePool, recruiter, system } from '../../test/sector-specialist.js';

describe('SS-R05: deployments fit the specialist', () => {
  const YORK = { hostOrgId: 'york', days: 4, from: '2012-02-13', to: '2012-02-24' };
  const planning = (data: object) => ({ lookups: { deployment: { stage: 'active', final: false, data } } });
  const deploy = (history: readonly Past[], plan: object) =>
    given(...history).when('MarkDeployed', { deploymentId: 'd2' }, system, planning(plan));

  const deployed = (plan: object = {}, deploymentId = 'd1') => ({
    ...{ type: 'SpecialistDeployed', data: { deploymentId, ...plan } },
  });
  const returned = (deliveredDays: number) => ({
    ...{ type: 'SpecialistReturned', data: { deploymentId: 'd1', deliveredDays } },
  });
  const refused = (message: string) => ({ refused: 'GUARD_FAILED', ruleId: 'SS-R05', message }) as const;

  test('a deployment that fits is kept with what it plans', () => {
    deploy(inThePool, { ...YORK, deliveredDays: 0 }).then(deployed(YORK, 'd2'));
  });

  test('a deployment that is not known has nothing that could stand against it', () => {
    given(...inThePool)
      .when('MarkDeployed', { deploymentId: 'd2' }, system, { lookups: { deployment: undefined } })
      .then(deployed({}, 'd2'));
  });

  test('nobody is deployed to the authority they come from', () => {
    deploy(inThePool, { ...YORK, hostOrgId: 'leeds' }).thenRefused(
      refused('The specialist comes from the authority that would be the host.'),
    );
  });

  test('dates do not overlap with a deployment one is on, not by a day', () => {
    const on = [...inThePool, deployed({ ...YORK, from: '2012-02-24', to: '2012-03-02' })];
    deploy(on, YORK).thenRefused(refused('The dates overlap with the deployment d1, which the specialist is on.'));
    deploy(on, { ...YORK, to: '2012-02-23' }).thenStage('deployed');
    deploy(on, { hostOrgId: 'york' }).thenStage('deployed');
  });

  test('dates of a deployment one has returned from are free again', () => {
    deploy([...inThePool, deployed(YORK), returned(2)], YORK).then(deployed(YORK, 'd2'));
  });

  test('days of one financial year stay within the capacity: ten are left, then six', () => {
    const until = (to: string) => ({ ...YORK, from: to, to });
    const six = [...inThePool, deployed(until('2012-02-06'))];
    deploy(inThePool, { ...YORK, days: 10 }).thenStage('deployed');
    deploy(inThePool, { ...YORK, days: 10.5 }).thenRefused(
      refused('The specialist has 10 of 10 days left in 2011/12, not 10.5.'),
    );
    deploy(six, { ...YORK, days: 6 }).thenStage('deployed');
    deploy(six, { ...YORK, days: 6.5 }).thenRefused(
      refused('The specialist has 6 of 10 days left in 2011/12, not 6.5.'),
    );
  });

  test('days count as delivered once they are, and in the year in which the deployment began', () => {
    const before = [...inThePool, deployed({ ...YORK, days: 10 }), returned(3)];
    deploy(before, { ...YORK, days: 7 }).thenStage('deployed');
    deploy(before, { ...YORK, days: 7.5 }).thenRefused({ ruleId: 'SS-R05' });
    deploy(before, { ...YORK, days: 10, from: '2012-04-02', to: '2012-04-20' }).thenStage('deployed');
  });

  test('a deployment one is on already is not begun twice', () => {
    given(...inThePool, deployed({}, 'd2'))
      .when('MarkDeployed', { deploymentId: 'd2' }, system, planning({}))
      .thenRefused(refused('The specialist is on this deployment already.'));
  });

  test('whoever returns from the last of them is available', () => {
    const on = [...inThePool, deployed(), deployed({}, 'd2')];
    const back = (history: readonly Past[], deploymentId: string) =>
      given(...history).when('MarkReturned', { deploymentId }, system, planning({ deliveredDays: 3.5 }));

    back(on, 'd1').then(returned(3.5));
    back(on, 'd1').thenStage('deployed');
    back([...on, returned(3.5)], 'd2').thenStage('available');
  });

  test('only the deployment’s own events say so', () => {
    for (const command of ['MarkDeployed', 'MarkReturned'])
      given(...inThePool, deployed())
        .when(command, { deploymentId: 'd1' }, recruiter)
        .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('GEN-R02: nobody returns from a deployment they are not on', () => {
    given(...inThePool, deployed())
      .when('MarkReturned', { deploymentId: 'd9' }, system, planning({}))
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'GEN-R02' });
  });
});

import { describe, expect, test } from '@jest/globals';
import { as, refusedBy, type Past } from '@casewright/workflow/spec';
import {
  ACTIONS,
  csa,
  done,
  given,
  held,
  heldWith,
  INVITATION,
  invited,
  planned,
  REASON,
  sent,
  tess,
} from '../test/provider-clinic.js';
import clinic from './index.js';

const notAllowed = { refused: 'ROLE_NOT_ALLOWED' } as const;

describe('CL-R01: a clinic is held as appropriate, around local or regional priorities', () => {
  const plan = (more: object = {}, caller = csa) => given().when('PlanClinic', { ...REASON, ...more }, caller);

  test('the adviser of the region plans it', () => {
    plan().then(planned);
    plan({ regionId: 'NE' }).thenRefused(notAllowed);
    plan({}, tess).thenRefused(notAllowed);
  });

  test('not around nothing', () =>
    plan({ priorityKeys: [] }).thenRefused({
      ...refusedBy('CL-R01'),
      message: 'Name at least one priority: a clinic aligns support around local or regional priorities.',
    }));
});

describe('CL-R02: it is closed when providers have met and their actions are complete', () => {
  const close = (...history: readonly Past[]) => given(...history).when('CloseClinic', {}, csa);
  const both = [done('a1'), done('a2')];

  test('two of those invited at least', () => {
    close(...held, ...both).then({ type: 'ClinicClosed', data: {} });
    close(...invited, heldWith('tfc'), ...both).thenRefused({
      ...refusedBy('CL-R02'),
      message: 'Of the providers invited only one came. A clinic is closed when at least two have met.',
    });
    close(...invited, heldWith(), ...both).thenRefused({
      ...refusedBy('CL-R02'),
      message: 'Of the providers invited none came. A clinic is closed when at least two have met.',
    });
  });

  test('a council that came is no provider', () =>
    close(...invited, heldWith('tfc', 'bedford'), ...both).thenRefused({ ruleId: 'CL-R02' }));

  test('not while an action is open', () =>
    close(...held, done('a1')).thenRefused({
      ...refusedBy('CL-R02'),
      message: 'The action ‘Join the two visits’ is still open.',
    }));
});

describe('GEN-R02: an action that is completed is there, and open', () => {
  const complete = (actionId: string, history: readonly Past[] = held, caller = tess) =>
    given(...history).when('CompleteClinicAction', { actionId }, caller);

  test('provider or adviser say so', () => {
    complete('a1').then(done('a1'));
    complete('a2', held, csa).then(done('a2'));
  });

  test('once', () => {
    complete('a9').thenRefused({ ...refusedBy('GEN-R02'), message: 'The clinic has no open action a9.' });
    complete('a1', [...held, done('a1')]).thenRefused({ ruleId: 'GEN-R02' });
  });
});

describe('a clinic', () => {
  test('is organised by the adviser', () => {
    given(planned).when('InviteToClinic', INVITATION, csa).then(sent);
    given(...invited)
      .when('HoldClinic', { attended: ['tfc', 'tpc', 'bedford'], actions: ACTIONS }, csa)
      .then(heldWith('tfc', 'tpc', 'bedford'));
    given(...held, done('a1')).thenCase({
      ...{ ...REASON, date: '2009-09-21', invited: ['tfc', 'tpc', 'ns'], attended: ['tfc', 'tpc', 'bedford'] },
      actions: [
        { ...ACTIONS[0], state: 'complete' },
        { ...ACTIONS[1], state: 'open' },
      ],
    });
  });

  test('has each action once', () =>
    given(...invited)
      .when('HoldClinic', { attended: ['tfc'], actions: [ACTIONS[0], ACTIONS[0]] }, csa)
      .thenRefused({ refused: 'VALIDATION' }));

  test('can be called off until it is held', () => {
    const cancel = (...history: readonly Past[]) =>
      given(...history).when('CancelClinic', { reason: 'The need is met' }, csa);
    cancel(planned).thenStage('cancelled');
    cancel(...invited).thenStage('cancelled');
    cancel(...held).thenRefused({ refused: 'INVALID_STATE' });
  });

  test('is for whoever was invited, came or has something to do, and for nobody else', () => {
    const complete = (orgId: string) =>
      given(...held).when('CompleteClinicAction', { actionId: 'a1' }, as('provider', { orgId }));
    for (const orgId of ['ns', 'bedford', 'c4eo']) complete(orgId).then(done('a1'));
    complete('stranger').thenRefused(notAllowed);
    given(planned).when('CompleteClinicAction', { actionId: 'a1' }, tess).thenRefused(notAllowed);
  });

  test('is shown to the same', () => {
    const shown = (past: Past) => clinic.worklist[past.type]?.(past.data);
    expect(shown(planned)).toEqual({ regionId: 'E', ownerId: 'cleo' });
    expect(shown(sent)).toMatchObject({ joins: { provider: ['tfc', 'tpc', 'ns'], riep: ['tfc', 'tpc', 'ns'] } });
    expect(shown(heldWith('bedford'))).toMatchObject({ joins: { 'council-dcs': ['bedford', 'tfc', 'c4eo'] } });
  });
});

import { describe, expect, test } from '@jest/globals';
import { as } from '@casewright/workflow/spec';
import {
  collecting,
  csa,
  dcs,
  given,
  goLead,
  invited,
  NOBODY_KNOWN,
  opened,
  OPENING,
  riep,
  tfc,
} from '../test/jisp.js';
import jisp from './index.js';

const notAllowed = { refused: 'ROLE_NOT_ALLOWED' } as const;
const EVIDENCE = { evidenceId: 'e1', source: 'apa', date: '2008-12-17', ref: 'Letter' };

describe('who opens a plan', () => {
  const open = (caller: typeof csa) => given().when('OpenJisp', OPENING, caller, NOBODY_KNOWN);

  test('its adviser, or the Government Office of the region', () => {
    open(csa).thenStage('evidenceGathering');
    open(as('csa', { personId: 'cleo' })).thenStage('evidenceGathering');
    open(goLead).thenStage('evidenceGathering');
  });

  test('no other adviser, none of another region, and not the council', () => {
    open(as('csa', { personId: 'carl', regionId: 'E' })).thenRefused(notAllowed);
    open(as('csa', { personId: 'cleo', regionId: 'NE' })).thenRefused(notAllowed);
    open(as('go-lead', { personId: 'gwen', regionId: 'NE' })).thenRefused(notAllowed);
    open(dcs).thenRefused(notAllowed);
  });
});

describe('partners', () => {
  test('bring evidence before they have a part in the plan, if they act for an organisation', () => {
    given(opened).when('RecordJispEvidence', EVIDENCE, tfc).thenStage('evidenceGathering');
    given(opened).when('RecordJispEvidence', EVIDENCE, as('provider')).thenRefused(notAllowed);
    given(opened).when('RecordJispEvidence', EVIDENCE, riep).thenRefused(notAllowed);
  });

  test('read the plans they were asked for an offer in, or hold a copy of', () => {
    const { provider } = jisp.roles;
    const reads = (orgId: string, subject: object) =>
      provider?.({ me: { role: 'provider', personId: 'tess', orgId }, subject, input: {} });
    expect(reads('tfc', {})).toBe(false);
    expect(reads('tfc', { offers: [invited('o1').data] })).toBe(true);
    expect(reads('tpc', { offers: [invited('o1').data] })).toBe(false);
    expect(reads('tpc', { copies: [{ recipientId: 'tpc', version: 1, copiedOn: '2009-03-31' }] })).toBe(true);
  });

  test('have no say beyond that', () =>
    given(...collecting)
      .when('RaiseEscalation', { level: 1, reason: 'Slow' }, tfc)
      .thenRefused(notAllowed));
});

describe('escalation', () => {
  const raised = (level: number) => ({ type: 'EscalationRaised', data: { level, reason: 'Slow', auto: false } });

  test('is for the Government Office at levels 1 and 2, for the department at level 3', () => {
    for (const level of [1, 2]) {
      given(opened, raised(level))
        .when('AcknowledgeEscalation', {}, goLead)
        .then({ type: 'EscalationAcknowledged', data: {} });
      given(opened, raised(level)).when('AcknowledgeEscalation', {}, as('dcsf')).thenRefused(notAllowed);
    }
    given(opened, raised(3))
      .when('AcknowledgeEscalation', {}, as('dcsf'))
      .then({ type: 'EscalationAcknowledged', data: {} });
    given(opened, raised(3)).when('AcknowledgeEscalation', {}, goLead).thenRefused(notAllowed);
  });
});

describe('the worklist', () => {
  const shown = (type: string, data: object) => jisp.worklist[type]?.(data);

  test('shows the adviser as owner, from the opening and from each handover on', () => {
    expect(shown('JispOpened', opened.data)).toEqual({
      ...{ councilId: 'bedford', regionId: 'E', ownerId: 'cleo' },
      joins: { csa: 'cleo', 'council-dcs': 'dana' },
    });
    expect(shown('JispPeopleReassigned', { csaId: 'carl', formerCsaId: 'cleo' })).toEqual({
      ...{ ownerId: 'carl', joins: { csa: 'carl' }, leaves: { csa: 'cleo' } },
    });
    expect(shown('JispPeopleReassigned', { dcsId: 'dan', formerDcsId: 'dana' })).toEqual({
      ...{ joins: { 'council-dcs': 'dan' }, leaves: { 'council-dcs': 'dana' } },
    });
  });

  test('knows the deployment plans and the plan that follows', () => {
    expect(shown('DeploymentPlanAttached', { deploymentPlanId: 'dp1' })).toEqual({ related: ['deploymentPlan-dp1'] });
    expect(shown('JispClosed', { successorJispId: 'bedford_2010_11' })).toEqual({ related: ['jisp-bedford_2010_11'] });
    expect(shown('JispClosed', {})).toEqual({});
  });
});

describe('the id of a plan', () => {
  const { naturalId } = jisp;

  test('is its council and year, without anything that ids do not have', () => {
    expect(naturalId?.of(OPENING)).toBe('bedford_2009_10');
    expect(naturalId?.of({ ...OPENING, councilId: 'st-helens' })).toBe('st_helens_2009_10');
  });

  test('may be followed by another after a plan that was given up', () =>
    expect(naturalId?.againAfter).toEqual(['withdrawn', 'cancelled']));
});

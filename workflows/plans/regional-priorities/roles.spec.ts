import { describe, expect, test } from '@jest/globals';
import type { Past } from '@casewright/workflow/spec';
import { added, contributed, developed, presented, started } from '../test/regional-priorities.js';
import regionalPriorities from './index.js';

describe('an analysis is read by', () => {
  const reads = (role: string, orgId: string | undefined, subject: object) =>
    regionalPriorities.roles[role]?.({
      me: { role, personId: 'pat', ...(orgId === undefined ? {} : { orgId }) },
      ...{ subject, input: {} },
    });

  test('the councils it names', () => {
    expect(reads('council-dcs', 'bedford', { councilIds: ['bedford'] })).toBe(true);
    expect(reads('council-dcs', 'luton', { councilIds: ['bedford'] })).toBe(false);
    expect(reads('council-dcs', undefined, { councilIds: ['bedford'] })).toBe(false);
    expect(reads('council-dcs', 'bedford', {})).toBe(false);
  });

  test('the providers that have offered something', () => {
    const contributions = [contributed('luton', { providerId: 'tfc' }).data];
    expect(reads('provider', 'tfc', { contributions })).toBe(true);
    expect(reads('provider', 'tpc', { contributions })).toBe(false);
    expect(reads('provider', undefined, { contributions })).toBe(false);
    expect(reads('provider', 'tfc', {})).toBe(false);
  });

  test('partnerships, C4EO and CSP, whatever the region', () => {
    for (const role of ['riep', 'c4eo', 'csp']) expect(reads(role, role, {})).toBe(true);
  });
});

describe('the worklist', () => {
  const shown = ({ type, data }: Past) => regionalPriorities.worklist[type]?.(data);
  const plans = ['jisp-bedford_2009_10', 'jisp-luton_2009_10'];

  test('shows it to the same, and beside the plans it rests on', () => {
    expect(shown(started)).toEqual({ regionId: 'E', ownerId: 'cleo', related: plans });
    expect(shown(added())).toEqual({ joins: { 'council-dcs': ['bedford', 'luton'] }, related: plans });
    expect(shown(contributed('essex'))).toEqual({ joins: { 'council-dcs': ['essex'] } });
    expect(shown(contributed('essex', { providerId: 'tfc' }))).toEqual({
      joins: { 'council-dcs': ['essex'], provider: 'tfc' },
    });
  });

  test('and beside its meeting and its projects', () => {
    expect(shown(presented)).toEqual({ related: ['boardMeeting-m1', ...plans] });
    expect(shown(developed())).toEqual({ joins: { 'council-dcs': ['bedford', 'luton'] } });
    expect(shown(developed({ projectId: 'pid9' }))).toMatchObject({ related: ['programmeProject-pid9'] });
  });
});

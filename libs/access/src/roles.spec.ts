import { describe, expect, test } from '@jest/globals';
import { readsEveryCase, ROLES } from './roles.js';

describe('the roles of the domain', () => {
  test('nobody can sign in as the system', () => {
    expect(ROLES.has('system')).toBe(false);
  });

  test.each([
    ['council-dcs', 'orgId'],
    ['lead-broker', 'regionId'],
    ['review-team-lead', 'caseId'],
    ['cib-officer', 'none'],
  ])('%s is narrowed by %s', (role, scope) => {
    expect(ROLES.get(role)?.scope).toBe(scope);
  });

  test('the core team and auditors read every case, councils and subscribers do not', () => {
    expect(['cib-officer', 'auditor', 'chair'].filter(readsEveryCase)).toEqual(['cib-officer', 'auditor', 'chair']);
    expect(['council-dcs', 'subscriber', 'peer-review-lead', 'nobody'].filter(readsEveryCase)).toEqual([]);
  });
});

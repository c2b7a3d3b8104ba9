import { describe, expect, test } from '@jest/globals';
import { broken, histories } from '../../test/broken.js';
import { deskLoan } from '../example/loan.js';
import { laws } from '../laws.js';
import type { Workflow } from '../workflow.js';

describe('versions are told', () => {
  const second = (parts: Partial<Workflow>) => laws({ ...deskLoan, version: 2, earlier: [deskLoan], ...parts }, {});

  test('that they do not rise, or are there twice', () => {
    expect(broken({ earlier: [deskLoan] })).toEqual(['version 1 is not before 1']);
    expect(second({ earlier: [deskLoan, deskLoan] })).toContain('there are two definitions of version 1');
  });

  test('that a mapping is of no version, leaves cases behind or leads nowhere', () => {
    expect(broken({ migrations: { 7: {} } })).toEqual(['cases are moved from version 7, which has no definition']);
    expect(second({ migrations: { 1: { requested: 'approved', 'approved.out': 'approved.out' } } })).toEqual(
      expect.arrayContaining([
        'approved.waiting of version 1 has no stage in version 2',
        'cases of version 1 are moved to approved, which is no stage they can be in',
      ]),
    );
  });

  test('only of stages that histories of their own visit', () => {
    const told = laws({ ...deskLoan, version: 2, earlier: [deskLoan] }, histories);
    expect(told).toContain('no history visits requested');
  });

  test('nothing, where cases stay on their version', () => {
    expect(second({}).filter((violation) => violation.includes('version'))).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { broken } from '../../test/broken.js';
import { everyCase, namedOrganisations, namedPersons, ownCouncil, ownRegion, type Scope } from '../actor.js';
import { deskLoan } from '../example/loan.js';
import type { WorklistFields } from '../workflow.js';

const asked = (fields: WorklistFields) => ({ ...deskLoan.worklist, LoanRequested: () => fields });
const { librarian, borrower, 'council-officer': officer } = deskLoan.roles as Record<string, Scope<object>>;
const roles = { librarian: librarian!, borrower: borrower!, 'council-officer': officer! };

describe('what a role may read is what the worklist shows it', () => {
  test('a council that the worklist does not know of misses its cases', () => {
    const violations = broken({ worklist: asked({ joins: { borrower: 'bea' } }) });

    expect(violations).toContain('council-officer c1 reaches a case at requested that the worklist does not show them');
  });

  test('a person the worklist names by mistake is found out, and so is one it forgets', () => {
    const violations = broken({ worklist: asked({ councilId: 'c1', joins: { borrower: ['bob'] } }) });

    expect(violations).toContain('borrower bea reaches a case at requested that the worklist does not show them');
    expect(violations).toContain('the worklist shows borrower bob a case at requested that they do not reach');
    expect(broken({ worklist: asked({ councilId: 'c1' }) })).toContain(
      'borrower bea reaches a case at requested that the worklist does not show them',
    );
  });

  test('a person who no longer has to do with a case is no longer shown it', () => {
    const untilCollected = namedPersons<object>(({ me, subject }) => {
      const loan = subject as { readonly borrowerId?: string; readonly collectBy?: string };
      return loan.collectBy === undefined && loan.borrowerId === me.personId;
    });
    const worklist = { ...deskLoan.worklist, LoanApproved: () => ({ leaves: { borrower: 'bea' } }) };

    expect(broken({ roles: { ...roles, borrower: untilCollected }, worklist })).toEqual([]);
    expect(broken({ roles: { ...roles, borrower: untilCollected } })).toContain(
      'the worklist shows borrower bea a case at approved.waiting that they do not reach',
    );
  });

  test('a role whose cases the worklist cannot find is found out', () => {
    const silent: Scope<object> = ({ me, subject }) => (subject as { borrowerId?: string }).borrowerId === me.personId;

    expect(broken({ roles: { ...roles, borrower: silent } })).toContain(
      'borrower bea reaches a case at requested that the worklist does not show them',
    );
  });

  test('a person may have to be of the council whose case names them', () => {
    const ofTheCouncil = namedPersons<object>(({ me, subject }) => {
      const loan = subject as { readonly borrowerId?: string; readonly councilId?: string };
      return loan.borrowerId === me.personId && loan.councilId === me.orgId;
    });
    const ofAnother = namedPersons<object>((held) => ofTheCouncil(held) && held.me.orgId === 'c2');

    expect(broken({ roles: { ...roles, borrower: ofTheCouncil } })).toEqual([]);
    expect(broken({ roles: { ...roles, borrower: ofAnother } })).toContain(
      'the worklist shows borrower bea a case at requested that they do not reach',
    );
  });

  test('organisations and regions are looked at like persons and councils', () => {
    const lender = namedOrganisations<object>(
      ({ me, subject }) => me.orgId === (subject as { itemId?: string }).itemId,
    );
    const region = { ...roles, 'council-officer': ownRegion, lender };
    const fields = { regionId: 'r1', joins: { borrower: 'bea', lender: 'atlas' } };

    expect(broken({ roles: { ...roles, lender }, worklist: asked({ ...fields, councilId: 'c1' }) })).toEqual([]);
    expect(broken({ roles: region, worklist: asked(fields) })).toEqual([]);
    expect(broken({ roles: region, worklist: asked({ ...fields, regionId: 'c1' }) })).toContain(
      'the worklist shows council-officer c1 a case at requested that they do not reach',
    );
  });

  test('the worklist names people only in roles that are given to people', () => {
    const inNoRole = { councilId: 'c1', joins: { borrower: 'bea', librarian: 'lib' }, leaves: { cook: 'c' } };

    expect(
      broken({ roles: { ...roles, librarian: everyCase, 'council-officer': ownCouncil }, worklist: asked(inNoRole) }),
    ).toEqual([
      'the worklist names a librarian on LoanRequested, which is no role of persons or organisations',
      'the worklist names a cook on LoanRequested, which is no role of persons or organisations',
    ]);
  });
});

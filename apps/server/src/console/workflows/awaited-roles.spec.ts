import { describe, expect, test } from '@jest/globals';
import { deskLoan } from '@casewright/workflow/example';
import { awaitedRoles } from './awaited-roles.js';

describe('whose turn it is', () => {
  const awaited = awaitedRoles(deskLoan);

  test('is theirs who can do what is drawn for the stage alone', () => {
    // the loan can be cancelled there, too, as anywhere
    expect(awaited.get('requested')).toEqual(['librarian']);
    expect(awaited.get('approved.waiting')).toEqual(['borrower']);
  });

  test('is nobody’s where a case can only be ended', () => {
    expect(awaited.get('approved.out')).toEqual([]);
  });

  test('is not asked where a case has ended, or has not begun', () => {
    expect([...awaited.keys()]).toEqual(['requested', 'approved.waiting', 'approved.out']);
  });

  test('is theirs who can lead it on where nothing is drawn for the stage alone', () => {
    const everywhere = ['requested', 'approved.waiting'] as const;
    const commands = {
      ...deskLoan.commands,
      ApproveLoan: {
        ...deskLoan.commands['ApproveLoan'],
        rows: deskLoan.commands['ApproveLoan']?.rows.map((row) => ({ ...row, from: everywhere })) ?? [],
      },
    };
    expect(awaitedRoles({ ...deskLoan, commands } as typeof deskLoan).get('requested')).toEqual(['librarian']);
  });
});

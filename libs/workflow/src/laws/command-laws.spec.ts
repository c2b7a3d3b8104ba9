import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { broken } from '../../test/broken.js';
import { deskLoan } from '../example/loan.js';

describe('a command is told', () => {
  const renewing = (row: object) =>
    broken({
      commands: {
        ...deskLoan.commands,
        RenewLoan: {
          input: z.strictObject({}),
          rows: [{ from: ['approved.out'], by: ['librarian'], emits: 'LoanRenewed', ...row }],
        },
      },
    });

  test('that it has no row, and that nobody gives it', () => {
    expect(broken({ commands: { ...deskLoan.commands, RenewLoan: { input: z.strictObject({}), rows: [] } } })).toEqual([
      'RenewLoan has no row',
      'nobody gives RenewLoan: it is for the system, and no timer or reaction issues it',
    ]);
  });

  test('that a stage or a role is none', () => {
    expect(renewing({ from: ['approved.away'] })).toEqual(['RenewLoan is drawn from approved.away, which is no stage']);
    expect(renewing({ by: ['reader'] })).toEqual(['RenewLoan is for reader, which is no role']);
    expect(renewing({ by: [] })).toContain('a row of RenewLoan is for nobody');
  });

  test('that a stage does not take its event', () => {
    expect(renewing({ from: ['approved'] })).toEqual([
      'RenewLoan records LoanRenewed, which approved.waiting does not take',
    ]);
    expect(renewing({ from: '*' })).toEqual(['RenewLoan records LoanRenewed, which new does not take']);
  });

  test('nothing, where a note may choose among the stages of a row', () => {
    expect(renewing({ from: ['approved'], when: () => true })).toEqual([]);
    expect(renewing({ from: ['requested'], when: () => true })).toHaveLength(1);
  });

  test('that it is for the system and nothing issues it', () => {
    expect(renewing({ by: ['system'] })).toEqual([
      'nobody gives RenewLoan: it is for the system, and no timer or reaction issues it',
    ]);
  });
});

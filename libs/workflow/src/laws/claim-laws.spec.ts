import { describe, expect, test } from '@jest/globals';
import { broken } from '../../test/broken.js';
import { deskLoan } from '../example/loan.js';
import type { Workflow } from '../workflow.js';

describe('ledgers are told', () => {
  const [copies] = deskLoan.ledgers as [Workflow['ledgers'][number]];

  test('that their streams are not their own', () => {
    expect(broken({ ledgers: [copies, { ...copies, name: 'deskLoan' }] })).toEqual([
      'two kinds of stream are called deskLoan',
    ]);
    expect(broken({ ledgers: [copies, { ...copies, name: 'desk-loans' }] })).toEqual([
      'the ledger desk-loans must be camelCase',
    ]);
  });

  test('that a case claims of none, or twice', () => {
    const claim = { ledger: 'loanCopies', key: 'atlas', value: 1 };
    expect(broken({ claims: () => [{ ...claim, ledger: 'shelves' }] })).toEqual([
      'a case claims of shelves, which is not declared',
    ]);
    expect(broken({ claims: () => [claim, claim] })).toEqual([
      'a case claims loanCopies-atlas twice: add its claims up',
    ]);
  });
});

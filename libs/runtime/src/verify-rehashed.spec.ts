import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changed, inShort, recordedLog, rehashed, type Tampering } from '../test/tampered-log.js';

const log = recordedLog();
beforeAll(log.record);
afterAll(log.remove);

describe('tampering is found even where the hashes were made anew', () => {
  test('an edited event, at the one that was chained to it before', async () => {
    const edit = ({ row, put }: Tampering) =>
      put(rehashed({ ...row(8), data: '{"note":"asked by phone"}' }, 'deskLoan-a', row(7)));

    expect(inShort(await log.verifyEdited(edit))).toEqual(['edited deskLoan-a@4 (9)']);
  });

  test('a changed stage', async () => {
    const edit = ({ row, put }: Tampering) => {
      const meta = changed(row(12).meta, '"stage":"cancelled"', '"stage":"returned"');
      put(rehashed({ ...row(12), meta }, 'deskLoan-b', row(5)));
    };

    expect(inShort(await log.verifyEdited(edit))).toEqual(['stage deskLoan-b@2 (12)']);
  });

  test('an edited ledger', async () => {
    const edit = ({ row, put }: Tampering) =>
      put(rehashed({ ...row(13), data: '{"case":"deskLoan-b","value":1}' }, 'loanCopies-atlas', row(11)));
    const { findings } = await log.verifyEdited(edit);

    expect(findings).toEqual([
      {
        ...{ kind: 'ledger', stream: 'loanCopies-atlas', revision: 3, position: 13 },
        ...{ expected: 'deskLoan-b holds null', found: 'deskLoan-b holds 1' },
      },
    ]);
  });

  test('a move that the statechart does not allow', async () => {
    const edit = ({ row, put }: Tampering) =>
      put(
        rehashed(
          { ...row(14), position: 15, revision: 1, id: 'made-up', type: 'LoanCollected', data: '{}' },
          'deskLoan-c',
          row(14),
        ),
      );

    expect(inShort(await log.verifyEdited(edit))).toEqual(['illegal deskLoan-c@1 (15)']);
  });

  test('an event recorded before its predecessor', async () => {
    const edit = ({ row, put }: Tampering) => {
      const meta = changed(row(12).meta, '"recordedAt":"2012', '"recordedAt":"2011');
      put(rehashed({ ...row(12), meta }, 'deskLoan-b', row(5)));
    };

    expect(inShort(await log.verifyEdited(edit))).toEqual(['backdated deskLoan-b@2 (12)']);
  });

  test('a claim that no command made, in case and ledger alike', async () => {
    const edit = ({ row, put }: Tampering) => {
      const meta = changed(
        row(12).meta,
        '"ledger":[{"ledger":"loanCopies","key":"atlas"',
        '"ledger":[{"ledger":"loanCopies","key":"atlas","value":1',
      );
      put(rehashed({ ...row(12), meta }, 'deskLoan-b', row(5)));
      put(rehashed({ ...row(13), data: '{"case":"deskLoan-b","value":1}' }, 'loanCopies-atlas', row(11)));
    };
    const { findings } = await log.verifyEdited(edit);

    expect(findings).toMatchObject([
      { kind: 'ledger', position: 12, expected: 'the case to hold nothing', found: 'loanCopies-atlas: 1 recorded' },
    ]);
  });

  test('text that is no JSON', async () => {
    const [data, meta] = ['data', 'meta'].map((column) => async () => {
      const edit = ({ row, put }: Tampering) => put(rehashed({ ...row(14), [column]: '{' }, 'deskLoan-c', undefined));
      return inShort(await log.verifyEdited(edit));
    });

    expect(await data?.()).toEqual(['unreadable deskLoan-c@0 (14)']);
    expect(await meta?.()).toEqual(['unreadable deskLoan-c@0 (14)']);
  });
});

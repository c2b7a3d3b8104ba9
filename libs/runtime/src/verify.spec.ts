import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inMemoryEventStore } from '@casewright/event-store';
import { lending, registry, threeLoans } from '../test/loans.js';
import { changed, inShort, recordedLog, type Tampering } from '../test/tampered-log.js';
import { verify } from './verify.js';

const log = recordedLog();
beforeAll(log.record);
afterAll(log.remove);

const first = async (edit: (tampering: Tampering) => void) => inShort(await log.verifyEdited(edit))[0];

describe('a log as it was recorded', () => {
  test('has no findings, and every event is counted', async () => {
    const { findings, ...counts } = await log.verifyEdited(() => undefined);

    expect(findings).toEqual([]);
    expect(counts).toEqual({ events: 14, streams: 4, head: 14 });
  });

  test('has none from any position on', async () => {
    for (let from = 1; from <= 15; from += 1)
      expect(await log.verifyEdited(() => undefined, { from })).toMatchObject({ events: 15 - from, findings: [] });
  });

  test('reports how far it is', async () => {
    const seen: number[][] = [];
    await log.verifyEdited(() => undefined, { onProgress: (...progress) => void seen.push(progress) });

    expect(seen.at(-1)).toEqual([14, 14]);
  });

  test('may be empty', async () => {
    expect(await verify(inMemoryEventStore(), registry)).toEqual({ events: 0, streams: 0, findings: [], head: 0 });
  });

  test('may grow meanwhile: what came later is left for the next time', async () => {
    const store = inMemoryEventStore();
    await threeLoans(store);
    const verification = verify(store, registry);
    await lending(store).request('d', 'atlas');

    expect(await verification).toMatchObject({ events: 14, head: 14, findings: [] });
  });
});

describe('tampering is found, and the exact event named', () => {
  test('an edited row', async () => {
    const edit = ({ row, put }: Tampering) => put({ ...row(8), data: '{"note":"asked by phone"}' });

    expect(inShort(await log.verifyEdited(edit))).toEqual(['edited deskLoan-a@3 (8)']);
  });

  test('one flipped bit, wherever it is', async () => {
    for (let position = 1; position <= 14; position += 1)
      for (const column of ['data', 'meta'] as const)
        for (const place of [0, 0.5, 0.99]) {
          const { findings } = await log.verifyEdited(({ row, put }) => {
            const text = row(position)[column];
            const at = Math.floor(place * text.length);
            const flipped = String.fromCharCode(text.charCodeAt(at) ^ 1);
            put({ ...row(position), [column]: text.slice(0, at) + flipped + text.slice(at + 1) });
          });

          expect(findings.filter(({ kind }) => kind === 'edited')).toMatchObject([{ position }]);
        }
  });

  test('changed metadata', async () => {
    const edit = ({ row, put }: Tampering) =>
      put({ ...row(7), meta: changed(row(7).meta, '"personId":"ann"', '"personId":"bob"') });

    expect(inShort(await log.verifyEdited(edit))).toEqual(['edited deskLoan-a@2 (7)']);
  });

  test('two events swapped', async () => {
    const swap = ({ row, put, remove }: Tampering) => {
      const [seven, eight] = [row(7), row(8)];
      remove(7);
      put({ ...seven, position: 8, revision: 3 });
      put({ ...eight, position: 7, revision: 2 });
    };

    expect(await first(swap)).toBe('reordered deskLoan-a@2 (7)');
  });

  test('two events swapped in the log but not in their stream', async () => {
    const swap = ({ row, put, remove }: Tampering) => {
      const [seven, eight] = [row(7), row(8)];
      remove(7);
      remove(8);
      put({ ...seven, position: 8 });
      put({ ...eight, position: 7 });
    };

    expect(await first(swap)).toBe('reordered deskLoan-a@3 (7)');
  });

  test('an event removed from the middle of a stream', async () => {
    expect(inShort(await log.verifyEdited(({ remove }) => remove(7)))).toEqual([
      'gap undefined@undefined (7)',
      'removed deskLoan-a@2 (8)',
      'illegal deskLoan-a@3 (8)',
    ]);
  });

  test('an event removed, and all after it renumbered to hide it', async () => {
    const hide = ({ sql, remove }: Tampering) => {
      remove(7);
      const stream = sql.prepare("SELECT id FROM streams WHERE name = 'deskLoan-a'").pluck().get();
      for (let position = 8; position <= 14; position += 1) {
        const ofA = 'UPDATE events SET revision = revision - 1 WHERE position = ? AND stream = ?';
        sql.prepare(ofA).run(position, stream);
        sql.prepare('UPDATE events SET position = position - 1 WHERE position = ?').run(position);
      }
    };

    expect(await first(hide)).toBe('removed deskLoan-a@2 (7)');
  });

  test('the tail of a stream removed, by the gap it leaves and the ledger it leaves alone', async () => {
    const findings = await log.verifyEdited(({ remove }) => [9, 10].forEach(remove));

    expect(inShort(findings)).toEqual(['gap undefined@undefined (9)', 'ledger loanCopies-atlas@2 (11)']);
    expect(findings.findings[0]?.found).toBe('nothing at 2 positions, up to 10');
  });

  test('the tail of the log, only where a ledger misses it: else it takes a checkpoint elsewhere', async () => {
    expect(await log.verifyEdited(({ remove }) => remove(14))).toMatchObject({ head: 13, findings: [] });
    expect(await first(({ remove }) => [13, 14].forEach(remove))).toBe('ledger deskLoan-b@2 (12)');
  });

  test('an event made up at the end of a stream', async () => {
    const insert = ({ row, put }: Tampering) =>
      put({ ...row(14), position: 15, revision: 1, id: 'made-up', type: 'LoanCancelled', data: '{"reason":"x"}' });

    expect(await first(insert)).toBe('edited deskLoan-c@1 (15)');
  });

  test('an event made up in the middle, and all after it renumbered', async () => {
    const insert = ({ sql, row, put }: Tampering) => {
      const made = { ...row(8), id: 'made-up' };
      for (let position = 14; position >= 8; position -= 1) {
        const ofA = 'UPDATE events SET revision = revision + 1 WHERE position = ? AND stream = ?';
        sql.prepare(ofA).run(position, made.stream);
        sql.prepare('UPDATE events SET position = position + 1 WHERE position = ?').run(position);
      }
      put(made);
    };

    expect(await first(insert)).toBe('inserted deskLoan-a@3 (8)');
  });

  test('two edits of one stream, each', async () => {
    const edit = ({ row, put }: Tampering) => {
      put({ ...row(1), data: changed(row(1).data, 'ann', 'bob') });
      put({ ...row(8), data: '{"note":"asked by phone"}' });
    };

    expect(inShort(await log.verifyEdited(edit))).toEqual(['edited deskLoan-a@0 (1)', 'unchained deskLoan-a@3 (8)']);
  });

  test('only from the position it begins at', async () => {
    const edit = ({ row, put }: Tampering) => put({ ...row(8), data: '{"note":"asked by phone"}' });

    expect(inShort(await log.verifyEdited(edit, { from: 8 }))).toEqual(['edited deskLoan-a@3 (8)']);
    expect(inShort(await log.verifyEdited(edit, { from: 9 }))).toEqual([]);
  });
});

import { filesOf } from '@casewright/runtime';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { act, dataFolder, request } from './data-folder.js';
import { begin, casewright } from './terminal.js';

const { data, inside, remove } = dataFolder();

beforeAll(async () => {
  for (const id of ['a', 'b', 'c']) await request(data, id);
  await act(data, 'b', 'ApproveLoan');
});
afterAll(remove);

const json = ({ out }: { readonly out: string }): unknown => JSON.parse(out);
const run = (...argv: readonly string[]) => casewright([...argv, '--data', data]);

describe('casewright cases list', () => {
  const list = async (...options: readonly string[]) =>
    (json(await run('cases', 'list', '--json', ...options)) as readonly { readonly id: string }[]).map(({ id }) => id);

  test.each([
    [[], ['a', 'b', 'c']],
    [['--stage', 'approved'], ['b']],
    [
      ['--mine', 'ann'],
      ['a', 'b', 'c'],
    ],
    [['--mine', 'lena'], []],
    [['--broker', 'x'], []],
    [['--overdue'], []],
    [
      ['--open', '--stage', 'requested'],
      ['a', 'c'],
    ],
    [['--q', 'c'], ['c']],
    [
      ['--q', 'Bedford'],
      ['a', 'b', 'c'],
    ],
    [
      ['--sort', '-id'],
      ['c', 'b', 'a'],
    ],
    [
      ['--limit', '2'],
      ['a', 'b'],
    ],
  ])('%j', async (options, expected) => expect(await list(...options)).toEqual(expected));

  test('says what is due, in words', async () => {
    expect((await run('cases', 'list', '--q', 'a')).out).toMatch(
      /^desk-loan {2}a {2}requested {2}due 20\d\d-\d\d-\d\d\n$/,
    );
    expect(await run('cases', 'list', '--sort', 'colour')).toMatchObject({ code: 2 });
  });
});

describe('casewright dashboard', () => {
  test('shows figures and rows, and on the other stream what they count', async () => {
    const { code, out, err } = await run('dashboard', 'D90');

    expect([code, out]).toEqual([0, 'total: 3\n\ncouncilId  count\nbedford    3\n']);
    expect(err).toMatch(
      /^D90 Loans by council, as at .*: count of loans requested, returned ones included, per council\n$/,
    );
  });

  test('answers as at a moment, in JSON too', async () => {
    expect(json(await run('dashboard', 'D90', '--as-at', '2001-01-01', '--json'))).toMatchObject({
      ...{ id: 'D90', asAt: '2001-01-01', figures: { total: 0 }, rows: [] },
    });
    expect(await run('dashboard', 'D90', '--as-at', 'yesterday')).toMatchObject({ code: 2, out: '' });
  });

  test('says which there are', async () => {
    expect((await run('dashboard')).out).toBe('D90  Loans by council\n');
    expect(await run('dashboard', 'D99')).toMatchObject({ code: 4, err: expect.stringContaining('There is: D90.') });
  });
});

describe('casewright rebuild', () => {
  test('folds a dashboard anew beside a running server, and says what was wrong', async () => {
    const dev = begin(['dev', '--port', '0', '--json', '--data', data]);
    await dev.lines(1);
    await run('dashboard', 'D90');
    const rows = new Database(filesOf(data).readModels);
    rows.prepare("UPDATE d90_loans SET councilId = 'leeds' WHERE id = 'a'").run();
    rows.close();

    const { code, out } = await run('rebuild', 'D90', '--diff', '--json');
    expect([code, json({ out })]).toMatchObject([
      0,
      {
        rebuilt: [
          {
            view: 'd90_loans',
            differences: [
              {
                table: 'd90_loans',
                rowsBefore: 3,
                rowsAfter: 3,
                added: 0,
                removed: 0,
                changed: 1,
                first: ['deskLoan-a'],
              },
              { table: 'd90_loans_past', rowsBefore: 1, rowsAfter: 1, changed: 0 },
            ],
          },
        ],
      },
    ]);
    dev.stop();
    expect(await dev.ended).toMatchObject({ code: 0 });
    expect((await run('dashboard', 'D90')).out).toContain('bedford    3');
  });

  test('folds every view when none is named', async () => {
    const { code, out, err } = await run('rebuild', '--diff');

    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^worklist: rebuilt up to position \d+\n {2}cases: 3 rows before, 3 now; 0 added/);
    expect(out).toContain('timers: rebuilt up to position');
    expect(out).not.toContain('first:');
  });

  test('says what can be rebuilt', async () => {
    expect(await run('rebuild', 'D99')).toMatchObject({
      ...{ code: 4, err: expect.stringContaining('There is: worklist, timers, d90_loans, D90.') },
    });
    expect(await casewright(['rebuild', '--data', inside('nowhere')])).toMatchObject({ code: 4 });
  });
});

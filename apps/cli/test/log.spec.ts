import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { act, BORROWER, dataFolder, request } from './data-folder.js';
import { begin, casewright } from './terminal.js';

const { data, inside, remove } = dataFolder();

beforeAll(async () => {
  await request(data, 'a');
  await act(data, 'a', 'ApproveLoan');
  await casewright(['cases', 'send', 'desk-loan', 'a', 'CollectLoan', ...BORROWER, '--data', data]);
  await request(data, 'b');
});
afterAll(remove);

const linesOf = ({ out }: { readonly out: string }) => out.trimEnd().split('\n');
const jsonLines = (ran: { readonly out: string }): unknown[] => linesOf(ran).map((line) => JSON.parse(line) as unknown);

/** Edits an event of a log behind its back. */
const tamper = (folder: string, position: number) => {
  const db = new Database(`${folder}/events.db`);
  db.exec('DROP TRIGGER events_do_not_change');
  db.prepare("UPDATE events SET data = replace(data, 'atlas', 'bible') WHERE position = ?").run(position);
  db.close();
};

describe('casewright events tail', () => {
  test('shows the newest events of cases, oldest first', async () => {
    const tail = await casewright(['events', 'tail', '-n', '2', '--data', data]);

    expect(tail.code).toBe(0);
    expect(linesOf(tail)).toEqual([
      expect.stringMatching(/ {2}deskLoan-a@2 {2}LoanCollected → approved\.out {2}by ann \(borrower\)$/),
      expect.stringMatching(/ {2}deskLoan-b@0 {2}LoanRequested → requested {2}by ann \(borrower\)$/),
    ]);
  });

  test('shows those after a position, of a type, of a workflow', async () => {
    const tail = async (...options: readonly string[]) =>
      jsonLines(await casewright(['events', 'tail', '--json', '--data', data, ...options]));

    expect(await tail('--after', '1')).toMatchObject([
      { stream: 'deskLoan-a', revision: 1 },
      { revision: 2 },
      { revision: 0 },
    ]);
    expect(await tail('--type', 'LoanRequested', '--workflow', 'desk-loan')).toMatchObject([
      { stream: 'deskLoan-a' },
      { stream: 'deskLoan-b' },
    ]);
    expect(await casewright(['events', 'tail', '--workflow', 'no-such', '--data', data])).toMatchObject({ code: 4 });
  });

  test('goes on with what others record, until it is stopped', async () => {
    const tail = begin(['events', 'tail', '-f', '-n', '1', '--json', '--data', data]);
    await tail.lines(1);
    await request(data, 'c');
    const [, news = ''] = await tail.lines(2);
    tail.stop();

    expect(JSON.parse(news)).toMatchObject({ stream: 'deskLoan-c', type: 'LoanRequested' });
    expect(await tail.ended).toMatchObject({ code: 0, err: '' });
  });
});

describe('casewright replay', () => {
  test('tells a case step by step', async () => {
    const { code, out } = await casewright(['replay', 'desk-loan', 'a', '--data', data]);

    expect(code).toBe(0);
    expect(out).toMatch(/^0 {2}\S+ {2}LoanRequested → requested\n {5}renewals: 0\n/);
    expect(out).toContain('LoanApproved → approved.waiting\n     collectBy: ');
    expect(out).toMatch(/2 {2}\S+ {2}LoanCollected → approved\.out\n\ndesk-loan a: approved\.out\n/);
  });

  test('stops at a moment, and knows JSON', async () => {
    const replay = await casewright(['replay', 'desk-loan', 'a', '--at', '1', '--json', '--data', data]);

    expect(jsonLines(replay)).toMatchObject([
      { revision: 0, type: 'LoanRequested', stage: 'requested' },
      { revision: 1, type: 'LoanApproved', changes: [{ field: 'collectBy' }] },
    ]);
  });

  test('says what is not there', async () => {
    expect(await casewright(['replay', 'desk-loan', 'nobody', '--data', data])).toMatchObject({ code: 4, out: '' });
    expect(await casewright(['replay', 'no-such', 'a', '--data', data])).toMatchObject({
      ...{ code: 4, err: 'casewright: There is no workflow no-such. There are: desk-loan.\n' },
    });
  });
});

describe('casewright verify', () => {
  test('says that all is as recorded, and what it cannot notice', async () => {
    const { code, out, err } = await casewright(['verify', '--data', data]);

    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ events in \d+ streams up to position \d+: all as recorded\n$/);
    expect(err).toContain('removed from the very end');
  });

  test('names the event that was edited, and ends with 3', async () => {
    const copy = inside('edited');
    await casewright(['backup', copy, '--data', data]);
    tamper(copy, 1);
    const found = await casewright(['verify', '--json', '--data', copy]);

    expect(found.code).toBe(3);
    expect(JSON.parse(found.out)).toMatchObject({
      findings: [
        { kind: 'edited', stream: 'deskLoan-a', revision: 0, position: 1 },
        { kind: 'ledger', expected: 'the case to hold loanCopies-bible: 1' },
      ],
    });
    expect((await casewright(['verify', '--data', copy])).out).toContain('deskLoan-a@0 (position 1): edited; expected');
    expect(await casewright(['doctor', '--data', copy])).toMatchObject({ code: 3 });
  });
});

describe('casewright export and import', () => {
  test('move a log to another folder, from file to file', async () => {
    const [first, second, moved] = [inside('first.ndjson'), inside('second.ndjson'), inside('moved')];

    expect(await casewright(['export', first, '--data', data])).toMatchObject({ code: 0 });
    expect(await casewright(['import', first, '--data', moved])).toMatchObject({ code: 0 });
    expect(await casewright(['export', second, '--data', moved])).toMatchObject({ code: 0 });
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));

    const list = ['cases', 'list', '--json', '--data'];
    expect((await casewright([...list, moved])).out).toBe((await casewright([...list, data])).out);
    expect(await casewright(['verify', '--data', moved])).toMatchObject({ code: 0 });
  });

  test('move a log through a pipe', async () => {
    const { out } = await casewright(['export', '--data', data]);
    const imported = await casewright(['import', '-', '--data', inside('piped'), '--json'], { stdin: out });

    expect(imported).toMatchObject({ code: 0, out: `{"events":${linesOf({ out }).length - 2}}\n` });
    expect((await casewright(['export', '--data', inside('piped')])).out).toBe(out);
  });

  test('overwrite nothing', async () => {
    writeFileSync(inside('taken.ndjson'), 'mine');
    await casewright(['export', inside('whole.ndjson'), '--data', data]);

    expect(await casewright(['export', inside('taken.ndjson'), '--data', data])).toMatchObject({ code: 5 });
    expect(readFileSync(inside('taken.ndjson'), 'utf8')).toBe('mine');
    expect(await casewright(['import', inside('whole.ndjson'), '--data', data])).toMatchObject({ code: 5 });
  });

  test('take nothing in from a file that is not whole', async () => {
    const { out } = await casewright(['export', '--data', data]);
    const broken = (name: string, text: string) => {
      writeFileSync(inside(name), text);
      return casewright(['import', inside(name), '--data', inside('never')]);
    };

    expect(await broken('cut.ndjson', out.slice(0, -40))).toMatchObject({ code: 1 });
    expect(await broken('edited.ndjson', out.replace('bedford', 'leeds'))).toMatchObject({ code: 3 });
    expect(await casewright(['import', inside('none'), '--data', inside('never')])).toMatchObject({ code: 4 });
    expect(existsSync(inside('never'))).toBe(false);
  });
});

describe('casewright backup and restore', () => {
  test('bring everything back in a new folder', async () => {
    const restored = inside('restored');

    expect(await casewright(['backup', inside('backup'), '--data', data])).toMatchObject({ code: 0 });
    expect(await casewright(['restore', inside('backup'), '--data', restored])).toMatchObject({
      ...{ code: 0, out: expect.stringContaining('all as recorded') },
    });
    expect((await casewright(['export', '--data', restored])).out).toBe(
      (await casewright(['export', '--data', data])).out,
    );
    expect(await act(restored, 'b', 'CancelLoan', ['--data-json', '{"reason":"moved"}'])).toMatchObject({ code: 0 });
    expect(await casewright(['verify', '--data', restored])).toMatchObject({ code: 0 });
  });

  test('overwrite nothing', async () => {
    await casewright(['backup', inside('once'), '--data', data]);

    expect(await casewright(['backup', inside('once'), '--data', data])).toMatchObject({ code: 1 });
    expect(await casewright(['restore', inside('once'), '--data', data])).toMatchObject({ code: 1 });
    expect(await casewright(['restore', inside('nowhere'), '--data', inside('new')])).toMatchObject({ code: 1 });
  });

  test('end with 3 when what was restored is not what was recorded', async () => {
    await casewright(['backup', inside('bad'), '--data', data]);
    tamper(inside('bad'), 1);

    expect(await casewright(['restore', inside('bad'), '--data', inside('bad-again')])).toMatchObject({ code: 3 });
  });
});

describe('casewright doctor', () => {
  test('finds nothing wrong with a folder in good order', async () => {
    const { code, out } = await casewright(['doctor', '--json', '--data', data]);
    const { checks } = JSON.parse(out) as { readonly checks: readonly { readonly standing: string }[] };

    expect(code).toBe(0);
    expect(checks).toHaveLength(7);
    expect(new Set(checks.map(({ standing }) => standing))).toEqual(new Set(['ok']));
  });

  test('tells of read models that are behind', async () => {
    await casewright(['export', inside('log.ndjson'), '--data', data]);
    await casewright(['import', inside('log.ndjson'), '--data', inside('unfolded')]);
    const { code, out } = await casewright(['doctor', '--data', inside('unfolded')]);

    expect(code).toBe(0);
    expect(out).toMatch(/notice {2}files +\S+read-models.db does not exist/);
    expect(out).toMatch(/notice {2}read models +\d+ events behind/);
  });

  test('tells of a folder without data, and of a file that is no event store', async () => {
    expect(await casewright(['doctor', '--data', inside('nothing')])).toMatchObject({ code: 1 });

    mkdirSync(inside('other'));
    const db = new Database(`${inside('other')}/events.db`);
    db.exec('CREATE TABLE other (x)');
    db.close();
    const { code, out } = await casewright(['doctor', '--data', inside('other')]);
    expect(code).toBe(1);
    expect(out).toMatch(/problem {2}event store {2}\S+events.db is an SQLite file of another program/);
  });
});

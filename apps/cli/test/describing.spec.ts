import { describe, expect, test } from '@jest/globals';
import { casewright } from './terminal.js';

describe('casewright diagram', () => {
  test('draws a statechart', async () => {
    const { code, out } = await casewright(['diagram', 'desk-loan']);

    expect(code).toBe(0);
    expect(out).toMatch(/^<svg .*Waiting to be collected.*<\/svg>\n$/s);
  });

  test('tells it in words', async () => {
    const { out } = await casewright(['diagram', 'desk-loan', '--text']);

    expect(out).toMatch(/Waiting to be collected \(start\)\n +Can move to: /);
    expect(JSON.parse((await casewright(['diagram', 'desk-loan', '--text', '--json'])).out)).toEqual({
      text: out,
    });
  });

  test('says which workflows there are', async () => {
    expect(await casewright(['diagram', 'no-such'])).toMatchObject({ code: 4, out: '' });
  });
});

describe('casewright openapi', () => {
  test('describes the routes of the workflows there are', async () => {
    const { code, out } = await casewright(['openapi', '--json']);

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ openapi: '3.1.0', info: { title: 'Casewright' } });
    expect(out).toContain('desk-loan');
  });
});

describe('the command line', () => {
  test('shows help on stdout, and the global options with every command', async () => {
    const help = await casewright(['--help']);

    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('Exit codes: 0 ok');
    expect((await casewright(['cases', 'start', '--help'])).out).toContain('--data <folder>');
    expect(await casewright(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });

  test.each([
    [[]],
    [['fly']],
    [['verify', '--fast']],
    [['verify', '--from', '0']],
    [['verify', '--from', 'here']],
    [['replay', 'desk-loan']],
    [['dev', '--port', '70000']],
    [['cases', 'start', 'desk-loan', 'RequestLoan']],
    [['cases', 'start', 'desk-loan', 'RequestLoan', '--person', 'ann', '--as', 'csa,colour=red']],
    [['cases', 'start', 'desk-loan', 'RequestLoan', '--person', 'ann', '--as', 'csa', '--id', 'a-b']],
  ])('ends with 2 when it is not understood: %j', async (argv) => {
    const { code, out, err } = await casewright(argv);

    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });

  test('says what to do in one line when there is no data, and leaves none behind', async () => {
    for (const command of ['verify', 'export', 'events tail', 'cases list', 'backup elsewhere', 'replay desk-loan a'])
      expect(await casewright([...command.split(' '), '--data', '/nowhere'])).toEqual({
        ...{ code: 4, out: '', err: 'casewright: There is no event store in /nowhere. Name its folder with --data.\n' },
      });
  });

  test('shows where it failed for DEBUG only', async () => {
    const { err } = await casewright(['verify', '--data', '/nowhere'], { env: { DEBUG: '1' } });

    expect(err).toMatch(/^casewright: .*\n.*\n +at /);
  });
});

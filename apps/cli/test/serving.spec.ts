import { afterAll, describe, expect, test } from '@jest/globals';
import { act, dataFolder } from './data-folder.js';
import { begin, casewright } from './terminal.js';

const { data, inside, remove } = dataFolder();
afterAll(remove);

describe('casewright dev', () => {
  test('serves on a free port, says so on the first line, and ends in good order', async () => {
    const dev = begin(['dev', '--port', '0', '--json', '--data', data]);
    const [first = ''] = await dev.lines(1);
    const { ready } = JSON.parse(first) as { readonly ready: string };

    expect(ready).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${ready}/health/ready`)).status).toBe(200);

    dev.stop();
    expect(await dev.ended).toMatchObject({ code: 0, out: `${first}\n` });
    await expect(fetch(`${ready}/health/live`)).rejects.toThrow();
  });

  test('writes its address without --json, on the port of the environment', async () => {
    const dev = begin(['dev'], { env: { PORT: '0', CASEWRIGHT_DATA: data } });
    const [first] = await dev.lines(1);
    dev.stop();

    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await dev.ended).toMatchObject({ code: 0 });
  });

  test('leaves the data open to the command line, and finds after a restart what there was', async () => {
    const dev = begin(['dev', '--port', '0', '--json', '--data', data]);
    const { ready } = JSON.parse((await dev.lines(1))[0] ?? '') as { readonly ready: string };
    const send = async (path: string, body: object, token = '') => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const response = await fetch(ready + path, { method: 'POST', headers, body: JSON.stringify(body) });
      return (await response.json()) as { readonly token: string; readonly revision: number };
    };

    const { token } = await send('/dev/sign-in', { personId: 'ann', roles: [{ role: 'borrower' }] });
    const loan = { itemId: 'atlas', councilId: 'bedford', borrowerId: 'ann' };
    await send('/api/v1/cases/desk-loan', { command: 'RequestLoan', id: 'a', data: loan }, token);
    expect(await act(data, 'a', 'ApproveLoan')).toMatchObject({ code: 0 });
    expect(await send('/api/v1/cases/desk-loan/a/commands/CollectLoan', {}, token)).toMatchObject({ revision: 2 });
    expect(await casewright(['verify', '--data', data])).toMatchObject({ code: 0 });
    dev.stop();
    await dev.ended;

    const shown = await casewright(['cases', 'show', 'desk-loan', 'a', '--json', '--data', data]);
    expect(JSON.parse(shown.out)).toMatchObject({ stage: 'approved.out', revision: 2 });
  });

  test('does not start where others could reach it', async () => {
    const dev = await casewright(['dev', '--port', '0', '--data', data], { env: { HOST: '0.0.0.0' } });

    expect(dev).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^casewright: HOST is 0\.0\.0\.0\. .*\n$/),
    });
  });
});

describe('casewright dev --demo', () => {
  const cases = async (folder: string) => (await casewright(['cases', 'list', '--json', '--data', folder])).out;
  const served = async (argv: readonly string[], folder: string, env: NodeJS.ProcessEnv = {}) => {
    const dev = begin(['dev', ...argv, '--port', '0', '--data', folder], { env });
    const [url] = await dev.lines(1);
    const { now } = (await (await fetch(`${url}/dev/clock`)).json()) as { readonly now: string };
    dev.stop();
    return { now, ...(await dev.ended) };
  };

  test('loads the demonstration into an empty folder before it serves it, and a restart goes on with it', async () => {
    const folder = inside('demo');
    const first = await served(['--demo'], folder);
    const loaded = await cases(folder);
    const second = await served(['--demo'], folder);

    expect(first).toMatchObject({
      code: 0,
      now: '2012-01-17T10:00:00.000Z',
      err: expect.stringContaining('is loaded'),
    });
    expect(loaded).toMatch(/"id":"a"/);
    expect(second).toMatchObject({
      code: 0,
      now: '2012-01-17T10:00:00.000Z',
      err: expect.not.stringContaining('loaded'),
    });
    expect(await cases(folder)).toBe(loaded);
  });

  test('leaves a folder as it is where CASEWRIGHT_DEMO is 0, and so does dev alone', async () => {
    const folder = inside('no-demo');
    await served(['--demo'], folder, { CASEWRIGHT_DEMO: '0' });
    await served([], folder);

    expect(await cases(folder)).not.toMatch(/"id":"a"/);
  });

  test('asked to stop while it loads serves nothing, and leaves the folder empty', async () => {
    const folder = inside('stopped');
    const dev = begin(['dev', '--demo', '--port', '0', '--data', folder]);
    dev.stop();

    expect(await dev.ended).toMatchObject({ code: 0, out: '' });
    expect(await cases(folder)).not.toMatch(/"id":"a"/);
  });
});

test('casewright tour walks through a programme, and has the directory know what it needs', async () => {
  const tour = await casewright(['tour', 'a-loan', '--no-keep-serving', '--port', '0']);

  expect(tour).toMatchObject({ code: 0, out: expect.stringContaining('→ StageOverdue, recorded by itself') });
});

describe('casewright serve', () => {
  test('does not start without an identity provider', async () => {
    const served = await casewright(['serve', '--port', '0', '--data', inside('unserved')]);

    expect(served).toMatchObject({ code: 1, out: '' });
    expect(served.err).toMatch(/^casewright: No identity provider: set CASEWRIGHT_OIDC_ISSUER .*\n$/);
  });

  test('serves those an identity provider has signed in, and nobody else', async () => {
    const env = { CASEWRIGHT_OIDC_ISSUER: 'http://127.0.0.1:9', CASEWRIGHT_OIDC_AUDIENCE: 'casewright' };
    const serve = begin(['serve', '--role', 'all', '--port', '0', '--json', '--data', inside('served')], { env });
    const { ready } = JSON.parse((await serve.lines(1))[0] ?? '') as { readonly ready: string };

    expect((await fetch(`${ready}/health/live`)).status).toBe(200);
    expect((await fetch(`${ready}/api/v1/workflows`)).status).toBe(401);
    expect((await fetch(`${ready}/dev/sign-in`, { method: 'POST' })).status).toBe(404);
    serve.stop();
    expect(await serve.ended).toMatchObject({ code: 0 });
  });

  test('does not know other roles', async () => {
    expect(await casewright(['serve', '--role', 'cook'])).toMatchObject({ code: 2, out: '' });
  });
});

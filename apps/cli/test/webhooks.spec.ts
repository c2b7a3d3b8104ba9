import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dataFolder, request } from './data-folder.js';
import { begin, casewright } from './terminal.js';

const { data, inside, remove } = dataFolder();
beforeAll(async () => void (await request(data, 'a')));
afterAll(remove);

const webhooks = (...argv: readonly string[]) => casewright(['webhooks', ...argv, '--data', data, '--json']);

/** A port on this machine where nothing listens. */
const NOWHERE = 'http://127.0.0.1:9/';

describe('casewright webhooks', () => {
  test('adds one, shows it, pauses it, changes its secret and removes it', async () => {
    expect(JSON.parse((await webhooks('list')).out)).toEqual({ webhooks: [] });
    const added = await webhooks('add', NOWHERE, '--owner', 'service', '--loopback', '--type', 'LoanRequested');
    const { id, secret } = JSON.parse(added.out) as { readonly id: string; readonly secret: string };

    expect(added).toMatchObject({ code: 0, err: '' });
    expect(secret).toMatch(/^whsec_/);
    expect((await casewright(['webhooks', 'list', '--data', data])).out).toMatch(/ID +STATUS.*\n.* active +service/);
    expect(JSON.parse((await webhooks('pause', id)).out)).toMatchObject({ status: 'paused' });
    expect(JSON.parse((await webhooks('resume', id)).out)).toMatchObject({ status: 'active' });
    expect(JSON.parse((await webhooks('rotate', id)).out)).not.toMatchObject({ secret });
    expect((await webhooks('test', id, '--loopback')).code).toBe(1);
    const { deliveries } = JSON.parse((await webhooks('deliveries', id)).out) as {
      readonly deliveries: readonly { readonly id: number }[];
    };
    expect(deliveries).toMatchObject([{ state: 'failed', lastError: expect.stringContaining('ECONNREFUSED') }]);
    expect((await webhooks('retry', id, String(deliveries[0]?.id))).code).toBe(5);
    expect((await webhooks('retry', id, '99')).code).toBe(4);
    expect([(await webhooks('remove', id)).code, (await webhooks('remove', id)).code]).toEqual([0, 4]);
  });

  test('adds none on this machine unless asked to, and changes none there is not', async () => {
    expect(await webhooks('add', NOWHERE, '--owner', 'service')).toMatchObject({
      ...{ code: 2, out: '', err: expect.stringContaining('url: Use https') },
    });
    for (const argv of [
      ['pause', 'x'],
      ['resume', 'x'],
      ['rotate', 'x'],
      ['test', 'x'],
      ['deliveries', 'x'],
    ])
      expect(await webhooks(...argv)).toMatchObject({ code: 4, out: '' });
  });
});

test('casewright dev lets webhooks lead to this machine only when told so', async () => {
  const added = async (...options: readonly string[]) => {
    const dev = begin(['dev', '--port', '0', '--json', '--data', inside('served'), ...options]);
    const { ready } = JSON.parse((await dev.lines(1))[0] ?? '') as { readonly ready: string };
    const send = async (path: string, body: object, token = '') => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      return fetch(ready + path, { method: 'POST', headers, body: JSON.stringify(body) });
    };
    const signed = await send('/dev/sign-in', { personId: 'service', roles: [{ role: 'subscriber' }] });
    const { token } = (await signed.json()) as { readonly token: string };
    const { status } = await send('/api/v1/webhooks', { url: NOWHERE }, token);
    dev.stop();
    await dev.ended;
    return status;
  };

  expect([await added(), await added('--loopback-webhooks')]).toEqual([400, 201]);
});

describe('casewright events check', () => {
  const saved = async (edit: (text: string) => string) => {
    const file = inside('asyncapi.json');
    writeFileSync(file, edit((await casewright(['asyncapi'])).out));
    return file;
  };
  const check = async (file: string) => casewright(['events', 'check', file]);

  test('finds nothing when nothing has changed', async () => {
    const { code, out } = await check(await saved((text) => text));
    expect([code, out]).toEqual([0, expect.stringMatching(/^Nothing breaks: \d+ kinds/)]);
  });

  test('names what whoever follows events would miss, and ends with 3', async () => {
    const file = await saved((text) => text.replaceAll('"itemId"', '"bookId"').replaceAll('LoanRenewed', 'LoanKept'));
    const { code, out } = await check(file);

    expect(code).toBe(3);
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        'casewright.desk-loan.LoanRequested.v1: bookId is gone',
        'casewright.desk-loan.LoanKept.v1 is no longer sent',
      ]),
    );
  });

  test('takes nothing else for a saved document', async () => {
    const file = inside('other.json');
    writeFileSync(file, '{"openapi": "3.1.0"}');

    expect((await check(file)).code).toBe(2);
    expect((await check(inside('nothing.json'))).code).toBe(2);
  });
});

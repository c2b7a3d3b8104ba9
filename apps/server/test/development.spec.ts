import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer } from '../src/start-server.js';
import { runtimeInMemory } from './runtime-in-memory.js';
import { BORROWER, loan, LOANS, serverUnderTest, type ServerUnderTest } from './server-under-test.js';

let at: ServerUnderTest;

beforeAll(async () => {
  at = await serverUnderTest();
});
afterAll(() => at.server.close());

describe('signing in', () => {
  test.each([
    ['the system', { personId: 'x', roles: [{ role: 'system' }] }],
    ['as the system', { personId: 'system', roles: [{ role: 'auditor' }] }],
    ['no role', { personId: 'x', roles: [] }],
    ['a role there is not', { personId: 'x', roles: [{ role: 'king' }] }],
    ['a role named like a member of every object', { personId: 'x', roles: [{ role: 'constructor' }] }],
    ['an unknown scope', { personId: 'x', roles: [{ role: 'auditor', galaxyId: 'y' }] }],
    ['nobody', { roles: [{ role: 'auditor' }] }],
  ])('as %s is VALIDATION', async (_, body) => {
    expect((await at.send('/dev/sign-in', { body })).json).toMatchObject({ status: 400, code: 'VALIDATION' });
  });
});

describe('the clock', () => {
  test('is read, held and refuses to go back', async () => {
    const held = await at.send('/dev/clock', { body: { now: '2012-02-01T09:00:00Z' } });

    expect(held.json).toEqual({ now: '2012-02-01T09:00:00.000Z' });
    expect((await at.send('/dev/clock')).json).toEqual({ now: '2012-02-01T09:00:00.000Z' });
    expect((await at.send('/dev/clock', { body: { now: '2012-01-01T09:00:00Z' } })).json).toMatchObject({
      ...{ status: 409, code: 'NOT_EMPTY' },
    });
  });

  test.each([{}, { now: 'soon' }, { now: 5 }, { advance: 'a while' }, { now: null, advance: 'P1D' }, [], null])(
    'does not understand %j',
    async (body) => {
      expect((await at.send('/dev/clock', { body: JSON.stringify(body) })).json).toMatchObject({ code: 'VALIDATION' });
    },
  );
});

describe('the demonstration', () => {
  test('is loaded into an empty store, and nowhere else', async () => {
    const { server, send, signIn } = await serverUnderTest();
    try {
      expect(await send('/dev/demo', { method: 'POST' })).toMatchObject({
        ...{ status: 200, json: { now: '2012-02-10T09:00:00.000Z' } },
      });
      expect((await send('/dev/clock')).json).toEqual({ now: '2012-02-10T09:00:00.000Z' });

      await send(LOANS, { body: loan('a'), headers: await signIn('ann', BORROWER) });
      expect((await send('/dev/demo', { method: 'POST' })).json).toMatchObject({ status: 409, code: 'NOT_EMPTY' });
    } finally {
      await server.close();
    }
  });

  test('need not be there', async () => {
    const demonstrate = async () => ({ rejected: 'NOT_FOUND' as const, message: 'There is none' });
    const { server, send } = await serverUnderTest({ ...runtimeInMemory(), demonstrate });
    try {
      expect((await send('/dev/demo', { method: 'POST' })).json).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    } finally {
      await server.close();
    }
  });
});

describe('the development routes', () => {
  const asked = (headers: Readonly<Record<string, string>>) =>
    new Promise((resolve, reject) => {
      const { port } = new URL(at.server.url);
      request({ port, host: '127.0.0.1', path: '/dev/reset', method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });

  test('empty the store', async () => {
    expect(await asked({})).toBe(200);
  });

  test('answer no other site that uses the browser of this machine', async () => {
    expect(await asked({ origin: 'https://elsewhere.example' })).toBe(403);
    expect(await asked({ host: 'elsewhere.example' })).toBe(403);
  });

  test('are not there in production', async () => {
    const production = await startServer({
      ...{ runtime: runtimeInMemory(), host: '127.0.0.1', port: 0, profile: 'production', logLevel: 'silent' },
      identityProvider: { issuer: 'https://login.example', audience: 'casewright' },
    });
    try {
      for (const path of ['/dev/sign-in', '/dev/clock', '/dev/demo', '/dev/reset'])
        expect((await fetch(production.url + path, { method: 'POST' })).status).toBe(404);
      expect((await fetch(`${production.url}/dev/clock`)).status).toBe(404);
    } finally {
      await production.close();
    }
  });

  test('do not start where others could reach them', async () => {
    const exposed = { runtime: runtimeInMemory(), host: '0.0.0.0', port: 0, profile: 'development' as const };

    await expect(startServer(exposed)).rejects.toThrow('this machine only');
  });

  test('production does not start without an identity provider', async () => {
    const alone = { runtime: runtimeInMemory(), host: '127.0.0.1', port: 0, profile: 'production' as const };

    await expect(startServer(alone)).rejects.toThrow('CASEWRIGHT_OIDC_ISSUER');
  });
});
